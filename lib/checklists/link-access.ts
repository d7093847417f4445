import type { Owner } from '../domain/check';
import type { Capability, ChecklistTask } from '../domain/checklist';
import type { StoredLink } from '../store/checklist-store';

/** Who asks, and what they may: a link that was alive when it was opened. */
export interface LinkAccess {
  linkId: string;
  checklistId: string;
  checklistName: string;
  capability: Capability;
  label: string;
  /** whose tasks alone it shows; null: all */
  owner: Owner | null;
  /** ms since 1970; null: as long as the checklist */
  expiresAt: number | null;
}

/** Why something was not done. */
export type Refusal =
  /** unknown, expired, revoked or deleted: nobody is told which */
  | { kind: 'dead-link' }
  /** the link may not do this */
  | { kind: 'not-allowed' }
  /** no such task or link, as far as this link can see */
  | { kind: 'not-found' }
  /** somebody else changed the task first */
  | { kind: 'stale'; task: ChecklistTask }
  /** without it nobody could manage the checklist any more */
  | { kind: 'last-manage-link' }
  /** the link made with the checklist has no end that could be moved */
  | { kind: 'first-link' };

/** Whether a link is neither revoked nor expired at a time of the program's clock. */
export const isLive = ({ revokedAt, expiresAt }: StoredLink, now: number): boolean =>
  revokedAt === null && (expiresAt === null || expiresAt > now);

/** Whether a link shows a task of this owner: it shows all, or it is that owner's. */
export const isOwn = (task: { owner: Owner }, owner: Owner | null): boolean => owner === null || task.owner === owner;
