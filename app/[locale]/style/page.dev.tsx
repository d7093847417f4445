import type { Metadata } from 'next';
import { wizardWords } from '@/components/check/wizard-words';
import { reportWords } from '@/components/report/report-words';
import { CheckSpecimens } from '@/components/style/check-specimens';
import { ChecklistSpecimens } from '@/components/style/checklist-specimens';
import { ControlSpecimens } from '@/components/style/control-specimens';
import { Foundations } from '@/components/style/foundations';
import { sampleRuns } from '@/components/style/sample-run';
import { StationSpecimens } from '@/components/style/station-specimens';
import { wordRun } from '@/lib/i18n/check-words';
import { pageWords } from '@/lib/i18n/page-words';

export const metadata: Metadata = { title: 'Style' };

/** Every component in every state, for developers: no build but that of `npm run dev` has this page (next.config.js). */
export default async function StylePage({ params }: PageProps<'/[locale]'>) {
  const words = await pageWords(params);
  const reports = Object.values(sampleRuns).map((run) => wordRun(run, { locale: words.locale, edition: 'cloud' }));
  return (
    <>
      <h1 className="text-verdict font-bold">Style</h1>
      <p className="mt-3 max-w-[60ch] text-lg">
        Every component in every state. Tokens stand in app/styles/tokens.css, controls in app/styles/controls.css.
      </p>
      <Foundations />
      <ControlSpecimens />
      <StationSpecimens />
      <CheckSpecimens reports={reports} words={reportWords(words)} wizard={wizardWords(words)} />
      <ChecklistSpecimens words={words} />
    </>
  );
}
