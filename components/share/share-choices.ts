import type { Capability } from '@/lib/domain/checklist/checklist';
import type { Owner } from '@/lib/domain/report/check';

/** What the form for a new link offers, in finished words. */
export interface ShareChoices {
  capabilities: readonly { value: Capability; text: string; hint: string }[];
  owners: readonly { value: Owner; text: string }[];
  durations: readonly { seconds: number; text: string }[];
  /** owners with open tasks, each one press away from a link */
  quick: readonly { owner: Owner; title: string; note: string; name: string }[];
  quickText: string;
}
