import Link from 'next/link';
import { FilledText } from '@/components/report/foreign';
import type { Words } from '@/lib/i18n/words';

/** The way from a page inside of a checklist to the checklist; first on the page, and not on paper. */
export function BackToChecklist({ href, name, words }: { href: string; name: string; words: Words }) {
  return (
    <p className="-mt-2 mb-4 sm:-mt-6 sm:mb-6 print:hidden">
      <Link href={href} prefetch={false} className="inline-flex min-h-11 items-center gap-2">
        <svg
          aria-hidden="true"
          viewBox="0 0 16 16"
          className="size-4 shrink-0 rtl:-scale-x-100"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
        >
          <path d="M14 8H3M7.5 3.5 3 8l4.5 4.5" />
        </svg>
        <span className="min-w-0 wrap-anywhere">
          <FilledText template={words.template('record.back', 'name')} values={{ name }} />
        </span>
      </Link>
    </p>
  );
}
