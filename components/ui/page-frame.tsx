import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Words } from '@/lib/i18n/words';
import { BrandMark } from './brand-mark';
import { FrameNav } from './frame-nav';
import { languageFacts, languages } from '@/lib/i18n/messages/languages';
import { languageOf } from '@/lib/i18n/locales';
import { LanguageSwitch } from './language-switch';
import { LiveRegion } from './live-region';
import { ThemeSwitch } from './theme-switch';

/** What stands around every page: the way past the navigation, the places to go, what happens to the file, the colours. */
export function PageFrame({ words, children }: { words: Words; children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col px-4 sm:px-6">
      <a href="#content" className="absolute start-4 -top-24 z-10 rounded-md bg-sheet px-4 py-2 focus:top-2">
        {words('common.skip-to-content')}
      </a>
      <LiveRegion />
      <header className="group/header flex flex-wrap items-center justify-between gap-x-6 border-b border-rule py-1 sm:py-2 print:hidden">
        <Link
          href="/"
          className="inline-flex min-h-11 items-center gap-2 text-lg font-bold text-ink no-underline"
          translate="no"
        >
          <BrandMark />
          {/* inside of a checklist there are three places to go: on a phone the mark is enough */}
          <span className="max-xs:group-has-[li:nth-child(3)]/header:sr-only">{words('common.product')}</span>
        </Link>
        <FrameNav
          words={{
            label: words('common.nav-label'),
            checklist: words('common.nav-checklist'),
            guide: words('common.nav-guide'),
            check: words('common.nav-check'),
          }}
        />
      </header>
      <main
        id="content"
        tabIndex={-1}
        // for the error boundary inside (error.tsx)
        data-title={words('fault.title')}
        data-text={words('fault.text')}
        data-retry={words('fault.retry')}
        className="grow py-8 outline-none sm:py-12"
      >
        {children}
      </main>
      <footer className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-rule py-4 text-sm text-soft">
        <p>{words('common.footer')}</p>
        <Link href="/edition" prefetch={false} className="inline-flex min-h-11 items-center print:hidden">
          {words('edition.link')}
        </Link>
        <LanguageSwitch
          label={words('common.language')}
          languages={languages.map((tag) => ({ tag, name: languageFacts[tag].name }))}
          shown={languageOf(words.locale)}
        />
        <ThemeSwitch
          words={{
            label: words('common.theme'),
            system: words('common.theme-system'),
            light: words('common.theme-light'),
            dark: words('common.theme-dark'),
          }}
        />
      </footer>
    </div>
  );
}
