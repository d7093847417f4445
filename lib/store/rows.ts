import type { Selectable } from 'kysely';
import { z } from 'zod';
import { owners } from '../domain/report/check';
import {
  activityKinds,
  capabilities,
  doneBySchema,
  taskIds,
  taskStates,
  type ActivityEntry,
  type ChecklistTask,
  type KeptRun,
  type TaskComment,
} from '../domain/checklist/checklist';
import { readEdition } from '../domain/reader/edition';
import { checkOutcomeSchema, runOutcomeSchema } from '../domain/report/outcome';
import type { StoredChecklist, StoredLink } from './checklist-store';
import { fromJsonText, typedText, typedTextOrNull } from './json-text';
import type { Schema } from './schema';

/*
 * Rows become domain objects here. A row of a later version, read after a step back, may hold a word that this version
 * does not know: such a link, run or log entry is left out.
 */

/** A checklist. */
export const checklistOf = (row: Selectable<Schema['checklist']>): StoredChecklist => ({
  id: row.id,
  name: typedText(row.name),
  createdAt: row.created_at,
  changedAt: row.changed_at,
  sequence: row.sequence,
  edition: readEdition(row.edition),
});

const linkRights = z.object({ capability: z.enum(capabilities), owner: z.enum(owners).nullable() });

/** A link; none where its rights are not known, because any others would be too many or too few. */
export function linkOf(row: Selectable<Schema['link']>): StoredLink | null {
  const rights = linkRights.safeParse(row);
  if (!rights.success) return null;
  return {
    id: row.id,
    checklistId: row.checklist_id,
    ...rights.data,
    label: typedText(row.label),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastOpenedAt: row.last_opened_at,
    isFirst: row.is_first === 1,
  };
}

const taskWords = z.object({ id: z.enum(taskIds), state: z.enum(taskStates) });

/** A task with its comments, which are those of all tasks, oldest first. */
export function taskOf(
  row: Selectable<Schema['task']>,
  comments: readonly Selectable<Schema['comment']>[],
): ChecklistTask | null {
  const words = taskWords.safeParse(row);
  if (!words.success) return null;
  return {
    ...words.data,
    reason: typedTextOrNull(row.reason),
    version: row.version,
    doneBy: fromJsonText(doneBySchema, row.done_by),
    finding: fromJsonText(checkOutcomeSchema, row.finding),
    comments: comments.filter((comment) => comment.task_id === row.id).map(commentOf),
    sequence: row.sequence,
  };
}

const commentOf = (row: Selectable<Schema['comment']>): TaskComment => ({
  id: row.id,
  text: typedText(row.text),
  name: typedText(row.name),
  label: typedText(row.label),
  at: row.at,
});

/** A run; none where its outcome has not the shape of today. */
export function runOf(row: Pick<Selectable<Schema['run']>, 'label' | 'outcome' | 'sequence'>): KeptRun | null {
  const outcome = fromJsonText(runOutcomeSchema, row.outcome);
  return outcome && { label: typedText(row.label), outcome, sequence: row.sequence };
}

/** An entry of the log. */
export function activityOf(row: Selectable<Schema['activity']>): ActivityEntry | null {
  const what = z.enum(activityKinds).safeParse(row.what);
  if (!what.success) return null;
  return {
    at: row.at,
    link: { id: row.link_id, label: typedText(row.link_label) },
    name: typedTextOrNull(row.name),
    what: what.data,
    subject: row.subject,
    detail: typedTextOrNull(row.detail),
  };
}
