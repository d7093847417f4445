import type { GuideStep } from '@/lib/guide/define-step';
import { documentedSteps, guideSteps } from '@/lib/guide/registry';
import type { Words } from '@/lib/i18n/words';

/** The number of a step among the counted ones; null for the pages around them. */
export function stepNumber(step: GuideStep): number | null {
  const index = documentedSteps.indexOf(step);
  return index < 0 ? null : index + 1;
}

/** Where a page stands in the guide, in words: "Step 2 of 5", or before or after the steps. */
export function stepPosition(step: GuideStep, words: Words): string {
  const number = stepNumber(step);
  if (number !== null) return words('guide.step-of', { number, total: documentedSteps.length });
  const isBefore = guideSteps.indexOf(step) < guideSteps.findIndex((other) => other.isDocumented);
  return isBefore ? words('guide.before-steps') : words('guide.after-steps');
}
