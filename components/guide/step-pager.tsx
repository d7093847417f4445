import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import type { Edition } from '@/lib/domain/reader/edition';
import type { Places } from '@/lib/domain/reader/places';
import type { GuideStep } from '@/lib/guide/define-step';
import { guideSteps } from '@/lib/guide/registry';
import { stepTitle } from '@/lib/i18n/step-text';
import type { Words } from '@/lib/i18n/words';

/** The ways on: back, and to the next step or, after the last one, to the check. */
export function StepPager({
  words,
  edition,
  step,
  places,
}: {
  words: Words;
  edition: Edition;
  step: GuideStep;
  places: Places;
}) {
  const index = guideSteps.indexOf(step);
  const previous = guideSteps[index - 1];
  const next = guideSteps[index + 1];
  return (
    <nav
      aria-label={words('guide.pager-label')}
      className="flex flex-col-reverse flex-wrap gap-x-6 gap-y-3 border-t border-rule pt-6 sm:flex-row sm:items-center sm:justify-between print:hidden"
    >
      <Link
        href={previous ? `${places.guide}/${previous.id}` : places.overview}
        prefetch={false}
        rel="prev"
        className="inline-flex min-h-11 items-center"
      >
        {previous
          ? words('guide.previous', { title: stepTitle(previous, edition, words.locale) })
          : words('guide.to-overview')}
      </Link>
      <Link
        href={next ? `${places.guide}/${next.id}` : places.check}
        prefetch={false}
        rel="next"
        className={buttonClass('primary')}
      >
        {next ? words('guide.next', { title: stepTitle(next, edition, words.locale) }) : words('guide.to-check')}
      </Link>
    </nav>
  );
}
