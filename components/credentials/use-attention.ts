'use client';

import { useEffect, useRef } from 'react';

/**
 * Leads the reader to what is new: the title of the page says it, for those who have gone to another tab, and the
 * heading of a new state takes the focus, for those who do not see it appear.
 */
export function useAttention(state: string, title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(state);

  useEffect(() => {
    if (shown.current === state) return;
    shown.current = state;
    heading.current?.focus();
  }, [state]);

  useEffect(() => {
    document.title = title;
  }, [title]);

  return heading;
}
