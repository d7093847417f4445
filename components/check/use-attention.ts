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
    // from the top, so that a whole verdict is seen: where the last state was scrolled to means nothing in this one
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [state]);

  useEffect(() => {
    const tell = () => {
      if (document.title !== title) document.title = title;
    };
    tell();
    // the page's own title comes when all of it has come, which may be later
    const titles = new MutationObserver(tell);
    titles.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => titles.disconnect();
  }, [title]);

  return heading;
}
