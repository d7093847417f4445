import type { Metadata, Viewport } from 'next';
import './globals.css';
import { Document } from './document';
import { NoSuchPage } from '@/components/ui/no-such-page';
import { PageFrame } from '@/components/ui/page-frame';
import { defaultLocale } from '@/lib/i18n/locales';
import { wordsFor } from '@/lib/i18n/words';

// Next gives this page neither route nor request: it speaks the default language. Addresses that could be pages lead to
// `no-such-page`, which speaks the reader's
const words = wordsFor(defaultLocale);

export const metadata: Metadata = { title: `${words('common.not-found-title')} · ${words('common.product')}` };
export const viewport: Viewport = { colorScheme: 'light dark', width: 'device-width', initialScale: 1 };

/** The answer to an address that leads nowhere. */
export default function GlobalNotFound() {
  return (
    <Document language={defaultLocale}>
      <PageFrame words={words}>
        <NoSuchPage words={words} />
      </PageFrame>
    </Document>
  );
}
