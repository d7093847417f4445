import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Words } from '@/lib/i18n/words';

/** What stands around every page: the way past the navigation, the three places to go, what happens to the file. */
export function PageFrame({ words, children }: { words: Words; children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col px-4 sm:px-6">
      <a href="#content" className="absolute start-4 -top-24 z-10 rounded-md bg-sheet px-4 py-2 focus:top-2">
        {words('common.skip-to-content')}
      </a>
      <header className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-b border-rule py-4">
        <Link href="/" className="text-lg font-bold text-ink no-underline" translate="no">
          {words('common.product')}
        </Link>
        <nav aria-label={words('common.nav-label')}>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            <li>
              <Link href="/guide" prefetch={false}>
                {words('common.nav-guide')}
              </Link>
            </li>
            <li>
              <Link href="/check" prefetch={false}>
                {words('common.nav-check')}
              </Link>
            </li>
          </ul>
        </nav>
      </header>
      <main id="content" tabIndex={-1} className="grow py-8 outline-none sm:py-12">
        {children}
      </main>
      <footer className="flex flex-wrap items-center justify-between gap-x-8 border-t border-rule py-4 text-sm text-soft">
        <p>{words('common.footer')}</p>
        <Link href="/edition" prefetch={false} className="inline-flex min-h-11 items-center">
          {words('edition.link')}
        </Link>
      </footer>
    </div>
  );
}
