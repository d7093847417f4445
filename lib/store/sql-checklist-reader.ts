import 'server-only';
import type { Kysely } from 'kysely';
import { taskIds, type ChecklistTask, type KeptRun } from '../domain/checklist/checklist';
import type { StoredChecklist, StoredLink } from './checklist-store';
import { lookupKey } from './json-text';
import { checklistOf, linkOf, runOf, taskOf } from './rows';
import type { Schema } from './schema';

type Db = Kysely<Schema>;
/** Databases limit how many parameters a query has. */
const listMax = 500;

const isThere = <Value>(value: Value | null): value is Value => value !== null;

/** A checklist by its id. */
export async function readChecklist(db: Db, id: string): Promise<StoredChecklist | null> {
  const row = await db.selectFrom('checklist').selectAll().where('id', '=', lookupKey(id)).executeTakeFirst();
  return row ? checklistOf(row) : null;
}

/** A link of a checklist, revoked ones too. */
export async function readLink(db: Db, checklistId: string, id: string): Promise<StoredLink | null> {
  const row = await db
    .selectFrom('link')
    .selectAll()
    .where('checklist_id', '=', lookupKey(checklistId))
    .where('id', '=', lookupKey(id))
    .executeTakeFirst();
  return row ? linkOf(row) : null;
}

/** The link that a token opens, by the token's hash. */
export async function readLinkByToken(db: Db, tokenHash: string): Promise<StoredLink | null> {
  const row = await db.selectFrom('link').selectAll().where('token_hash', '=', lookupKey(tokenHash)).executeTakeFirst();
  return row ? linkOf(row) : null;
}

/** The links of a checklist that are not revoked, oldest first. */
export async function readLinks(db: Db, checklistId: string): Promise<StoredLink[]> {
  const rows = await db
    .selectFrom('link')
    .selectAll()
    .where('checklist_id', '=', lookupKey(checklistId))
    .where('revoked_at', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map(linkOf).filter(isThere);
}

/** Tasks with their comments: all in the order of `taskIds`, or those after a sequence number in the order of these. */
export async function readTasks(db: Db, checklistId: string, after: number | null = null): Promise<ChecklistTask[]> {
  const key = lookupKey(checklistId);
  const all = db.selectFrom('task').selectAll().where('checklist_id', '=', key).orderBy('sequence');
  const rows = await (after === null ? all : all.where('sequence', '>', after)).execute();
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const comments = await db
    .selectFrom('comment')
    .selectAll()
    .where('checklist_id', '=', key)
    .where('task_id', 'in', ids)
    .orderBy('sequence')
    .execute();
  const tasks = rows.map((row) => taskOf(row, comments)).filter(isThere);
  return after === null ? tasks.toSorted((a, b) => taskIds.indexOf(a.id) - taskIds.indexOf(b.id)) : tasks;
}

/** Runs, newest first. Those that cannot be read any more count, so that an older run never passes for the newest. */
export async function readRuns(db: Db, checklistId: string, count: number): Promise<(KeptRun | null)[]> {
  const rows = await db
    .selectFrom('run')
    .select(['label', 'outcome', 'sequence'])
    .where('checklist_id', '=', lookupKey(checklistId))
    .orderBy('sequence', 'desc')
    .limit(count)
    .execute();
  return rows.map(runOf);
}

/** The sequence numbers of checklists, and links, by their ids; what is not there is left out. */
export async function readPulse(
  db: Db,
  checklistIds: readonly string[],
  linkIds: readonly string[],
): Promise<{ sequences: Map<string, number>; links: Map<string, StoredLink> }> {
  const sequences = new Map<string, number>();
  for (const ids of inLists(checklistIds)) {
    const rows = await db.selectFrom('checklist').select(['id', 'sequence']).where('id', 'in', ids).execute();
    for (const row of rows) sequences.set(row.id, row.sequence);
  }
  const links = new Map<string, StoredLink>();
  for (const ids of inLists(linkIds)) {
    const rows = await db.selectFrom('link').selectAll().where('id', 'in', ids).execute();
    for (const link of rows.map(linkOf).filter(isThere)) links.set(link.id, link);
  }
  return { sequences, links };
}

const inLists = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / listMax) }, (_, index) =>
    ids.slice(index * listMax, (index + 1) * listMax).map(lookupKey),
  );
