'use client';

import { useEffect, type MouseEvent } from 'react';

/** Some browsers refuse their storage: then nothing was kept. */
function isKept(): boolean {
  try {
    return sessionStorage.length > 0;
  } catch {
    return false;
  }
}

interface LanguageSwitchProps {
  label: string;
  /** the languages, each with its own name */
  languages: readonly { tag: string; name: string }[];
  shown: string;
}

/**
 * The same page in another language. A link does it, so that it works without JavaScript; with it, what was typed
 * comes along.
 */
export function LanguageSwitch({ label, languages, shown }: LanguageSwitchProps) {
  useEffect(() => {
    // nothing is loaded where nothing was kept
    if (isKept()) void import('./typed-text').then(({ restoreTyped }) => restoreTyped());
  }, []);
  const choose = async (event: MouseEvent, tag: string) => {
    event.preventDefault();
    const { changeLanguage } = await import('./typed-text');
    changeLanguage(tag);
  };
  return (
    <nav aria-label={label} className="print:hidden">
      <ul className="segments">
        {languages.map(({ tag, name }) => (
          <li key={tag} className="flex">
            <a
              href={`?language=${tag}`}
              hrefLang={tag}
              lang={tag}
              rel="nofollow"
              className="segment"
              aria-current={tag === shown ? true : undefined}
              onClick={(event) => void choose(event, tag)}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
