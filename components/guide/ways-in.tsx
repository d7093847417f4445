import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { documentedSteps, guideSteps, minutesOf } from '@/lib/guide/registry';
import type { Words } from '@/lib/i18n/words';

/** The ways to begin: a new setup, alone or with colleagues, or a file that is there already. */
export function WaysIn({ words }: { words: Words }) {
  const ways = [
    {
      href: '/guide/before-you-start',
      title: words('start.follow-guide'),
      note: words('start.follow-guide-note', { steps: documentedSteps.length, minutes: minutesOf(guideSteps) }),
      look: 'primary',
    },
    {
      href: '/c',
      title: words('start.with-colleagues'),
      note: words('start.with-colleagues-note'),
      look: 'secondary',
    },
    { href: '/check', title: words('start.have-file'), note: words('start.have-file-note'), look: 'secondary' },
  ] as const;
  return (
    <>
      <ul className="grid grid-cols-1 gap-y-5 sm:gap-y-4">
        {ways.map(({ href, title, note, look }) => (
          <li key={href} className="grid grid-cols-1 items-center gap-x-5 gap-y-1 sm:grid-cols-[15rem_minmax(0,1fr)]">
            <Link href={href} prefetch={false} className={buttonClass(look)}>
              {title}
            </Link>
            <p className="text-note leading-snug text-soft">{note}</p>
          </li>
        ))}
      </ul>
      <p className="mt-5 text-note text-soft">{words('start.have-link')}</p>
    </>
  );
}
