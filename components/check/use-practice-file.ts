'use client';

import { useEffect, useState } from 'react';
import { isLanguageChanging, useKeptState } from '@/components/ui/kept';
import type { useUpload } from './use-upload';

/** A file of the practice tenant, as this page links to it. */
export interface PracticeFile {
  id: string;
  fileName: string;
  /** the M3 user to run as that its tenant is made for; blank where none is needed */
  runAs: string;
}

/** Takes a practice file as if it had been chosen. It stands in the form until another file is wanted. */
export function usePracticeFile(given: PracticeFile | null, { choose, refuse }: ReturnType<typeof useUpload>) {
  const [practice, setPractice] = useKeptState('practice', given);
  const [isRead] = useState(isLanguageChanging);

  useEffect(() => {
    if (!given || isRead) return;
    const leaving = new AbortController();
    fetch(`/practice/${encodeURIComponent(given.id)}/file`, { signal: leaving.signal, cache: 'no-store' })
      .then(async (response) => {
        if (!response.ok) throw new Error('The practice file is not there.');
        choose([new File([await response.blob()], given.fileName)]);
      })
      .catch(() => {
        if (leaving.signal.aborted) return;
        setPractice(null);
        refuse('practice-missing');
      });
    return () => leaving.abort();
    // once, when the page opens: `choose` and `refuse` are new functions after every event of the form, and `given` is a
    // new object when the server has kept an edition
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [given?.id]);

  return { practice, forgetPractice: () => setPractice(null) };
}
