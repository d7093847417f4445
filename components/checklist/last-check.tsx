import Link from 'next/link';
import { FilledText } from '@/components/report/foreign';
import { Said } from '@/components/report/said';
import { toneOf, VerdictPanel } from '@/components/report/verdict';
import { buttonClass } from '@/components/ui/button';
import { mayDo, type Capability, type KeptRun } from '@/lib/domain/checklist/checklist';
import type { Edition } from '@/lib/domain/reader/edition';
import { checklistPlaces } from '@/lib/domain/reader/places';
import type { Report } from '@/lib/domain/report/report';
import { mainFinding } from '@/lib/domain/report/report-summary';
import { visibleText } from '@/lib/domain/text/visible-text';
import { wordKeptRun } from '@/lib/i18n/checklist-words';
import type { Words } from '@/lib/i18n/words';
import { Moment, momentWords } from './moment';
import { shownNameMax } from './person';

interface LastCheckProps {
  run: KeptRun | null;
  token: string;
  capability: Capability;
  /** whose menus are named; null: nobody has chosen */
  edition: Edition | null;
  words: Words;
}

/** What the last check of a file found, and the way to the next one. */
export function LastCheck({ run, token, capability, edition, words }: LastCheckProps) {
  const mayCheck = mayDo(capability, 'contribute');
  return (
    <section aria-labelledby="last-check">
      <h2 id="last-check" className="mb-3 text-lg font-bold">
        {words('checklist.last-check')}
      </h2>
      {run ? <RunVerdict run={run} edition={edition} words={words} /> : <NoRun mayCheck={mayCheck} words={words} />}
      {mayCheck ? (
        <Link
          href={checklistPlaces(token).check}
          prefetch={false}
          className={`${buttonClass(run?.outcome.verdict === 'ready' ? 'secondary' : 'primary')} mt-4 print:hidden`}
        >
          {run ? words('checklist.check-again') : words('checklist.check-file')}
        </Link>
      ) : null}
    </section>
  );
}

function RunVerdict({ run, edition, words }: { run: KeptRun; edition: Edition | null; words: Words }) {
  const report = wordKeptRun(run, words.locale, edition);
  return (
    <>
      <VerdictPanel
        size="aside"
        level={3}
        tone={toneOf[report.verdict]}
        word={words(`report.verdict-${report.verdict}`)}
        sentence={<CauseSentence report={report} words={words} />}
      />
      <p className="mt-2 text-sm wrap-anywhere text-soft">
        <FilledText
          template={words.template('checklist.checked-by', 'when', 'label')}
          values={{
            when: <Moment at={report.startedAt} words={momentWords(words)} />,
            label: visibleText(run.label, shownNameMax),
          }}
        />
      </p>
    </>
  );
}

/** What it is about. A link that shows one owner's tasks does not show the causes of others. */
function CauseSentence({ report, words }: { report: Report; words: Words }) {
  const main = mainFinding(report);
  if (main) return <Said text={main.observed} />;
  if (report.verdict !== 'ready') return words('checklist.cause-elsewhere');
  return (
    <FilledText
      template={words.template('report.verdict-ready-rest', 'tenant')}
      values={{ tenant: report.connection?.tenantId ?? '' }}
    />
  );
}

const NoRun = ({ mayCheck, words }: { mayCheck: boolean; words: Words }) => (
  <>
    <p className="font-semibold">{words('checklist.no-check-title')}</p>
    <p className="mt-1 text-soft">{mayCheck ? words('checklist.no-check-text') : words('checklist.no-check-view')}</p>
  </>
);
