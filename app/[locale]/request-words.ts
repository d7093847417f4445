import { cookies, headers } from 'next/headers';
import { pickLocale } from '@/lib/i18n/locales';
import { wordsFor, type Words } from '@/lib/i18n/words';

/** The words of a request that has no route parameters, such as an action's: the language is told as the rewrites do. */
export async function requestWords(): Promise<Words> {
  const chosen = (await cookies()).get('language')?.value;
  return wordsFor(pickLocale(chosen, (await headers()).get('accept-language')));
}
