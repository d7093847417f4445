import type { Metadata } from 'next';
import { NoSuchPage } from '@/components/ui/no-such-page';
import { pageWords } from '@/lib/i18n/page-words';

/*
 * What an address that leads nowhere is answered with, in the reader's language (`fallback` in next.config.js); Next's
 * own page for it knows no reader. The build gives it its status, 404.
 */
export async function generateMetadata({ params }: PageProps<'/[locale]/no-such-page'>): Promise<Metadata> {
  const words = await pageWords(params);
  return { title: words('common.not-found-title') };
}

export default async function NoSuchPagePage({ params }: PageProps<'/[locale]/no-such-page'>) {
  return <NoSuchPage words={await pageWords(params)} />;
}
