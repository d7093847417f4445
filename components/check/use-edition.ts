'use client';

import { useRef, useState } from 'react';
import { useKeptState } from '@/components/ui/kept';
import type { Edition } from '@/lib/domain/reader/edition';
import { findingsOf, type EditionAnswer, type ReportFindings } from '@/lib/domain/report/result-words';
import type { RunAction, RunState } from './run-state';

/** Remembers an edition, and words the findings that are shown for it. */
export type ChooseEdition = (edition: Edition | null, shown: ReportFindings | null) => Promise<EditionAnswer>;

/** The edition whose menus are named. Another choice is remembered, and the report on the page follows it. */
export function useEdition(
  given: Edition | null,
  state: RunState,
  dispatch: (action: RunAction) => void,
  { language, choose }: { language: string; choose: ChooseEdition },
) {
  const [edition, setEdition] = useKeptState('edition', given);
  const [isFailed, setIsFailed] = useState(false);
  const choices = useRef(0);

  const change = async (wanted: Edition | null) => {
    choices.current += 1;
    const choice = choices.current;
    setEdition(wanted);
    setIsFailed(false);
    const shown = state.phase === 'done' ? findingsOf(state.report) : null;
    // an action that does not reach the server throws
    const { isKept, words } = await choose(wanted, shown).catch(() => ({ isKept: false, words: [] }));
    if (choice !== choices.current) return;
    if (isKept) {
      dispatch({ type: 'reworded', words, language });
    } else {
      setEdition(edition);
      setIsFailed(true);
    }
  };

  return { value: edition, onChange: (wanted: Edition | null) => void change(wanted), isFailed };
}
