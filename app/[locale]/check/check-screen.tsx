import type { ReactNode } from 'react';
import { LanguageInPlace } from '@/components/ui/language-in-place';
import { CheckWizard } from '@/components/check/check-wizard';
import { InsecureBanner } from '@/components/check/insecure-banner';
import { PracticeBanner } from '@/components/check/practice-banner';
import type { Recording } from '@/components/check/recording';
import { wizardWords } from '@/components/check/wizard-words';
import { nextWords } from '@/components/targets/next-words';
import { reportWords } from '@/components/report/report-words';
import { checkIds } from '@/lib/domain/report/check';
import { namedEditions, type Edition } from '@/lib/domain/reader/edition';
import { ownPlaces, type Places } from '@/lib/domain/reader/places';
import { checkTitles, fileFaultTemplates } from '@/lib/i18n/check-words';
import type { Words } from '@/lib/i18n/words';
import { runtime } from '@/lib/runtime';
import { verifyFile } from './actions';
import { chooseEdition, wordFindings } from './edition-action';

interface CheckScreenProps {
  words: Words;
  search: Record<string, string | string[] | undefined>;
  places?: Places;
  /** the checklist that the run is written to */
  recording?: Recording | null;
  /** the way back, above the check */
  back?: ReactNode;
  /** whose menus are named; null: told from the file */
  edition: Edition | null;
}

/** The check of a file, alone or inside of a checklist. */
export async function CheckScreen(props: CheckScreenProps) {
  const { words, search, places = ownPlaces, recording = null, back = null, edition } = props;
  const { practice, isInsecure } = runtime();
  const titles = checkTitles(words.locale);
  const scenarios = practice && typeof search['practice'] === 'string' ? await practice.scenarios() : null;
  const scenario = scenarios?.find(({ id }) => id === search['practice']);
  return (
    <>
      <LanguageInPlace unreachable={words('common.language-unreachable')} />
      <PracticeBanner isPractice={practice !== null} words={words} />
      <InsecureBanner isInsecure={isInsecure} words={words} />
      {back}
      <CheckWizard
        words={wizardWords(words)}
        reportWords={reportWords(words)}
        checks={checkIds.map((id) => ({ id, title: titles[id] }))}
        faults={fileFaultTemplates(words.locale, namedEditions(edition))}
        language={words.locale}
        edition={edition}
        next={nextWords(words, edition)}
        chooseEdition={chooseEdition.bind(null, recording?.token ?? null)}
        wordFindings={wordFindings}
        verify={verifyFile}
        refusal={
          search['refused'] === 'too-large'
            ? { title: words('check.refused-too-large-title'), detail: words('check.refused-too-large-detail') }
            : null
        }
        practice={
          scenario ? { id: scenario.id, fileName: scenario.fileName, runAs: scenario.needs?.runAs ?? '' } : null
        }
        places={places}
        recording={recording}
      />
    </>
  );
}
