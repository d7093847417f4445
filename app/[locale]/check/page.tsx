import type { Metadata } from 'next';
import { CheckWizard } from '@/components/credentials/check-wizard';
import { InsecureBanner } from '@/components/credentials/insecure-banner';
import { PracticeBanner } from '@/components/credentials/practice-banner';
import { wizardWords } from '@/components/credentials/wizard-words';
import { reportWords } from '@/components/report/report-words';
import { checkIds } from '@/lib/domain/check';
import { editionsOf } from '@/lib/domain/edition';
import { checkTitles, fileFaultTemplates } from '@/lib/i18n/check-words';
import { pageWords } from '@/lib/i18n/page-words';
import { runtime } from '@/lib/runtime';
import { verifyFile } from './actions';

export async function generateMetadata({ params }: PageProps<'/[locale]/check'>): Promise<Metadata> {
  const words = await pageWords(params);
  // the header says no-referrer, with which a browser would post the form as from nowhere (Fetch, Origin)
  return { title: words('check.title'), referrer: 'same-origin' };
}

export default async function CheckPage({ params, searchParams }: PageProps<'/[locale]/check'>) {
  const words = await pageWords(params);
  const { practice: practiceId, refused } = await searchParams;
  const { practice, isInsecure } = runtime();
  const titles = checkTitles(words.locale);
  const scenarios = practice && typeof practiceId === 'string' ? await practice.scenarios() : null;
  const scenario = scenarios?.find(({ id }) => id === practiceId);
  return (
    <>
      <PracticeBanner isPractice={practice !== null} words={words} />
      <InsecureBanner isInsecure={isInsecure} words={words} />
      <CheckWizard
        words={wizardWords(words)}
        reportWords={reportWords(words)}
        checks={checkIds.map((id) => ({ id, title: titles[id] }))}
        faults={fileFaultTemplates(words.locale, editionsOf('unknown'))}
        language={words.locale}
        verify={verifyFile}
        refusal={
          refused === 'too-large'
            ? { title: words('check.refused-too-large-title'), detail: words('check.refused-too-large-detail') }
            : null
        }
        practice={
          scenario ? { id: scenario.id, fileName: scenario.fileName, runAs: scenario.needs?.runAs ?? '' } : null
        }
      />
    </>
  );
}
