import { FilledText, Foreign } from '@/components/report/foreign';
import { changesBetween, type RunChange } from '@/lib/domain/checklist/checklist-view';
import type { RunOutcome } from '@/lib/domain/report/outcome';
import { checkTitles } from '@/lib/i18n/check-words';
import type { Words } from '@/lib/i18n/words';

interface RunChangesProps {
  before: RunOutcome;
  after: RunOutcome;
  words: Words;
}

/** What a check of a file found otherwise than the one before it: which check, and from what to what. */
export function RunChanges({ before, after, words }: RunChangesProps) {
  const changes = changesBetween(before, after);
  if (changes.length === 0) return <p className="mt-1 text-sm text-soft">{words('checklist.run-unchanged')}</p>;
  const titles = checkTitles(words.locale);
  return (
    <details className="text-sm">
      <summary className="unfold">{words('checklist.run-changes', { count: changes.length })}</summary>
      <ul className="space-y-1.5 pb-2">
        {changes.map((change) => (
          <li key={change.check} className="leading-snug">
            <span className="block">{titles[change.check]}</span>
            <span className="text-soft">
              <FilledText
                template={words.template('checklist.change-from-to', 'before', 'after')}
                values={{
                  before: <Result change={change} at="before" words={words} />,
                  after: <Result change={change} at="after" words={words} />,
                }}
              />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The status; the code too, where it alone tells the two apart. */
function Result({ change, at, words }: { change: RunChange; at: 'before' | 'after'; words: Words }) {
  const { status, code } = change[at];
  const isSameStatus = change.before.status === change.after.status;
  return (
    <span className={at === 'after' && status === 'failed' ? 'font-semibold text-failed' : ''}>
      {words(`report.status-${status}`)}
      {isSameStatus ? (
        <>
          {' '}
          <Foreign isCode>{code}</Foreign>
        </>
      ) : null}
    </span>
  );
}
