'use client';

import { useEffect } from 'react';
import { isLanguageChanging } from '@/components/ui/kept';
import type { CheckId } from '@/lib/domain/report/check';
import { fittingEdition, type Edition } from '@/lib/domain/reader/edition';
import { startable, type RunState } from './run-state';
import type { RunStore } from './run-store';

/** After this long without a new line the page says what it is waiting for. */
const quietAfterMs = 5_000;

interface VerificationOptions {
  checks: readonly CheckId[];
  language: string;
  edition: Edition | null;
  runAs: string;
  checklist: string | null;
}

/** Starts, follows and cancels a run. At most one is on its way. */
export function useVerification(store: RunStore, state: RunState, options: VerificationOptions) {
  const { dispatch } = store;

  const start = async (checklist: string | null) => {
    const given = startable(state);
    if (!given) return;
    const { abort, run } = store.nextRun();
    dispatch({ type: 'started', run, checks: options.checks, language: options.language });
    const interruption = await import('./request-verification')
      .then(({ requestVerification }) =>
        requestVerification({
          file: given.file,
          language: options.language,
          // menus of the cloud in a verdict on an on-premises file would send the reader astray
          edition: fittingEdition(options.edition, given.facts.deployment),
          runAs: options.runAs,
          checklist,
          signal: abort.signal,
          onEvent: (event) => dispatch({ type: 'event', run, event }),
        }),
      )
      .catch(() => ({ kind: 'unreachable' }) as const);
    if (interruption) dispatch({ type: 'interrupted', run, interruption });
  };

  const cancel = () => {
    store.cancel();
    if (state.phase === 'running')
      dispatch({ type: 'interrupted', run: state.run, interruption: { kind: 'cancelled' } });
  };

  // who leaves the page ends its run; another language does not leave it
  useEffect(
    () => () => {
      if (!isLanguageChanging()) store.cancel();
    },
    [store],
  );

  const run = state.phase === 'running' ? state.run : null;
  const linesRead = state.phase === 'running' ? state.linesRead : 0;
  useEffect(() => {
    if (run === null) return;
    const timer = setTimeout(() => dispatch({ type: 'quiet', run }), quietAfterMs);
    return () => clearTimeout(timer);
  }, [run, linesRead, dispatch]);

  return {
    start: () => void start(options.checklist),
    /** without the checklist, where its link is not valid any more */
    startUnwritten: () => void start(null),
    cancel,
  };
}
