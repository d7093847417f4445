'use client';

import { useEffect, useRef } from 'react';
import type { CheckId } from '@/lib/domain/report/check';
import { fittingEdition, type Edition } from '@/lib/domain/reader/edition';
import { startable, type RunAction, type RunState } from './run-state';

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
export function useVerification(state: RunState, dispatch: (action: RunAction) => void, options: VerificationOptions) {
  const controller = useRef<AbortController | null>(null);
  const runs = useRef(0);

  const start = async (checklist: string | null) => {
    const given = startable(state);
    if (!given) return;
    controller.current?.abort();
    const abort = new AbortController();
    controller.current = abort;
    runs.current += 1;
    const run = runs.current;
    dispatch({ type: 'started', run, checks: options.checks });
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
    controller.current?.abort();
    if (state.phase === 'running')
      dispatch({ type: 'interrupted', run: state.run, interruption: { kind: 'cancelled' } });
  };

  useEffect(() => () => controller.current?.abort(), []);

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
