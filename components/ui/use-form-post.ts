'use client';

import { unstable_rethrow } from 'next/navigation';
import { useActionState, useState, useTransition, type SubmitEvent } from 'react';

/**
 * A form that works without JavaScript and loses nothing with it: React would empty a form after its `action`, and an
 * answer that never comes would take the page away. `isLost` says that the last one did not come.
 */
export function useFormPost<State>(
  action: (previous: State, form: FormData) => Promise<State>,
  initial: Awaited<State>,
) {
  const [posted, post] = useActionState<State, FormData>(action, initial);
  const [state, setState] = useState<Awaited<State>>(posted);
  const [isLost, setIsLost] = useState(false);
  const [isPending, startPost] = useTransition();

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter);
    startPost(async () => {
      try {
        const next = await action(state, form);
        startPost(() => {
          setState(next);
          setIsLost(false);
        });
      } catch (error) {
        // a redirection is an error too, and is Next's to follow
        unstable_rethrow(error);
        startPost(() => setIsLost(true));
      }
    });
  };
  return { state, isPending, isLost, form: { action: post, onSubmit } };
}
