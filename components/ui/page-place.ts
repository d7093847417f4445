/**
 * What was typed on a page, kept over a change of its language: the page is loaded again, the same with other words. In
 * the tab's own storage, for as long as that takes. Files and their text are not kept, because they hold keys, nor what
 * only stands in a field to be copied, such as a link; and not the address, which may be one.
 */
const key = 'ionboard-typed';

interface Typed {
  /** when, in milliseconds since 1970: the page that loads right after it is the same one */
  at: number;
  fields: (string | boolean)[];
  opened: boolean[];
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isKept = (field: Field): boolean =>
  !['file', 'hidden', 'password', 'submit', 'button'].includes(field.type) &&
  !('readOnly' in field && field.readOnly) &&
  !field.hasAttribute('data-holds-keys');
const isTicked = (field: Field): field is HTMLInputElement => ['checkbox', 'radio'].includes(field.type);
const fieldsOfPage = () => [...document.querySelectorAll<Field>('main :is(input, textarea, select)')].filter(isKept);
const folds = () => [...document.querySelectorAll<HTMLDetailsElement>('main details')];
/** A server that takes longer than this has lost more than what was typed. */
const reloadMsMax = 20_000;

/** Keeps what is typed, chosen and unfolded on this page. */
export function keepTyped(): void {
  const typed: Typed = {
    at: Date.now(),
    fields: fieldsOfPage().map((field) => (isTicked(field) ? field.checked : field.value)),
    opened: folds().map(({ open }) => open),
  };
  try {
    sessionStorage.setItem(key, JSON.stringify(typed));
  } catch {
    // the browser refuses its storage: the language is changed all the same
  }
}

/** Puts it back, once, and only on the page that was loaded for it. */
export function restoreTyped(): void {
  const typed = takeKept();
  const fields = fieldsOfPage();
  if (typed === null || performance.timeOrigin - typed.at > reloadMsMax) return;
  folds().forEach((fold, i) => (fold.open = typed.opened[i] ?? fold.open));
  if (fields.length !== typed.fields.length) return;
  fields.forEach((field, i) => put(field, typed.fields[i]));
}

/** What was kept, which is then kept no longer. */
function takeKept(): Typed | null {
  try {
    const kept = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return kept === null ? null : (JSON.parse(kept) as Typed);
  } catch {
    return null;
  }
}

/** As a person would: React hears of a change by the event, and only if the value came past its own setter. */
function put(field: Field, value: string | boolean | undefined): void {
  if (typeof value === 'boolean') {
    if (isTicked(field) && field.checked !== value) field.click();
    return;
  }
  if (value === undefined || field.value === value) return;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
