import { languages, type Language } from './messages/languages';

/**
 * English with every letter replaced and every message in brackets: what is not in brackets on a page does not come
 * from the catalogue. For translators and tests; chosen by cookie or API part like any language, offered nowhere.
 */
export const pseudoLocale = 'en-XA';

export const locales = [...languages, pseudoLocale] as const;
export type Locale = (typeof locales)[number];

/** The language whose rules a locale has: the pseudo-locale's are those of English. */
export const languageOf = (locale: Locale): Language => (locale === pseudoLocale ? 'en' : locale);

export const defaultLocale: Locale = 'en';

/** The cookie, the query parameter and the part of a form that hold what a reader chose. `next.config.js` reads it, too. */
export const languageName = 'language';

/** The locale of a language tag: the tag itself, else its first subtag; null where the product does not speak it. */
export function matchLocale(tag: string): Locale | null {
  const wanted = tag.trim().toLowerCase();
  const spoken = (subtag: string) => locales.find((locale) => locale.toLowerCase() === subtag);
  return spoken(wanted) ?? spoken(wanted.split('-')[0] ?? '') ?? null;
}

/** The reader's language: what they chose, else what their browser prefers by its `q` values, else English (RFC 9110 §12.5.4). */
export function pickLocale(chosen: string | null | undefined, acceptLanguage: string | null): Locale {
  const direct = chosen ? matchLocale(chosen) : null;
  if (direct) return direct;
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';');
      const quality = parameters
        .map((parameter) => /^\s*q=([\d.]+)\s*$/i.exec(parameter)?.[1])
        .find((q) => q !== undefined);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    const locale = matchLocale(tag);
    if (locale && locale !== pseudoLocale) return locale;
  }
  return defaultLocale;
}
