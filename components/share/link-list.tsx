'use client';

import { useEffect, useRef } from 'react';
import { Foreign } from '@/components/report/foreign';
import { Notice } from '@/components/ui/notice';
import { useFormPost } from '@/components/ui/use-form-post';
import type { LinksState } from '@/lib/domain/checklist/link-form-state';
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
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [state, isLost]);
  return (
    <>
      {outcome ? (
        <Notice tone={outcome.isDone ? 'done' : 'failed'} boxRef={box} className="mb-4">
          {outcome.label === null ? null : (
            <strong>
              <Foreign>{outcome.label}</Foreign>:{' '}
            </strong>
          )}
          {outcome.text}
        </Notice>
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
