'use client';

import { useEffect, useRef } from 'react';
import { Foreign } from '@/components/report/foreign';
import { StationSign } from '@/components/ui/station';
import { useFormPost } from '@/components/ui/use-form-post';
import type { LinksState } from '@/lib/domain/link-form-state';
import { LinkItem } from './link-item';
import type { LinkRow } from './link-row';
import type { ShareChoices } from './share-choices';
import type { ShareWords } from './share-words';

interface LinkListProps {
  rows: readonly LinkRow[];
  action: (previous: LinksState, form: FormData) => Promise<LinksState>;
  durations: ShareChoices['durations'];
  defaultSeconds: string;
  words: ShareWords;
}

/** The links that are not revoked, each with what can be done to it. */
export function LinkList({ rows, action, durations, defaultSeconds, words }: LinkListProps) {
  const { state, isLost, form } = useFormPost(action, { outcome: null });
  const outcome = isLost ? { isDone: false, label: null, text: words.unsent } : state.outcome;
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => box.current?.focus(), [state, isLost]);
  return (
    <>
      {outcome ? (
        <p
          ref={box}
          tabIndex={-1}
          className={`mb-4 flex gap-3 rounded-md border-2 px-4 py-2.5 outline-none ${outcome.isDone ? 'border-control bg-sheet' : 'border-failed bg-failed-wash'}`}
        >
          <StationSign state={outcome.isDone ? 'passed' : 'failed'} />
          <span className="min-w-0 pt-0.5">
            {outcome.label === null ? null : (
              <strong>
                <Foreign>{outcome.label}</Foreign>:{' '}
              </strong>
            )}
            {outcome.text}
          </span>
        </p>
      ) : null}
      <ul className="border-b border-rule">
        {rows.map((row) => (
          <LinkItem
            key={row.id}
            row={row}
            form={form}
            durations={durations}
            defaultSeconds={defaultSeconds}
            words={words}
          />
        ))}
      </ul>
    </>
  );
}
