'use client';

import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import { languageEvent } from '@/lib/domain/reader/head-script';

/*
 * What a page holds, kept while it is made anew in another language (`LanguageInPlace`): React then begins every part
 * of the page from nothing. In this page's own memory alone, because a file, its keys and links may be among it.
 */

const parts = new Map<string, unknown>();
let keptFor: { path: string; at: number } | null = null;
let isBegun = false;
let isPressedAgain = false;

/** A server that takes longer than this has failed, and what comes then is another page. */
const changeMsMax = 20_000;

/** Whether the page is on its way into another language: what goes now is about to come again. */
export const isLanguageChanging = (): boolean =>
  keptFor !== null && keptFor.path === location.pathname && performance.now() - keptFor.at < changeMsMax;

/** One change at a time: the page would come once more when what was kept is taken up. Says whether this one may begin. */
export function beginChange(): boolean {
  isPressedAgain = isBegun;
  if (isBegun) return false;
  isBegun = true;
  return true;
}

/** Ends a change: what was kept is taken up, or the page has stayed. A press meanwhile is a change of its own. */
export function endChange(): void {
  parts.clear();
  keptFor = null;
  isBegun = false;
  if (!isPressedAgain) return;
  isPressedAgain = false;
  // when what has been put back is known to the parts of the page
  setTimeout(() => dispatchEvent(new Event(languageEvent, { cancelable: true })), 0);
}

/** Keeps what `held` gives, right before the language changes. The key is the only one on its page. */
export function useKeep(key: string, held: () => unknown): void {
  useEffect(() => {
    const keep = () => {
      keptFor = { path: location.pathname, at: performance.now() };
      parts.set(key, held());
    };
    addEventListener(languageEvent, keep);
    return () => removeEventListener(languageEvent, keep);
  });
}

/** What was kept, of the type that it had; undefined where the page has just been opened. */
export function useKept(key: string): unknown {
  const [was] = useState(() => (isLanguageChanging() ? parts.get(key) : undefined));
  return was;
}

/** `useState` whose value stays when the language changes. */
export function useKeptState<T>(key: string, initial: T | (() => T)): [T, Dispatch<SetStateAction<T>>] {
  const was = useKept(key) as { value: T } | undefined;
  const [value, setValue] = useState<T>(was ? was.value : initial);
  useKeep(key, () => ({ value }));
  return [value, setValue];
}
