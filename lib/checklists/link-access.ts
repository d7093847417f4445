import type { Owner } from '../domain/report/check';
import type { Capability, ChecklistTask } from '../domain/checklist/checklist';
import type { Edition } from '../domain/reader/edition';
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
  /** whose menus the checklist names; null: nobody has chosen */
  edition: Edition | null;
  /** ms since 1970; null: as long as the checklist */
  expiresAt: number | null;
}

/** Why a link does nothing. */
export type AccessRefusal =
  /** unknown, expired, revoked or deleted: nobody is told which */
  | { kind: 'dead-link' }
  /** the link may not do this */
  | { kind: 'not-allowed' };

/** Why nothing was done to a task. */
export type TaskRefusal =
  | AccessRefusal
  /** no such task, as far as this link can see */
  | { kind: 'not-found' }
  /** the task has as many comments as it may have */
  | { kind: 'full' }
  /** somebody else changed the task first */
  | { kind: 'stale'; task: ChecklistTask };

/** Why nothing was done to a link. */
export type LinkRefusal =
  | AccessRefusal
  /** no such link that could be managed */
  | { kind: 'not-found' }
  /** without it nobody could manage the checklist any more */
  | { kind: 'last-manage-link' }
  /** the link made with the checklist has no end that could be moved */
  | { kind: 'first-link' };

export type Refusal = TaskRefusal | LinkRefusal;

/** Whether a link is neither revoked nor expired at a time of the program's clock. */
export const isLive = ({ revokedAt, expiresAt }: StoredLink, now: number): boolean =>
  revokedAt === null && (expiresAt === null || expiresAt > now);

/** Whether a link shows a task of this owner: it shows all, or it is that owner's. */
export const isOwn = (task: { owner: Owner }, owner: Owner | null): boolean => owner === null || task.owner === owner;
