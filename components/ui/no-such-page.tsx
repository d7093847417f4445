import Link from 'next/link';
import type { Words } from '@/lib/i18n/words';
import { buttonClass } from './button';

/** What is said of an address that leads nowhere, and the two places that are one press away. */
export function NoSuchPage({ words }: { words: Words }) {
  return (
    <>
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
    </>
  );
}
