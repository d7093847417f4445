'use client';

import Link from 'next/link';
import { startTransition, useId, type Ref, type SubmitEvent } from 'react';
import { Foreign, FilledText } from '@/components/report/foreign';
import { Said } from '@/components/report/said';
import { Button, buttonClass } from '@/components/ui/button';
import { StationSign } from '@/components/ui/station';
import type { Edition } from '@/lib/domain/reader/edition';
import { helpAddress } from '@/lib/domain/reader/places';
import { proofSentence, type RecordedTask } from '@/lib/domain/checklist/checklist-record';
import { RecordedSentence } from './recorded-sentence';
import { stateSigns } from './task-signs';
import type { StepTaskWords } from './step-task-words';

/** What a page of the guide shows of a task: comments stand on the checklist. */
export type StepTaskRecord = Omit<RecordedTask, 'comments'>;

interface StepTaskProps {
  task: StepTaskRecord;
  words: StepTaskWords;
  /** the task on the checklist, where there is room for a reason */
  href: string;
  /** whose menus the checklist names */
  edition: Edition | null;
  /** null where the link may look only */
  post: ((form: FormData) => void) | null;
  isPending: boolean;
  /** takes the focus once it was changed: the button that was pressed is gone */
  lineRef: Ref<HTMLParagraphElement> | null;
}

/** One task of a step: how it stands and why, what a check found, and the buttons. */
export function StepTask({ task, words, href, edition, post, isPending, lineRef }: StepTaskProps) {
  const { title, state, reason, by, finding } = task;
  const titleId = useId();
  return (
    <li className="py-3 first:pt-2 last:pb-1">
      <div className="flex gap-3">
        <StationSign state={stateSigns[state]} />
        <div className="min-w-0 grow">
          <p ref={lineRef} tabIndex={-1} className="leading-7 outline-none">
            <strong>{words.state[state]}</strong>
            <span className="mx-2 text-soft" aria-hidden="true">
              ·
            </span>
            <span id={titleId}>{title}</span>
          </p>
          {reason.map((line, i) => (
            <p key={i}>
              <Foreign>{line}</Foreign>
            </p>
          ))}
          {by ? (
            <p className="text-sm text-soft">
              <RecordedSentence {...proofSentence(by, words)} />{' '}
              {by.kind === 'check' && by.isStale ? words.doneStale : null}
            </p>
          ) : null}
        </div>
      </div>
      {finding ? (
        <div className="mt-2 flex gap-3">
          <StationSign state={finding.status} />
          <p className="min-w-0 leading-snug wrap-anywhere">
            <span className="block text-sm text-soft">{words.observed}</span> <Said text={finding.observed} />{' '}
            <Link
              href={helpAddress(finding.id, finding.code, { edition })}
              prefetch={false}
              className="block py-2.5 text-sm"
            >
              <FilledText template={words.help} values={{ diagnosis: <Foreign isCode>{finding.code}</Foreign> }} />
            </Link>
          </p>
        </div>
      ) : null}
      {post ? (
        <Buttons task={task} words={words} href={href} post={post} isPending={isPending} titleId={titleId} />
      ) : (
        <Link href={href} prefetch={false} className="ms-10 inline-flex min-h-11 items-center">
          {words.openTask}
        </Link>
      )}
    </li>
  );
}

type ButtonsProps = Omit<StepTaskProps, 'post' | 'lineRef' | 'edition'> & {
  post: NonNullable<StepTaskProps['post']>;
  titleId: string;
};

function Buttons({ task, words, href, post, isPending, titleId }: ButtonsProps) {
  const { id, version, state } = task;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // the button that was pressed says the state
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter);
    startTransition(() => post(form));
  };
  return (
    <form
      action={post}
      onSubmit={submit}
      aria-labelledby={titleId}
      className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 sm:ms-10"
    >
      <input type="hidden" name="task" value={id} />
      <input type="hidden" name="version" value={version} />
      {state === 'done' ? null : (
        <Button type="submit" name="state" value="done" disabled={isPending}>
          {words.markDone}
        </Button>
      )}
      {state === 'in-progress' ? null : (
        <Button type="submit" name="state" value="in-progress" look="secondary" disabled={isPending}>
          {words.markInProgress}
        </Button>
      )}
      <Link href={href} prefetch={false} className={buttonClass('secondary')}>
        {state === 'blocked' ? words.blockedAgain : words.markBlocked}
      </Link>
    </form>
  );
}
