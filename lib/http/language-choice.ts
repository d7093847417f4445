import { languageName, matchLocale, type Locale } from '../i18n/locales';

/**
 * Whether an address chooses a language, `?language=de`: the language, null for one that is not spoken, and the address
 * to come back to, which is the same without it. Null where it chooses none; a form is never led away.
 */
export function languageChoice(method: string, address: URL): { locale: Locale | null; back: URL } | null {
  const wanted = address.searchParams.get(languageName);
  if (wanted === null || (method !== 'GET' && method !== 'HEAD')) return null;
  const back = new URL(address);
  back.searchParams.delete(languageName);
  return { locale: matchLocale(wanted), back };
}
