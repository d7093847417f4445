import { Foreign } from '@/components/report/foreign';
import { Said } from '@/components/report/said';
import { StationSign } from '@/components/ui/station';
import { commentSentence, proofSentence, type RecordedTask } from '@/lib/domain/checklist/checklist-record';
import type { RecordWords } from './record-words';
import { RecordedSentence } from './recorded-sentence';
import { stateSigns } from './task-signs';

/** A task on paper: how it stands, who said so, what a check found, and what people wrote. */
export function PrintedTask({ task, words }: { task: RecordedTask; words: RecordWords }) {
  const { title, state, reason, by, finding, comments } = task;
  return (
    <li className="flex gap-3 border-b border-rule py-3">
      <StationSign state={stateSigns[state]} />
      <div className="min-w-0 grow space-y-2">
        <h3 className="flex break-after-avoid flex-wrap items-baseline justify-between gap-x-4 leading-7">
          <span className="font-semibold">{title}</span>{' '}
          <strong className="shrink-0 text-sm">{words.state[state]}</strong>
        </h3>
        {by ? (
          <p className="text-sm">
            <RecordedSentence {...proofSentence(by, words)} />{' '}
            {by.kind === 'check' && by.isStale ? words.doneStale : null}
          </p>
        ) : null}
        {reason.length === 0 ? null : (
          <div>
            <h4 className="text-sm font-semibold">{words.reason}</h4>
            <Lines lines={reason} />
          </div>
        )}
        {finding ? <PrintedFinding finding={finding} words={words} /> : null}
        {comments.length === 0 ? null : (
          <div>
            <h4 className="text-sm font-semibold">{words.comments}</h4>
            <ul className="mt-1 space-y-2">
              {comments.map((comment, i) => (
                <li key={i} className="border-s-2 border-rule ps-3">
                  <p className="text-sm text-soft">
                    <RecordedSentence {...commentSentence(comment, words)} />
                  </p>
                  <Lines lines={comment.lines} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </li>
  );
}

/** What was seen, what it means and what to do, all of it open. */
export function PrintedFinding({
  finding: { observed, meaning, fix },
  words,
}: {
  finding: { observed: string; meaning: string; fix: readonly string[] };
  words: Pick<RecordWords, 'observed' | 'meaning' | 'fix'>;
}) {
  return (
    <div className="space-y-1 leading-snug wrap-anywhere">
      {observed === '' ? null : (
        <p>
          <span className="font-semibold">{words.observed}:</span> <Said text={observed} />
        </p>
      )}
      {meaning === '' ? null : (
        <p>
          <span className="font-semibold">{words.meaning}:</span> <Said text={meaning} />
        </p>
      )}
      {fix.length === 0 ? null : (
        <div>
          <p className="break-after-avoid font-semibold">{words.fix}:</p>
          <ol className="list-decimal ps-5">
            {fix.map((step, i) => (
              <li key={i}>
                <Said text={step} />
              </li>
            ))}
          </ol>
        </div>
      )}
    </div>
  );
}

/** What was typed, line by line. */
function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line, i) => (
    <p key={i} className="leading-snug">
      <Foreign>{line}</Foreign>
    </p>
  ));
}
