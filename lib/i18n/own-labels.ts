import { locales, type Locale } from './locales';
import { wordsFor } from './words';

/** The label that the first link of a checklist gets by itself, in the language of whoever starts it. */
const firstLinkLabel = (locale: Locale) => wordsFor(locale)('checklist.first-link-label');
const firstLinkLabels: ReadonlySet<string> = new Set(locales.map(firstLinkLabel));

/**
 * What was read from a checklist, with the labels that are the product's own in the reader's language. They are kept
 * like labels that people type, and stand beside what was done through a link, as the name too where none was typed.
 *
 * @param kept plain objects and lists, of which `label` and `name` are looked at
 */
export function withOwnLabels<T>(kept: T, locale: Locale): T {
  const own = firstLinkLabel(locale);
  const map = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return (key === 'label' || key === 'name') && firstLinkLabels.has(value) ? own : value;
    if (Array.isArray(value)) return value.map((one) => map(one, key));
    if (typeof value !== 'object' || value === null) return value;
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, map(inner, name)]));
  };
  return map(kept, '') as T;
}
