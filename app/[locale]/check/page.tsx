import type { Metadata } from 'next';
import { pageWords } from '@/lib/i18n/page-words';
import { cookieEdition } from '../cookie-edition';
import { CheckScreen } from './check-screen';

export async function generateMetadata({ params }: PageProps<'/[locale]/check'>): Promise<Metadata> {
  const words = await pageWords(params);
  // the header says no-referrer, with which a browser would post the form as from nowhere (Fetch, Origin)
  return { title: words('check.title'), referrer: 'same-origin' };
}

export default async function CheckPage({ params, searchParams }: PageProps<'/[locale]/check'>) {
  return <CheckScreen words={await pageWords(params)} search={await searchParams} edition={await cookieEdition()} />;
}
