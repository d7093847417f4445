import Link from 'next/link';
import type { Words } from '@/lib/i18n/words';

/** Says on every page of a practice run that Infor is not involved. Nothing where no practice tenant runs. */
export function PracticeBanner({ isPractice, words }: { isPractice: boolean; words: Words }) {
  if (!isPractice) return null;
  return (
    <p className="-mt-8 mb-2 flex flex-wrap items-center justify-between gap-x-4 border-b border-dashed border-control text-sm sm:-mt-12 sm:mb-8">
      <strong>{words('common.practice-banner')}</strong>
      <Link href="/practice" prefetch={false} className="inline-flex min-h-11 items-center">
        {words('common.practice-banner-link')}
      </Link>
    </p>
  );
}
