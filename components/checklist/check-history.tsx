import type { ReactNode } from 'react';
import { FilledText } from '@/components/report/foreign';
import { toneOf, type Tone } from '@/components/report/verdict';
import { Station, StationLine, type StationState } from '@/components/ui/station';
import type { KeptRun } from '@/lib/domain/checklist/checklist';
import { visibleText } from '@/lib/domain/text/visible-text';
import type { Words } from '@/lib/i18n/words';
import { Moment, momentWords } from './moment';
import { shownNameMax } from './person';
import { RunChanges } from './run-changes';

const shownFirst = 5;
const signs: Record<Tone, StationState> = {
  passed: 'passed',
  warning: 'warning',
  failed: 'failed',
  undecided: 'undecided',
  quiet: 'skipped',
};

/** All checks of files that the checklist keeps, newest first, each beside the one before it. */
export function CheckHistory({ runs, words }: { runs: readonly KeptRun[]; words: Words }): ReactNode {
  if (runs.length === 0) return null;
  const entries = runs.map((run, i) => (
    <Run key={run.outcome.id} run={run} before={runs[i + 1] ?? null} words={words} />
  ));
  const older = entries.slice(shownFirst);
  const title = words('checklist.history');
  return (
    <section aria-labelledby="check-history">
      <h2 id="check-history" className="mb-3 text-lg font-bold">
        {title}
      </h2>
      <StationLine label={title}>{entries.slice(0, shownFirst)}</StationLine>
      {older.length === 0 ? null : (
        <details className="mt-2">
          <summary className="unfold">{words('checklist.older', { count: older.length })}</summary>
          <div className="mt-2">
            <StationLine label={words('checklist.older', { count: older.length })}>{older}</StationLine>
          </div>
        </details>
      )}
    </section>
  );
}

function Run({ run, before, words }: { run: KeptRun; before: KeptRun | null; words: Words }) {
  const { verdict, startedAt } = run.outcome;
  return (
    <Station isHistory state={signs[toneOf[verdict]]} isLast={before === null}>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 leading-snug">
        <span className="font-semibold">{words(`checklist.verdict-${verdict}`)}</span>
        <span className="text-sm text-soft">
          <Moment at={startedAt} words={momentWords(words)} />
        </span>
      </p>
      <p className="text-sm leading-snug wrap-anywhere text-soft">
        <FilledText
          template={words.template('checklist.run-by', 'label')}
          values={{ label: visibleText(run.label, shownNameMax) }}
        />
        {' · '}
        {words(fileKey(run, before))}
      </p>
      {before ? <RunChanges before={before.outcome} after={run.outcome} words={words} /> : null}
    </Station>
  );
}

/** Whether it was the file of the check before, as far as the fingerprints tell. */
function fileKey(run: KeptRun, before: KeptRun | null) {
  if (before === null) return 'checklist.run-first';
  const [now, then] = [run, before].map(({ outcome }) => outcome.connection?.fingerprint);
  if (now === undefined) return 'checklist.run-unknown-file';
  return now === then ? 'checklist.run-same-file' : 'checklist.run-another-file';
}
