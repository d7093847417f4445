import Link from 'next/link';
import type { Words } from '@/lib/i18n/words';

/** The way to the page that tells the editions apart. */
export function HowToTell({ words }: { words: Words }) {
  return (
    <Link href="/edition" prefetch={false} className="inline-flex min-h-11 items-center">
      {words('edition.how-to-tell')}
    </Link>
  );
}
