import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TermList } from '@/components/ui/term-list';
import { termWords } from '@/components/ui/term-words';
import { SourceList } from '@/components/ui/source-list';
import { EditionSwitch } from '@/components/guide/edition-switch';
import { checkIds } from '@/lib/domain/report/check';
import { networkCodes } from '@/lib/domain/report/network-sight';
import { namedEditions, type Edition } from '@/lib/domain/reader/edition';
import { editionAddress } from '@/lib/domain/reader/edition-address';
import { checkTitles, diagnosisOf, diagnosisSources, headlineOf, namesScreens } from '@/lib/i18n/check-words';
import { Sheet } from '@/components/report/sheet';
import type { Words } from '@/lib/i18n/words';
import { CheckPlace } from '@/components/report/check-place';
import { DiagnosisHelp } from '@/components/report/diagnosis-help';
import { probeWords } from '@/components/report/probe-words';
import { SecondViewForHosts } from '@/components/report/second-view-for-hosts';

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
  const titles = checkTitles(words.locale);
  const choice = {
    kind: 'address',
    of: (edition: Edition) => editionAddress(edition, `/help/${check}/${code}`),
  } as const;
  return (
    <Sheet
      instrument={
        <CheckPlace
          checks={checkIds.map((id) => ({ id, title: titles[id] }))}
          found={{ id: check, status: diagnosis.status }}
          words={words}
        />
      }
    >
      <DiagnosisHelp
        diagnosis={diagnosis}
        code={code}
        words={words}
        secondView={networkCodes.includes(code) ? <SecondViewForHosts words={probeWords(words)} /> : null}
        sources={
          <>
            <TermList
              shown={[diagnosis.checked, diagnosis.headline, diagnosis.observed, diagnosis.meaning, diagnosis.fix]}
              words={termWords(words)}
            />
            <SourceList groups={diagnosisSources(check, code, words.locale)} words={words} />
          </>
        }
        editionSwitch={
          namesScreens(check, code) ? (
            <EditionSwitch words={words} chosen={chosen} shown={chosen} choice={choice} />
          ) : null
        }
      />
    </Sheet>
  );
}
