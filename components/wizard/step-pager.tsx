import Link from 'next/link';
import type { Edition } from '@/lib/domain/edition';
import type { GuideStep } from '@/lib/guide/define-step';
import { guideSteps } from '@/lib/guide/registry';
import { stepTitle } from '@/lib/guide/step-text';
import type { Words } from '@/lib/i18n/words';
import { buttonClass } from '@/components/ui/button';

/** The ways on: back, and to the next step or, after the last one, to the check. */
export function StepPager({ words, edition, step }: { words: Words; edition: Edition; step: GuideStep }) {
  const index = guideSteps.indexOf(step);
  const previous = guideSteps[index - 1];
  const next = guideSteps[index + 1];
  return (
    <nav
      aria-label={words('guide.pager-label')}
      className="border-rule flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t pt-6 print:hidden"
    >
      <Link
        href={next ? `/guide/${next.id}` : '/check'}
        prefetch={false}
        rel="next"
        className={`${buttonClass('primary')} order-2 max-sm:w-full`}
      >
        {next ? words('guide.next', { title: stepTitle(next, edition, words.locale) }) : words('guide.to-check')}
      </Link>
      <Link
        href={previous ? `/guide/${previous.id}` : '/guide'}
        prefetch={false}
        rel="prev"
        className="order-1 inline-flex min-h-11 items-center max-sm:order-3"
      >
        {previous
          ? words('guide.previous', { title: stepTitle(previous, edition, words.locale) })
          : words('guide.to-overview')}
      </Link>
    </nav>
  );
}
