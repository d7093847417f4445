'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useLayoutEffect, useState } from 'react';
import { languageEvent } from '@/lib/domain/reader/head-script';
import { beginChange, endChange, useKeep, useKept } from './kept';
import { placeOfPage, putFields, putPlace, type PagePlace } from './page-place';

/**
 * On a page where something is typed or held: another language makes it anew without loading it, so that everything
 * stays but the words. Parts with a state of their own keep it by `useKeptState`; the fields are kept here.
 */
export function LanguageInPlace({ unreachable }: { unreachable: string }) {
  const router = useRouter();
  const was = useKept('place') as PagePlace | undefined;
  useKeep('place', placeOfPage);
  const [isFailed, setIsFailed] = useState(false);
  useEffect(() => {
    const change = (event: Event) => {
      event.preventDefault();
      if (!beginChange()) return;
      setIsFailed(false);
      // asked first: where no answer comes, Next would load the page, and with it everything would be gone
      isServerThere()
        .then((isThere) => {
          if (isThere) router.refresh();
          else {
            endChange();
            setIsFailed(true);
          }
        })
        .catch(() => undefined);
    };
    addEventListener(languageEvent, change);
    return () => removeEventListener(languageEvent, change);
  }, [router]);
  useLayoutEffect(() => {
    if (was !== undefined) putPlace(was);
  }, [was]);
  useEffect(() => {
    // when all parts of the page have begun; on another page than the one that was left, it ends too
    queueMicrotask(() => {
      if (was !== undefined) putFields(was);
      endChange();
    });
  }, [was]);
  return isFailed ? (
    <p
      role="alert"
      className="fixed inset-x-4 top-4 z-10 mx-auto max-w-[34rem] rounded-lg border-2 border-failed bg-sheet p-4 print:hidden"
    >
      {unreachable}
    </p>
  ) : null;
}

const answerMsMax = 5_000;

async function isServerThere(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(answerMsMax);
    return (await fetch('/api/health/live', { method: 'HEAD', cache: 'no-store', signal })).ok;
  } catch {
    return false;
  }
}
