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
 * like labels that people type, in the language of whoever made the link. A name beside a label is the same word where
 * none was typed; any other name, such as that of a checklist, stays.
 *
 * @param kept plain objects and lists, of which `label` and the `name` beside it are looked at
 */
export const withOwnLabels = <T>(kept: T, locale: Locale): T => labelled(kept, locale) as T;

function labelled(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((one) => labelled(one, locale));
  if (!isPlain(value)) return value;
  const label = labelOf(value);
  const entries = Object.entries(value).map(([key, inner]) => {
    if (typeof inner !== 'string') return [key, labelled(inner, locale)];
    const isLabel = key === 'label' || (key === 'name' && isSameLabel(inner, label));
    return [key, isLabel ? readersLabel(inner, locale) : inner];
  });
  return Object.fromEntries(entries);
}

/** The label of the link that something was done through: beside the name, or with the link. */
function labelOf({ label, link }: Readonly<Record<string, unknown>>): unknown {
  return label ?? (isPlain(link) ? link['label'] : undefined);
}

/** The same label, perhaps in two languages: the name was put in by the page of another reader. */
const isSameLabel = (name: string, label: unknown): boolean =>
  name === label || (typeof label === 'string' && places.has(name) && places.get(name) === places.get(label));

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
