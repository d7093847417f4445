import 'server-only';
import type { Transaction } from 'kysely';
import type { ActivityEntry, TaskId } from '../domain/checklist/checklist';
import type { ChecklistWriter, StoredChecklist, StoredLink } from './checklist-store';
import { lookupKey, toJsonText } from './json-text';
import { readLink, readLinks, readTasks } from './sql-checklist-reader';
import type { Schema } from './schema';

const runsMax = 50;

const jsonOrNull = (value: unknown) => (value === null ? null : toJsonText(value));

/** A task as it is written. */
export const taskRow = (
  checklistId: string,
  task: Parameters<ChecklistWriter['putTask']>[0],
  sequence: number,
): Schema['task'] => ({
  checklist_id: checklistId,
  id: task.id,
  state: task.state,
  reason: jsonOrNull(task.reason),
  version: task.version,
  done_by: jsonOrNull(task.doneBy),
  finding: jsonOrNull(task.finding),
  sequence,
});

/** An entry of the log as it is written. */
export const activityRow = (
  checklistId: string,
  { at, link, name, what, subject, detail }: ActivityEntry,
  sequence: number,
): Schema['activity'] => ({
  checklist_id: checklistId,
  sequence,
  at,
  link_id: link.id,
  link_label: toJsonText(link.label),
  name: jsonOrNull(name),
  what,
  subject,
  detail: jsonOrNull(detail),
});

/** A link as it is written. */
export const linkRow = (link: StoredLink, tokenHash: string, position: number): Schema['link'] => ({
  id: link.id,
  checklist_id: link.checklistId,
  token_hash: tokenHash,
  capability: link.capability,
  label: toJsonText(link.label),
  owner: link.owner,
  created_at: link.createdAt,
  expires_at: link.expiresAt,
  revoked_at: link.revokedAt,
  last_opened_at: link.lastOpenedAt,
  is_first: link.isFirst ? 1 : 0,
  position,
});

/**
 * Writes to a checklist whose row this transaction has locked, so that nobody else counts meanwhile. `written` tells
 * how far it counted; null where nothing was written.
 */
export function createChecklistWriter(
  db: Transaction<Schema>,
  checklist: StoredChecklist,
): { writer: ChecklistWriter; written: () => { sequence: number } | null } {
  const checklistId = checklist.id;
  let { sequence } = checklist;
  let hasWritten = false;
  const next = () => {
    hasWritten = true;
    sequence += 1;
    return sequence;
  };
  const readTask = async (id: TaskId) => (await readTasks(db, checklistId)).find((task) => task.id === id) ?? null;

  const writer: ChecklistWriter = {
    link: (id) => readLink(db, checklistId, id),
    links: () => readLinks(db, checklistId),
    task: readTask,
    tasks: () => readTasks(db, checklistId),

    putTask: async (task) => {
      const { checklist_id, id, ...change } = taskRow(checklistId, task, next());
      await db
        .insertInto('task')
        .values({ checklist_id, id, ...change })
        .onConflict((conflict) => conflict.columns(['checklist_id', 'id']).doUpdateSet(change))
        .execute();
      const put = await readTask(task.id);
      if (!put) throw new Error(`task ${task.id} was written and cannot be read`);
      return put;
    },

    addComment: async (taskId, comment) => {
      const number = next();
      await db
        .insertInto('comment')
        .values({
          checklist_id: checklistId,
          id: comment.id,
          task_id: taskId,
          text: toJsonText(comment.text),
          name: toJsonText(comment.name),
          label: toJsonText(comment.label),
          at: comment.at,
          sequence: number,
        })
        .execute();
      await db
        .updateTable('task')
        .set({ sequence: number })
        .where('checklist_id', '=', checklistId)
        .where('id', '=', taskId)
        .execute();
    },

    addLink: async (link, tokenHash) => {
      if (link.checklistId !== checklistId) throw new Error('a link is added to its own checklist');
      hasWritten = true;
      const last = await db
        .selectFrom('link')
        .select((select) => select.fn.max('position').as('position'))
        .where('checklist_id', '=', checklistId)
        .executeTakeFirst();
      const position = (last?.position ?? 0) + 1;
      await db
        .insertInto('link')
        .values(linkRow(link, tokenHash, position))
        .execute();
    },

    setLink: async (id, { expiresAt, revokedAt }) => {
      const change = {
        ...(expiresAt === undefined ? {} : { expires_at: expiresAt }),
        ...(revokedAt === undefined ? {} : { revoked_at: revokedAt }),
      };
      if (Object.keys(change).length === 0) return;
      const { numUpdatedRows } = await db
        .updateTable('link')
        .set(change)
        .where('checklist_id', '=', checklistId)
        .where('id', '=', lookupKey(id))
        .executeTakeFirst();
      if (numUpdatedRows > 0n) hasWritten = true;
    },

    setEdition: async (edition) => {
      hasWritten = true;
      await db.updateTable('checklist').set({ edition }).where('id', '=', checklistId).execute();
    },

    addRun: async ({ outcome, label, linkId, at }) => {
      const row = { id: outcome.id, link_id: linkId, label: toJsonText(label), at, outcome: toJsonText(outcome) };
      await db
        .insertInto('run')
        .values({ checklist_id: checklistId, sequence: next(), ...row })
        .execute();
      const runs = db.selectFrom('run').select('sequence').where('checklist_id', '=', checklistId);
      const tooOld = await runs.orderBy('sequence', 'desc').limit(1).offset(runsMax).executeTakeFirst();
      if (!tooOld) return;
      await db
        .deleteFrom('run')
        .where('checklist_id', '=', checklistId)
        .where('sequence', '<=', tooOld.sequence)
        .execute();
    },

    log: async (entry) => {
      await db
        .insertInto('activity')
        .values(activityRow(checklistId, entry, next()))
        .execute();
    },

    remove: async () => {
      hasWritten = true;
      await db.deleteFrom('checklist').where('id', '=', checklistId).execute();
    },
  };
  return { writer, written: () => (hasWritten ? { sequence } : null) };
}
