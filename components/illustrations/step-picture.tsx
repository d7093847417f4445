import type { ComponentType } from 'react';
import type { Edition } from '@/lib/domain/reader/edition';
import type { GuideStepId } from '@/lib/domain/reader/guide-step-id';
import type { GuideStep } from '@/lib/guide/define-step';
import { inforTerms } from '@/lib/guide/infor-terms';
import type { StepText } from '@/lib/i18n/step-text';
import type { Words } from '@/lib/i18n/words';
import { AuthorizedAppsPicture } from './authorized-apps';
import { ConnectionWayPicture } from './connection-way';
import { CreateAppPicture } from './create-app';
import { DownloadCredentialsPicture } from './download-credentials';
import { FileContentPicture } from './file-content';
import { GridRolePicture } from './grid-role';
import type { PictureProps } from './picture-props';
import { numbersOf, pictureTwin } from './picture-twin';
import { ServiceAccountPicture } from './service-account';

const pictures: Record<GuideStepId, ComponentType<PictureProps>> = {
  'before-you-start': ConnectionWayPicture,
  'authorized-apps': AuthorizedAppsPicture,
  'create-app': CreateAppPicture,
  'download-credentials': DownloadCredentialsPicture,
  'service-account': ServiceAccountPicture,
  'grid-role': GridRolePicture,
  upload: FileContentPicture,
};

/** A step's drawing, its caption, and the same in words. */
export function StepPicture({
  words,
  edition,
  step,
  text,
}: {
  words: Words;
  edition: Edition;
  step: GuideStep;
  text: StepText;
}) {
  const Picture = pictures[step.id];
  const terms = inforTerms(edition);
  const twin = pictureTwin({ text, edition, terms, words });
  return (
    <figure className="max-w-[30rem]">
      <div role="img" aria-label={twin} className="@container text-[0.8125rem] leading-snug">
        {/* the label has said it all: signs within would be pictures without a name */}
        <div aria-hidden="true">
          <Picture words={words} edition={edition} terms={terms} numbers={numbersOf(text.actions)} />
        </div>
      </div>
      <figcaption className="mt-3 text-sm text-soft">
        {text.picture.caption}
        <details>
          <summary className="unfold">{words('guide.picture-in-words')}</summary>
          <p className="text-ink">{twin}</p>
        </details>
      </figcaption>
    </figure>
  );
}
