import type { ReactNode } from 'react';
import { FilledText } from '@/components/report/foreign';
import { Said } from '@/components/report/said';
import { RichText } from '@/components/ui/rich-text';
import { isSettled, isUncheckedSince, type TaskStatus } from '@/lib/domain/checklist/checklist-progress';
import { Moment } from './moment';
import { Person } from './person';
import { rowReasonMax, showsHint, type TaskPartProps } from './task-part';
import { TypedLines } from './typed-lines';

const inks: Record<TaskStatus, string> = {
  'to-do': 'font-semibold',
  'in-progress': 'font-semibold text-accent',
  blocked: 'font-semibold text-failed',
  said: 'text-soft',
  proved: 'text-passed',
  stale: 'font-semibold text-warning',
};

/** The row itself: title, status, and why it stands so where that is known. */
export function TaskSummary(props: TaskPartProps) {
  const { task, status, text, finding, words } = props;
  const comments = task.comments.length;
  return (
    <>
      <span className="min-w-0 grow">
        <span className="flex flex-col gap-x-4 sm:flex-row sm:items-baseline sm:justify-between">
          <span className={`min-w-0 text-lg leading-snug ${isSettled(task) ? 'text-soft' : 'font-bold'}`}>
            {text.title}
          </span>
          <span className={`shrink-0 text-sm ${inks[status]}`}>{words(`checklist.status-${status}`)}</span>
        </span>
        {showsHint(props) ? (
          <span className="block text-note leading-snug text-soft max-xs:[&_b]:whitespace-normal">
            <RichText parts={text.hint} />
          </span>
        ) : null}
        {status === 'blocked' ? <BlockedNote {...props} /> : null}
        {finding ? (
          <Note look={isUncheckedSince(task) ? 'border-warning' : 'border-failed'}>
            <span className="block text-sm font-semibold">
              {isUncheckedSince(task) ? words('checklist.unchecked-since') : words('checklist.a-check-found')}
            </span>
            {isUncheckedSince(task) ? words('checklist.a-check-had-found') : null} <Said text={finding.observed} />
          </Note>
        ) : null}
        {comments === 0 ? null : (
          <span className="tabular mt-1 block text-sm text-soft">
            {words('checklist.comment-count', { count: comments })}
          </span>
        )}
      </span>
      <svg
        aria-hidden="true"
        viewBox="0 0 12 12"
        className="mt-1.5 size-3 shrink-0 text-soft group-open:rotate-90 rtl:-scale-x-100 print:hidden"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      >
        <path d="M4 2l4 4-4 4" />
      </svg>
    </>
  );
}

/** Why it is blocked, and who said so where the log may be read. */
function BlockedNote({ task: { reason }, setter, words, shared }: TaskPartProps) {
  return (
    <Note look="border-failed">
      {reason === null ? words('checklist.no-reason') : <TypedLines text={reason} lengthMax={rowReasonMax} />}
      {setter?.kind === 'person' ? (
        <span className="block text-sm text-soft">
          <FilledText
            template={words.template('checklist.set-by', 'who', 'when')}
            values={{
              who: <Person {...setter} template={shared.person} />,
              when: <Moment at={setter.at} words={shared} />,
            }}
          />
        </span>
      ) : null}
    </Note>
  );
}

/** What is said about the status, marked at its side. */
function Note({ look, children }: { look: string; children: ReactNode }) {
  return <span className={`mt-1.5 block border-s-4 ps-3 leading-snug wrap-anywhere ${look}`}>{children}</span>;
}
