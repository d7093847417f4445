'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { say } from '@/components/ui/say';
import type { TypedComment } from '@/lib/domain/checklist/checklist-forms';
import type { FormWords } from './checklist-words';
import { describedBy, FormField } from '@/components/ui/form-field';
import { FormTrouble } from './form-trouble';
import { troublesOf } from './form-troubles';
import { NameField } from './name-field';
import { useKeptForm, type FormAction } from './use-kept-form';

interface CommentFormProps {
  task: { id: string; title: string };
  /** of the reader's link */
  label: string;
  address: string;
  words: FormWords;
  action: FormAction<TypedComment>;
}

/** Adds a comment to a task. */
export function CommentForm({ task, label, address, words, action }: CommentFormProps) {
  const [sent, setSent] = useState(0);
  const { form, state, typed, isSending, summaryRef, submitRef } = useKeptForm(action, {
    address,
    onSaved: () => {
      setSent((count) => count + 1);
      say(words.commentSent);
    },
  });
  const textId = `text-${task.id}`;
  const nameId = `comment-name-${task.id}`;
  const troubles = troublesOf(state, { text: textId, name: nameId }, words);
  const problem = troubles.byField.text;
  return (
    <form {...form} className="space-y-4">
      <FormTrouble {...troubles} boxRef={summaryRef} />
      <FormField id={textId} label={words.comment} problem={problem}>
        <textarea
          // empty again when it was sent, and not before
          key={sent}
          id={textId}
          name="text"
          rows={2}
          defaultValue={typed?.text ?? ''}
          aria-describedby={describedBy(textId, { problem })}
          aria-invalid={problem !== undefined}
          className="field"
        />
      </FormField>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <NameField id={nameId} words={words} initial={typed?.name ?? label} problem={troubles.byField.name} />
        <Button type="submit" look="secondary" ref={submitRef} className="max-xs:grow">
          {isSending ? words.saving : words.commentSend}
          <span className="sr-only">{`: ${task.title}`}</span>
        </Button>
        {state.kind === 'saved' ? <p className="py-2.5 font-semibold text-passed">{words.commentSent}</p> : null}
      </div>
    </form>
  );
}
