import type { Metadata } from 'next';
import { pageWords } from '@/lib/i18n/page-words';
import { AccessGate } from '../access/gate';
import { cookieEdition } from '../cookie-edition';
import { CheckScreen } from './check-screen';

export async function generateMetadata({ params }: PageProps<'/[locale]/check'>): Promise<Metadata> {
  const words = await pageWords(params);
  // the header says no-referrer, with which a browser would post the form as from nowhere (Fetch, Origin)
  return { title: words('check.title'), referrer: 'same-origin' };
}

export default async function CheckPage({ params, searchParams }: PageProps<'/[locale]/check'>) {
  const words = await pageWords(params);
  const search = await searchParams;
  const practice =
    typeof search['practice'] === 'string' ? `?${new URLSearchParams({ practice: search['practice'] })}` : '';
  return (
    <AccessGate words={words} back={`/check${practice}`} isTooLarge={search['refused'] === 'too-large'}>
      <CheckScreen words={words} search={search} edition={await cookieEdition()} />
    </AccessGate>
  );
}
