import type { ReactNode } from 'react';
import { RichText } from '@/components/ui/rich-text';
import type { Edition } from '@/lib/domain/reader/edition';
import type { GuideStep } from '@/lib/guide/define-step';
import { inforTerms, isInferredTerm } from '@/lib/guide/infor-terms';
import type { StepText } from '@/lib/i18n/step-text';
import type { Words } from '@/lib/i18n/words';
import { OtherScreens } from './other-screens';

/** Where a step happens and who may do it, beside its picture. */
export function StepFacts({
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
  return (
    <div className="border-b border-rule text-note">
      <dl>
        {step.place === null ? null : (
          <Fact term={words('guide.fact-where')}>
            <span translate="no" className="font-semibold">
              {inforTerms(edition)[step.place]}
            </span>
            {isInferredTerm(step.place, edition) ? (
              <span className="block text-sm text-soft">{words('edition.inferred')}</span>
            ) : null}
          </Fact>
        )}
        <Fact term={words('guide.fact-who')}>
          <RichText parts={text.who} />
        </Fact>
      </dl>
      <div className="border-t border-rule">
        <OtherScreens words={words} edition={edition} step={step} />
      </div>
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[4rem_minmax(0,1fr)] gap-x-4 border-t border-rule py-3">
      <dt className="text-sm leading-6 text-soft">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
