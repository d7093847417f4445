/** Where the reader is on a page, beside what React knows of it. */
export interface PagePlace {
  theme: string | undefined;
  top: number;
  fields: (string | boolean)[];
  opened: boolean[];
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What only stands in a field to be copied comes with the page again; a browser lets nobody choose a file for it. */
const isTyped = (field: Field): boolean =>
  !['file', 'hidden', 'submit', 'button'].includes(field.type) && !('readOnly' in field && field.readOnly);
const isTicked = (field: Field): field is HTMLInputElement => ['checkbox', 'radio'].includes(field.type);
const fieldsOfPage = () => [...document.querySelectorAll<Field>('main :is(input, textarea, select)')].filter(isTyped);
const folds = () => [...document.querySelectorAll<HTMLDetailsElement>('main details')];

/** What is typed, chosen and unfolded on this page, how far it is scrolled, and its colours. */
export const placeOfPage = (): PagePlace => ({
  theme: document.documentElement.dataset['theme'],
  top: window.scrollY,
  fields: fieldsOfPage().map((field) => (isTicked(field) ? field.checked : field.value)),
  opened: folds().map(({ open }) => open),
});

/** Puts the same page in other words where it was, with the focus on the language that was pressed. */
export function putPlace({ theme, top, opened }: PagePlace): void {
  if (theme !== undefined) document.documentElement.dataset['theme'] = theme;
  folds().forEach((fold, i) => (fold.open = opened[i] ?? fold.open));
  document.querySelector<HTMLElement>('footer [hreflang][aria-current]')?.focus({ preventScroll: true });
  // after Next, which scrolls a page that it has made anew to its top, and before it is drawn
  queueMicrotask(() => window.scrollTo({ top, behavior: 'instant' }));
}

/** Puts back what was typed and chosen, when the forms of the page are ready for it. */
export function putFields({ fields }: PagePlace): void {
  const here = fieldsOfPage();
  if (here.length === fields.length) here.forEach((field, i) => put(field, fields[i]));
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
