import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SourceList } from '@/components/ui/source-list';
import { EditionSwitch } from '@/components/wizard/edition-switch';
import { namedEditions, type Edition } from '@/lib/domain/edition';
import { editionAddress } from '@/lib/domain/edition-address';
import { diagnosisOf, diagnosisSources, headlineOf, namesScreens } from '@/lib/i18n/check-words';
import type { Words } from '@/lib/i18n/words';
import { DiagnosisHelp } from '@/components/report/diagnosis-help';

/** A diagnosis, as the address of its help page names it. */
interface DiagnosisId {
  check: string;
  code: string;
}

export const helpMetadata = (words: Words, { check, code }: DiagnosisId): Metadata => ({
  title: headlineOf(check, code, words.locale) ?? '',
});

/** The help page of a diagnosis, with the menus of the chosen edition, else of all that it may be. */
export function HelpScreen({ words, id, chosen }: { words: Words; id: DiagnosisId; chosen: Edition | null }) {
  const { check, code } = id;
  const diagnosis = diagnosisOf(check, code, namedEditions(chosen), words.locale) ?? notFound();
  const choice = {
    kind: 'address',
    of: (edition: Edition) => editionAddress(edition, `/help/${check}/${code}`),
  } as const;
  return (
    <DiagnosisHelp
      diagnosis={diagnosis}
      code={code}
      words={words}
      sources={<SourceList groups={diagnosisSources(check, code, words.locale)} words={words} />}
      editionSwitch={
        namesScreens(check, code) ? (
          <EditionSwitch words={words} chosen={chosen} shown={chosen} choice={choice} />
        ) : null
      }
    />
  );
}
