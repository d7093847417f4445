'use client';

import { useActionState, useEffect, useRef, useState, useTransition, type SubmitEvent } from 'react';
import { farTooLong, inPlaceField, type FormState } from '@/lib/domain/checklist/checklist-forms';

export type FormAction<Typed> = (previous: FormState<Typed>, form: FormData) => Promise<FormState<Typed>>;

interface KeptFormOptions {
  /** where the form leads without JavaScript: the page with this task opened */
  address: string;
  onSaved: () => void;
}

/**
 * A form that keeps what was typed until it is saved: through refusals, conflicts and answers that never come. Without
 * JavaScript it is posted, and what was typed comes back with the page.
 */
export function useKeptForm<Typed>(action: FormAction<Typed>, { address, onSaved }: KeptFormOptions) {
  const [posted, post] = useActionState<FormState<Typed>, FormData>(action, { kind: 'idle' }, address);
  const [answer, setAnswer] = useState<FormState<Typed> | null>(null);
  const [isSending, startTransition] = useTransition();
  const summaryRef = useRef<HTMLDivElement>(null);
  const submitRef = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (answer === null) return;
    if (answer.kind !== 'saved' && answer.kind !== 'idle') summaryRef.current?.focus();
    // the button that was pressed may have gone with the conflict
    else if (document.activeElement === document.body) submitRef.current?.focus();
  }, [answer]);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter);
    form.set(inPlaceField, 'yes');
    startTransition(async () => {
      const next = await answerTo(action, form);
      startTransition(() => {
        setAnswer(next);
        if (next.kind === 'saved') onSaved();
      });
    });
  };

  return {
    /** for `<form>` */
    form: { action: post, onSubmit: submit, noValidate: true },
    state: answer ?? posted,
    /** what was typed where the fields do not hold it themselves: they came with the answer, without JavaScript */
    typed: answer === null && 'typed' in posted ? posted.typed : null,
    isSending,
    summaryRef,
    submitRef,
    /** gives up what was typed */
    forget: () => setAnswer({ kind: 'idle' }),
  };
}

/** What cannot arrive is not sent. An action that gets no answer throws: the page must stay, with what was typed. */
async function answerTo<Typed>(action: FormAction<Typed>, form: FormData): Promise<FormState<Typed>> {
  const problems = farTooLong(form);
  if (Object.keys(problems).length > 0) return { kind: 'problems', problems, typed: null };
  try {
    return await action({ kind: 'idle' }, form);
  } catch {
    return { kind: 'refused', refusal: 'unreachable', typed: null };
  }
}
