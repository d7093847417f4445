'use client';

import { useActionState, useEffect, useRef } from 'react';
import { ProblemSummary } from '@/components/ui/problem-summary';
import { FilledText } from '@/components/report/foreign';
import type { Edition } from '@/lib/domain/reader/edition';
import type { StepPress } from '@/lib/domain/reader/step-press';
import { StepTask, type StepTaskRecord } from './step-task';
import type { StepTaskWords } from './step-task-words';

interface StepTasksProps {
  tasks: readonly StepTaskRecord[];
  words: StepTaskWords;
  /** the page of the checklist */
  href: string;
  /** whose menus the checklist names */
  edition: Edition | null;
  /** null where the link may look only */
  press: ((previous: StepPress, form: FormData) => Promise<StepPress>) | null;
}

const quiet: StepPress = { kind: 'none' };
const nothing = (previous: StepPress) => previous;

/** What the checklist says about a step of the guide: its tasks, how they stand, and one press to say more. */
export function StepTasks({ tasks, words, href, edition, press }: StepTasksProps) {
  const [answer, post, isPending] = useActionState(press ?? nothing, quiet);
  const changedLine = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (answer.kind === 'changed') changedLine.current?.focus();
  }, [answer]);
  return (
    <section aria-labelledby="step-tasks" className="rounded-lg border-2 border-rule bg-sheet px-4 py-3">
      <h2 id="step-tasks" className="font-mono text-sm text-soft">
        {words.title}
      </h2>
      {answer.kind === 'none' || answer.kind === 'changed' ? null : <Refused answer={answer} words={words} />}
      <ul className="divide-y divide-rule">
        {tasks.map((task) => (
          <StepTask
            key={task.id}
            task={task}
            words={words}
            edition={edition}
            href={`${href}?task=${task.id}#task-${task.id}`}
            post={press ? post : null}
            isPending={isPending}
            lineRef={answer.kind === 'changed' && answer.task === task.id ? changedLine : null}
          />
        ))}
      </ul>
    </section>
  );
}

type Refusal = Exclude<StepPress, { kind: 'none' | 'changed' }>;

/** Why a press changed nothing. It takes the focus, because what was pressed may look the same as before. */
function Refused({ answer, words }: { answer: Refusal; words: StepTaskWords }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [answer]);
  const { title, text } = words.refusals[answer.kind];
  return (
    <div className="mt-2">
      <ProblemSummary title={title} boxRef={box}>
        {answer.kind === 'stale' ? (
          <FilledText template={text} values={{ state: <strong>{words.state[answer.state]}</strong> }} />
        ) : (
          text
        )}
      </ProblemSummary>
    </div>
  );
}
