import type { GuideStep } from '@/lib/guide/define-step';
import type { Words } from '@/lib/i18n/words';

/** Who does a step, and about how long it takes. */
export function StepOwner({ words, step }: { words: Words; step: GuideStep }) {
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 text-note text-soft">
      <span className="flex items-center gap-2">
        <svg
          aria-hidden="true"
          viewBox="0 0 16 16"
          className="size-4 shrink-0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
        >
          <circle cx="8" cy="5" r="3" />
          <path d="M2 14.5c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5" strokeLinecap="round" />
        </svg>
        <span className="inline-block min-w-0 wrap-anywhere first-letter:uppercase">
          {step.owner === null ? words('guide.owner-anybody') : words(`common.owner-${step.owner}`)}
        </span>
      </span>
      <span className="flex items-center gap-2">
        <svg
          aria-hidden="true"
          viewBox="0 0 16 16"
          className="size-4 shrink-0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
        >
          <circle cx="8" cy="8" r="6" />
          <path d="M8 4.5V8l2.5 2" />
        </svg>
        <span className="tabular inline-block first-letter:uppercase">
          {words('common.minutes', { minutes: step.minutes })}
        </span>
      </span>
    </p>
  );
}
