import { owners } from '../domain/report/check';
import { locales, type Locale } from './locales';
import { ownerTitle } from './owner-title';
import { wordsFor } from './words';

/** The labels that links get by themselves: that of a checklist's first one, and those that are made for an owner. */
function ownLabels(locale: Locale): string[] {
  const words = wordsFor(locale);
  return [words('checklist.first-link-label'), ...owners.map((owner) => ownerTitle(owner, words))];
}

const all = locales.map(ownLabels);
/** Which of the labels above a text is, in whatever language. */
const places: ReadonlyMap<string, number> = new Map(all.flatMap((labels) => labels.map((label, i) => [label, i])));

/** A label as a reader reads it: one that somebody typed as it is. */
export const readersLabel = (label: string, locale: Locale): string =>
  all[locales.indexOf(locale)]?.[places.get(label) ?? -1] ?? label;

/**
 * What was read from a checklist, with the labels that are the product's own in the reader's language. They are kept
 * like labels that people type, in the language of whoever made the link, and stand beside what was done through it, as
 * the name too where none was typed.
 *
 * @param kept plain objects and lists, of which `label` and `name` are looked at
 */
export function withOwnLabels<T>(kept: T, locale: Locale): T {
  const map = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return key === 'label' || key === 'name' ? readersLabel(value, locale) : value;
    if (Array.isArray(value)) return value.map((one) => map(one, key));
    if (typeof value !== 'object' || value === null) return value;
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, map(inner, name)]));
  };
  return map(kept, '') as T;
}
