'use client';

import { useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { useFormPost } from '@/components/ui/use-form-post';
import type { StartState } from '@/lib/domain/checklist/link-form-state';
import { ProblemBox } from './problem-box';
import { TextField } from '@/components/ui/text-field';

interface StartFormProps {
  action: (previous: StartState, form: FormData) => Promise<StartState>;
  /** what is refused before anything was sent */
  problem: StartState['problem'];
  words: { name: string; nameHint: string; submit: string; problemTitle: string; unsent: string };
}

/** One field and one button: the name of a setup becomes its checklist. */
export function StartForm({ action, problem, words }: StartFormProps) {
  const { state, isLost, form } = useFormPost(action, { name: '', problem });
  const shown = useMemo(
    () => (isLost ? { field: null, text: words.unsent } : state.problem),
    [isLost, state, words.unsent],
  );
  return (
    <form {...form} noValidate className="rounded-lg border-2 border-control bg-sheet p-5 sm:p-6">
      {shown ? <ProblemBox title={words.problemTitle} problem={shown} fieldIds={{ name: 'setup-name' }} /> : null}
      <TextField
        id="setup-name"
        name="name"
        label={words.name}
        hint={words.nameHint}
        defaultValue={state.name}
        problem={shown?.field === 'name' ? shown.text : undefined}
      />
      <Button type="submit" className="mt-5">
        {words.submit}
      </Button>
    </form>
  );
}
