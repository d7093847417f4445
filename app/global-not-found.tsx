import type { Metadata, Viewport } from 'next';
import Link from 'next/link';
import './globals.css';
import { buttonClass } from '@/components/ui/button';
import { PageFrame } from '@/components/ui/page-frame';
import { defaultLocale } from '@/lib/i18n/locales';
import { wordsFor } from '@/lib/i18n/words';

// Next gives this page neither route nor request: it speaks the default language
const words = wordsFor(defaultLocale);

export const metadata: Metadata = { title: `${words('common.not-found-title')} · ${words('common.product')}` };
export const viewport: Viewport = { colorScheme: 'light dark', width: 'device-width', initialScale: 1 };

/** The answer to an address that leads nowhere. */
export default function GlobalNotFound() {
  return (
    <html lang={defaultLocale}>
      <body>
        <PageFrame words={words}>
          <h1 className="text-verdict font-bold">{words('common.not-found-title')}</h1>
          <p className="mt-4 max-w-[34rem]">{words('common.not-found-text')}</p>
          <p className="mt-8 flex flex-wrap gap-4">
            <Link href="/guide" prefetch={false} className={buttonClass('primary')}>
              {words('common.nav-guide')}
            </Link>
            <Link href="/check" prefetch={false} className={buttonClass('secondary')}>
              {words('common.nav-check')}
            </Link>
          </p>
        </PageFrame>
      </body>
    </html>
  );
}
