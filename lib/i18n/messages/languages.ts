/**
 * The languages that the product speaks, by their BCP 47 tags: what each calls itself, and its quotation marks. English
 * is the first: it is told where none of the others is asked for.
 */
export const languageFacts = {
  en: { name: 'English', quotes: ['“', '”'] },
  de: { name: 'Deutsch', quotes: ['„', '“'] },
  sv: { name: 'Svenska', quotes: ['”', '”'] },
} as const;

export type Language = keyof typeof languageFacts;

/** In the order in which they are offered. */
export const languages = Object.keys(languageFacts) as [Language, ...Language[]];

/** A text in the quotation marks of a language; of a language that is not spoken, in English ones. */
export function quoted(text: string, language: string): string {
  const [open, close] = (
    Object.hasOwn(languageFacts, language) ? languageFacts[language as Language] : languageFacts.en
  ).quotes;
  return `${open}${text}${close}`;
}
