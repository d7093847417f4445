import 'server-only';
import { type ChangeFeed, notify } from './change-feed';
import type { ChecklistStore } from './checklist-store';
import { atOneMoment, type Database } from './database';
import { lookupKey, toJsonText } from './json-text';
import { activityOf, checklistOf } from './rows';
import { readChecklist, readLinkByToken, readLinks, readPulse, readRuns, readTasks } from './sql-checklist-reader';
import { activityRow, createChecklistWriter, linkRow, taskRow } from './sql-checklist-writer';

const keyName = 'server-key';

/** The store over either database. Every write is in a transaction: on SQLite it waits there for its turn. */
export function createSqlChecklistStore({ kind, db, reads }: Database, feed: ChangeFeed): ChecklistStore {
  const tellOthers = async (transaction: typeof db, checklistId: string) => {
    if (kind === 'postgres') await notify(transaction, checklistId);
  };

  return {
    kind,

    create: ({ id, name, edition, at, tasks, link, entry }) =>
      db.transaction().execute(async (transaction) => {
        const row = { id, name: toJsonText(name), created_at: at, changed_at: at, sequence: tasks.length, edition };
        await transaction.insertInto('checklist').values(row).execute();
        const first = {
          ...link,
          checklistId: id,
          capability: 'manage' as const,
          owner: null,
          createdAt: at,
          expiresAt: null,
          revokedAt: null,
          lastOpenedAt: null,
          isFirst: true,
        };
        await transaction
          .insertInto('link')
          .values(linkRow(first, link.tokenHash, 1))
          .execute();
        await transaction
          .insertInto('activity')
          .values(activityRow(id, entry, 0))
          .execute();
        if (tasks.length === 0) return;
        const fresh = { state: 'to-do', reason: null, version: 1, doneBy: null, finding: null } as const;
        // numbers of their own: a stream that broke off between two of them goes on with the second
        const rows = tasks.map((taskId, i) => taskRow(id, { id: taskId, ...fresh }, i + 1));
        await transaction.insertInto('task').values(rows).execute();
      }),

    findLink: async (tokenHash) => {
      const link = await readLinkByToken(reads, tokenHash);
      const checklist = link && (await readChecklist(reads, link.checklistId));
      return link && checklist && { link, checklist };
    },

    content: (checklistId) =>
      atOneMoment(reads, async (snapshot) => {
        const checklist = await readChecklist(snapshot, checklistId);
        if (!checklist) return null;
        const tasks = await readTasks(snapshot, checklistId);
        const [lastRun = null] = await readRuns(snapshot, checklistId, 1);
        return { ...checklist, tasks, lastRun };
      }),

    links: (checklistId) => readLinks(reads, checklistId),

    runs: async (checklistId, count) =>
      (await readRuns(reads, checklistId, count)).flatMap((run) => (run ? [run] : [])),

    activity: async (checklistId) => {
      const rows = await reads
        .selectFrom('activity')
        .selectAll()
        .where('checklist_id', '=', lookupKey(checklistId))
        .orderBy('sequence', 'desc')
        .execute();
      return rows.flatMap((row) => activityOf(row) ?? []);
    },

    changesSince: (checklistId, sequence) =>
      atOneMoment(reads, async (snapshot) => {
        const checklist = await readChecklist(snapshot, checklistId);
        if (!checklist) return null;
        const runs = await snapshot
          .selectFrom('run')
          .select(['id', 'sequence'])
          .where('checklist_id', '=', checklist.id)
          .where('sequence', '>', sequence)
          .orderBy('sequence')
          .execute();
        return { sequence: checklist.sequence, tasks: await readTasks(snapshot, checklist.id, sequence), runs };
      }),

    change: async (checklistId, clock, work) => {
      const done = await db.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('checklist')
          .selectAll()
          .where('id', '=', lookupKey(checklistId))
          // SQLite's transaction holds the write lock from its beginning
          .$if(kind === 'postgres', (query) => query.forUpdate())
          .executeTakeFirst();
        if (!row) return null;
        const { writer, written } = createChecklistWriter(transaction, checklistOf(row));
        const at = clock();
        const value = await work(writer, at);
        const change = written();
        if (change) {
          // of a checklist that was removed there is no row any more, and this changes nothing
          await transaction
            .updateTable('checklist')
            .set({ changed_at: at, sequence: change.sequence })
            .where('id', '=', row.id)
            .execute();
          await tellOthers(transaction, row.id);
        }
        return { value, hasWritten: change !== null };
      });
      if (!done) return null;
      if (done.hasWritten) feed.announce(checklistId);
      return { value: done.value };
    },

    noteOpened: (linkId, at) =>
      db.transaction().execute(async (transaction) => {
        await transaction.updateTable('link').set({ last_opened_at: at }).where('id', '=', lookupKey(linkId)).execute();
      }),

    deleteUnchangedSince: async (time) => {
      const deleted = await db.transaction().execute(async (transaction) => {
        const rows = await transaction.deleteFrom('checklist').where('changed_at', '<', time).returning('id').execute();
        for (const { id } of rows) await tellOthers(transaction, id);
        return rows;
      });
      for (const { id } of deleted) feed.announce(id);
      return deleted.length;
    },

    pulse: (checklistIds, linkIds) => readPulse(reads, checklistIds, linkIds),
    onChange: feed.onChange,

    serverKey: (proposed) =>
      db.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('setting')
          .values({ name: keyName, value: proposed })
          .onConflict((conflict) => conflict.column('name').doNothing())
          .execute();
        const settings = transaction.selectFrom('setting').select('value').where('name', '=', keyName);
        return (await settings.executeTakeFirstOrThrow()).value;
      }),

    // a query of a table: one without would not ask SQLite's file
    ping: async () => {
      await reads.selectFrom('setting').select('name').limit(1).execute();
    },

    close: async () => {
      await feed.close();
      await db.destroy();
      if (reads !== db) await reads.destroy();
    },
  };
}
