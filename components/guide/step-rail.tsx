import Link from 'next/link';
import type { Edition } from '@/lib/domain/reader/edition';
import type { Places } from '@/lib/domain/reader/places';
import type { GuideStep } from '@/lib/guide/define-step';
import { guideSteps } from '@/lib/guide/registry';
import { stepTitle } from '@/lib/i18n/step-text';
import type { Words } from '@/lib/i18n/words';
import { StepDot } from './step-dot';
import { stepNumber, stepPosition } from './step-position';

/**
 * All steps as stations. Where there is room it is a vertical line; else one row, on a phone without drawn titles, so
 * that the page itself stays above the fold.
 */
export function StepRail({
  words,
  edition,
  current,
  places,
}: {
  words: Words;
  edition: Edition;
  current: GuideStep;
  places: Places;
}) {
  return (
    <nav aria-label={words('guide.rail-label')} className="print:hidden">
      <ol className="flex xl:flex-col">
        {guideSteps.map((step, i) => {
          const isCurrent = step === current;
          return (
            <li key={step.id} className="relative grow basis-0 xl:basis-auto">
              {i === guideSteps.length - 1 ? null : (
                <span
                  aria-hidden="true"
                  className="absolute start-1/2 top-[1.3125rem] h-0.5 w-full bg-rule xl:start-[0.8125rem] xl:top-1/2 xl:h-full xl:w-0.5"
                />
              )}
              <Link
                href={`${places.guide}/${step.id}`}
                prefetch={false}
                aria-current={isCurrent ? 'step' : undefined}
                className={`flex min-h-11 items-center justify-center gap-x-3 gap-y-1.5 leading-snug no-underline hover:underline lg:flex-col lg:justify-start lg:px-2 lg:pt-2 lg:text-center lg:text-xs xl:flex-row xl:px-0 xl:py-1.5 xl:text-start xl:text-sm ${isCurrent ? 'font-bold text-ink' : 'text-soft'}`}
              >
                <StepDot number={stepNumber(step)} look={isCurrent ? 'current' : 'plain'} />
                <span className="sr-only lg:not-sr-only">
                  {step.isDocumented ? <span className="sr-only">{stepPosition(step, words)} </span> : null}
                  {stepTitle(step, edition, words.locale)}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
