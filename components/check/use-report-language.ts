'use client';

import { useEffect } from 'react';
import type { Edition } from '@/lib/domain/reader/edition';
import { findingsOf, type ReportFindings, type ResultWords } from '@/lib/domain/report/result-words';
import type { RunAction, RunState } from './run-state';

/** Words the findings that are shown, in the reader's language and for an edition. */
export type WordFindings = (edition: Edition | null, shown: ReportFindings) => Promise<readonly ResultWords[]>;

/**
 * The language of a report is the page's, also where that has changed since the run began. What does not reach the
 * server stays in the words that it has: they are no less true.
 */
export function useReportLanguage(
  state: RunState,
  dispatch: (action: RunAction) => void,
  { language, edition, word }: { language: string; edition: Edition | null; word: WordFindings },
) {
  const report = state.phase === 'done' && state.language !== language ? state.report : null;
  useEffect(() => {
    if (report === null) return;
    let isWanted = true;
    word(edition, findingsOf(report)).then(
      (words) => isWanted && dispatch({ type: 'reworded', words, language }),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
    // the edition's own change words the report as well (useEdition)
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [report, language]);
}
