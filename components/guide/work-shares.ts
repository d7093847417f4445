import { owners, type Owner } from '@/lib/domain/report/check';
import type { GuideStep } from '@/lib/guide/define-step';
import { minutesOf } from '@/lib/guide/registry';

/** How much of the guide is whose. */
export interface WorkShare {
  owner: Owner;
  steps: number;
  minutes: number;
}

/** Who has something to do in these steps, and how much. */
export const workShares = (steps: readonly GuideStep[]): WorkShare[] =>
  owners.flatMap((owner) => {
    const own = steps.filter((step) => step.owner === owner);
    return own.length === 0 ? [] : [{ owner, steps: own.length, minutes: minutesOf(own) }];
  });
