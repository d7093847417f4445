import Link from 'next/link';
import { RichText } from '@/components/ui/rich-text';
import { helpAddress, type Places } from '@/lib/domain/reader/places';
import { headlineOf } from '@/lib/i18n/check-words';
import type { StepText } from '@/lib/i18n/step-text';
import type { Words } from '@/lib/i18n/words';

/** What goes wrong in practice, each with what it leads to. */
export function MistakeList({
  mistakes,
  words,
  places,
}: {
  mistakes: StepText['mistakes'];
  words: Words;
  places: Places;
}) {
  return (
    <ul className="flex flex-col gap-4">
      {mistakes.map(({ mistake, consequence, leadsTo }, i) => (
        <li key={i} className="flex gap-4">
          <BrokenLine />
          <div className="min-w-0">
            <p className="font-semibold">
              <RichText parts={mistake} />
            </p>
            <p>
              <RichText parts={consequence} />
            </p>
            {leadsTo === null ? null : (
              <p className="text-note text-soft">
                {words('guide.leads-to')}{' '}
                <Link
                  href={helpAddress(leadsTo.check, leadsTo.code, places)}
                  prefetch={false}
                  className="-my-2 inline-block py-2"
                >
                  {headlineOf(leadsTo.check, leadsTo.code, words.locale)}
                </Link>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The line that the whole product draws, with a gap in it. */
function BrokenLine() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 28 48"
      className="h-12 w-7 shrink-0 text-failed"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    >
      <path d="M14 0v14M14 34v14" />
      <path d="m9 19 10 10M19 19 9 29" strokeLinecap="round" />
    </svg>
  );
}
