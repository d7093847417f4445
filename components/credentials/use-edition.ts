'use client';

import { useRef, useState } from 'react';
import type { Edition } from '@/lib/domain/edition';
import { findingsOf, type ReportFindings, type ResultWords } from '@/lib/domain/result-words';
import type { RunAction, RunState } from './run-state';

/** Remembers an edition, and words the findings that are shown for it; null where none are. */
export type ChooseEdition = (
  edition: Edition | null,
  shown: ReportFindings | null,
) => Promise<readonly ResultWords[] | null>;

/** The edition whose menus are named. Another choice is remembered, and the report on the page follows it. */
export function useEdition(
  given: Edition | null,
  state: RunState,
  dispatch: (action: RunAction) => void,
  choose: ChooseEdition,
) {
  const [edition, setEdition] = useState(given);
  const [isFailed, setIsFailed] = useState(false);
  const choices = useRef(0);

  const change = async (wanted: Edition | null) => {
    choices.current += 1;
    const choice = choices.current;
    setEdition(wanted);
    setIsFailed(false);
    const shown = state.phase === 'done' ? findingsOf(state.report) : null;
    try {
      const words = await choose(wanted, shown);
      if (words && choice === choices.current) dispatch({ type: 'reworded', words });
    } catch {
      if (choice !== choices.current) return;
      setEdition(edition);
      setIsFailed(true);
    }
  };

  return { value: edition, onChange: (wanted: Edition | null) => void change(wanted), isFailed };
}
