'use client';

import { useSyncExternalStore } from 'react';
import { lastSaid, onSaid } from './say';

/** The one region of a page that screen readers read out when it changes, politely (ARIA, role status). */
export function LiveRegion() {
  return (
    <p role="status" className="sr-only">
      {useSyncExternalStore(onSaid, lastSaid, () => '')}
    </p>
  );
}
