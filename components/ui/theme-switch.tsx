'use client';

import { useId, useSyncExternalStore } from 'react';
import { themeKey, themes, type Theme } from '@/lib/domain/reader/theme';

export type ThemeWords = Record<Theme | 'label', string>;

/** The reader's choice of colours. It takes effect at once, in all open pages. Without JavaScript the system decides. */
export function ThemeSwitch({ words }: { words: ThemeWords }) {
  const theme = useSyncExternalStore(onChoice, chosen, () => 'system');
  const labelId = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 print:hidden noscript:hidden">
      <span id={labelId}>{words.label}</span>
      <div role="radiogroup" aria-labelledby={labelId} className="segments">
        {themes.map((one) => (
          <label key={one} className="segment">
            <input
              type="radio"
              name={labelId}
              value={one}
              checked={one === theme}
              onChange={() => choose(one)}
              className="sr-only"
            />
            {words[one]}
          </label>
        ))}
      </div>
    </div>
  );
}

const chosen = (): Theme => {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
};

/** Tells this page, which hears nothing of its own storage. */
const chosenHere = 'ionboard-theme';

function onChoice(changed: () => void) {
  const follow = ({ key, newValue }: StorageEvent) => {
    if (key !== themeKey && key !== null) return;
    show(newValue);
    changed();
  };
  addEventListener('storage', follow);
  addEventListener(chosenHere, changed);
  return () => {
    removeEventListener('storage', follow);
    removeEventListener(chosenHere, changed);
  };
}

function choose(theme: Theme) {
  try {
    if (theme === 'system') localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, theme);
  } catch {
    // the browser refuses its storage: the choice holds for this page
  }
  show(theme);
  dispatchEvent(new Event(chosenHere));
}

function show(theme: string | null) {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
}
