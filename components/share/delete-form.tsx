'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { useFormPost } from '@/components/ui/use-form-post';
import type { DeleteState } from '@/lib/domain/checklist/link-form-state';

interface DeleteFormProps {
  action: (previous: DeleteState, form: FormData) => Promise<DeleteState>;
  words: { summary: string; text: string; submit: string; unsent: string };
}

/** Deletes the checklist in two presses: the first shows what the second does. */
export function DeleteForm({ action, words }: DeleteFormProps) {
  const { state, isLost, form } = useFormPost(action, { problem: null });
  const problem = isLost ? words.unsent : state.problem;
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => box.current?.focus(), [state, isLost]);
  return (
    <details className="print:hidden" open={problem !== null || undefined}>
      <summary className="unfold text-failed">{words.summary}</summary>
      <form {...form} className="mt-1 max-w-[60ch] rounded-md border-2 border-failed bg-failed-wash p-4">
        {problem === null ? null : (
          <p ref={box} tabIndex={-1} className="mb-2 font-semibold text-failed outline-none">
            {problem}
          </p>
        )}
        <p className="mb-3">{words.text}</p>
        <Button type="submit">{words.submit}</Button>
      </form>
    </details>
  );
}
