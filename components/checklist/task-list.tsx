import Link from 'next/link';
import { StationLine } from '@/components/ui/station';
import { TermList } from '@/components/ui/term-list';
import { termWords } from '@/components/ui/term-words';
import { progressOf, tasksByOwner } from '@/lib/domain/checklist/checklist-progress';
import { textsOf } from '@/lib/domain/report/report-summary';
import { taskDefinition } from '@/lib/guide/checklist-tasks';
import { defaultEdition } from '@/lib/guide/registry';
import { taskText, wordFinding } from '@/lib/i18n/checklist-words';
import { formWords } from './checklist-words';
import type { TaskListProps } from './task-part';
import { TaskRow } from './task-row';

/** The tasks by who can do them, each group a line of stations; and the ways to take them along. */
export function TaskList(props: TaskListProps) {
  const { tasks, token, words, edition } = props;
  const shared = formWords(words);
  const worded = tasks.map((task) => ({
    id: task.id,
    task,
    text: taskText(task.id, edition ?? defaultEdition, words.locale),
    finding: wordFinding(task, words.locale, edition),
  }));
  return (
    <div className="space-y-10">
      {tasksByOwner(worded, ({ id }) => taskDefinition(id).owner).map((group) => {
        const { done, total } = progressOf(group.tasks.map(({ task }) => task));
        const owner = words(`common.owner-${group.owner}`);
        return (
          <section key={group.owner} aria-labelledby={`owner-${group.owner}`}>
            <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 border-b-2 border-ink pb-1">
              <h2 id={`owner-${group.owner}`} className="text-xl font-bold first-letter:uppercase">
                {owner}
              </h2>
              <p className="tabular text-sm text-soft">{words('checklist.group-done', { done, total })}</p>
            </div>
            <StationLine label={owner}>
              {group.tasks.map(({ id, ...row }, i) => (
                <TaskRow key={id} {...props} {...row} shared={shared} isLast={i === group.tasks.length - 1} />
              ))}
            </StationLine>
          </section>
        );
      })}
      <TermList
        shown={worded.map(({ text, finding }) => [text, finding && textsOf([finding])])}
        words={termWords(words)}
      />
      <p className="flex flex-wrap gap-x-6 print:hidden">
        <Link href={`/c/${token}/print`} prefetch={false} className="inline-flex min-h-11 items-center">
          {words('checklist.print')}
        </Link>
        <a href={`/c/${token}/markdown`} download className="inline-flex min-h-11 items-center">
          {words('checklist.markdown')}
        </a>
      </p>
    </div>
  );
}
