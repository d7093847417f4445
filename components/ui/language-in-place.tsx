'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useLayoutEffect } from 'react';
import { languageEvent } from '@/lib/domain/reader/head-script';
import { forgetKept, useKeep, useKept } from './kept';
import { placeOfPage, putFields, putPlace, type PagePlace } from './page-place';

/**
 * On a page where something is typed or held: another language makes it anew without loading it, so that everything
 * stays but the words. Parts with a state of their own keep it by `useKeptState`; the fields are kept here.
 */
export function LanguageInPlace() {
  const router = useRouter();
  const was = useKept('place') as PagePlace | undefined;
  useKeep('place', placeOfPage);
  useEffect(() => {
    const change = (event: Event) => {
      event.preventDefault();
      router.refresh();
    };
    addEventListener(languageEvent, change);
    return () => removeEventListener(languageEvent, change);
  }, [router]);
  useLayoutEffect(() => {
    if (was !== undefined) putPlace(was);
  }, [was]);
  useEffect(() => {
    // when all parts of the page have begun
    queueMicrotask(() => {
      if (was !== undefined) putFields(was);
      forgetKept();
    });
  }, [was]);
  return null;
}
