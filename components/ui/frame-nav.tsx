'use client';

import Link from 'next/link';
import { useParams, useSelectedLayoutSegments } from 'next/navigation';
import { checklistPlaces, ownPlaces } from '@/lib/domain/reader/places';

export interface NavWords {
  label: string;
  checklist: string;
  guide: string;
  check: string;
}

/**
 * The places to go, and which of them one is at. Inside of a checklist they are those of the checklist, so that nobody
 * is led out of it: what a check finds would not reach it.
 */
export function FrameNav({ words }: { words: NavWords }) {
  const { token } = useParams();
  // not the address, which rewrites made shorter than the tree of pages
  const segments: readonly string[] = useSelectedLayoutSegments();
  const inside = typeof token === 'string' ? checklistPlaces(token) : null;
  const places = inside ?? ownPlaces;
  const isIn = (name: string) => segments.includes(name);
  const links = [
    ...(inside ? [{ href: inside.overview, text: words.checklist, isHere: segments.length === 2 }] : []),
    {
      href: inside ? `${inside.guide}/before-you-start` : places.guide,
      text: words.guide,
      isHere: isIn('guide'),
    },
    { href: places.check, text: words.check, isHere: isIn('check') },
  ];
  return (
    <nav aria-label={words.label}>
      <ul className="flex flex-wrap gap-x-5 sm:gap-x-6">
        {links.map(({ href, text, isHere }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={isHere ? 'page' : undefined}
              className="inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:decoration-2"
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
