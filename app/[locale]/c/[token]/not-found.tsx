import { cookies, headers } from 'next/headers';
import { DeadLink } from '@/components/checklist/dead-link';
import { pickLocale } from '@/lib/i18n/locales';
import { wordsFor } from '@/lib/i18n/words';

/** One page for every link that is not alive. Next gives it no parameters: the language is told as the rewrites do. */
export default async function LinkNotFound() {
  const locale = pickLocale((await cookies()).get('language')?.value, (await headers()).get('accept-language'));
  return <DeadLink words={wordsFor(locale)} />;
}
