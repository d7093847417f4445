import { defaultLocale, matchLocale } from './locales';
import { wordsFor, type Words } from './words';

/** The words for a page below `/[locale]`, from its route parameters. */
export async function pageWords(params: Promise<{ locale: string }>): Promise<Words> {
  const { locale } = await params;
  return wordsFor(matchLocale(locale) ?? defaultLocale);
}
