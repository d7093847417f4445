'use client';

import { useMemo } from 'react';
import { ProblemBox } from '@/components/share/problem-box';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { useFormPost } from '@/components/ui/use-form-post';

/** What the form knows after it was sent; the token itself never comes back. */
export interface AccessState {
  problem: string | null;
}

interface AccessFormProps {
  action: (previous: AccessState, form: FormData) => Promise<AccessState>;
  /** where it leads to, within this site */
  back: string;
  /** what is refused before anything was read */
  problem: string | null;
  words: { token: string; hint: string; submit: string; problemTitle: string; unsent: string };
}

/** One field and one button: the operator's access token becomes a pass of this browser. */
export function AccessForm({ action, back, problem, words }: AccessFormProps) {
  const { state, isLost, form } = useFormPost(action, { problem });
  const shown = useMemo(() => {
    const text = isLost ? words.unsent : state.problem;
    return text === null ? null : { field: isLost ? null : ('token' as const), text };
  }, [isLost, state, words.unsent]);
  return (
    <form {...form} noValidate className="rounded-lg border-2 border-control bg-sheet p-5 sm:p-6">
      {shown ? <ProblemBox title={words.problemTitle} problem={shown} fieldIds={{ token: 'access-token' }} /> : null}
      <input type="hidden" name="back" value={back} />
      <TextField
        id="access-token"
        name="token"
        type="password"
        label={words.token}
        hint={words.hint}
        defaultValue=""
        problem={shown?.field === 'token' ? shown.text : undefined}
      />
      <Button type="submit" className="mt-5">
        {words.submit}
      </Button>
    </form>
  );
}
