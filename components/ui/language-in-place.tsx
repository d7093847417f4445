'use client';

import { useEffect } from 'react';
import { languageEvent } from '@/lib/domain/reader/head-script';
import { keepTyped, restoreTyped } from './typed-text';

/** On a page where something is typed: keeps it over a change of the language. */
export function KeepTyped() {
  useEffect(() => {
    restoreTyped();
    addEventListener(languageEvent, keepTyped);
    return () => removeEventListener(languageEvent, keepTyped);
  }, []);
  return null;
}
