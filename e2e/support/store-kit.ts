import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, inject } from 'vitest';
import type { ActivityEntry, ChecklistTask, TaskComment } from '@/lib/domain/checklist/checklist';
import type { CheckOutcome, RunOutcome } from '@/lib/domain/report/outcome';
import type { ChecklistStore, ChecklistWriter, StoredLink } from '@/lib/store/checklist-store';
import { openDatabase } from '@/lib/store/database';
import { openStore } from '@/lib/store/open-store';
import type { Schema } from '@/lib/store/schema';
import { createDatabase } from './test-database';

export const beginning = 1_795_000_000_000;
/** The counter of a checklist that `start` made: one for each of its tasks. */
export const fresh = 3;
export const iso = (ms: number) => new Date(ms).toISOString();

/** What people can type, and what databases break on. */
export const hostileTexts = {
  'U+0000': 'before\u0000after',
  'lone surrogates': 'alone \uD83D and \uDE00',
  'a thousand astral characters': '😀'.repeat(1000),
  'quotes, escapes and SQL': `it's "quoted" \\u0000 \\ -- ; drop table checklist; $1 ?`,
  'marks and white space': '\uFEFF \u202Eright to left\r\n\t',
  'the word null': 'null',
  'no character': '',
};
const hostile = Object.values(hostileTexts).join('|');

export const comment = (text = 'done', more: Partial<TaskComment> = {}): TaskComment => ({
  id: randomUUID(),
  text,
  name: 'Ada',
  label: 'IT',
  at: iso(beginning),
  ...more,
});

export const logEntry = (more: Partial<ActivityEntry> = {}): ActivityEntry => ({
  at: iso(beginning),
  link: { id: 'first', label: 'IT' },
  name: null,
  what: 'task-done',
  subject: 'grid-role',
  detail: null,
  ...more,
});

export const finding = (more: Partial<CheckOutcome> = {}): CheckOutcome => ({
  id: 'grid-role',
  stage: 'roles',
  status: 'failed',
  code: 'role-missing',
  owner: 'user-administrator',
  guideStep: 'grid-role',
  skippedBecause: null,
  params: { role: hostile, count: 3, isKnown: true },
  evidence: [],
  durationMs: 12,
  ...more,
});

const outcome = (more: Partial<RunOutcome> = {}): RunOutcome => ({
  id: randomUUID(),
  startedAt: iso(beginning),
  durationMs: 5,
  verdict: 'not-ready',
  rootCause: { check: 'grid-role', code: 'role-missing' },
  connection: null,
  identity: null,
  roles: { accepted: ['A'], held: [hostile] },
  checks: [finding()],
  ...more,
});

export const started: ActivityEntry = {
  at: iso(beginning),
  link: { id: 'first', label: 'IT' },
  name: null,
  what: 'checklist-started',
  subject: 'a checklist',
  detail: null,
};

export const runOf = (more: Partial<RunOutcome> = {}) => ({
  outcome: outcome(more),
  label: 'IT',
  linkId: 'first',
  at: beginning,
});

export const link = (checklistId: string, more: Partial<StoredLink> = {}): StoredLink => ({
  id: randomUUID(),
  checklistId,
  capability: 'contribute',
  label: 'M3 team',
  owner: 'm3-security',
  createdAt: beginning,
  expiresAt: beginning + 1000,
  revokedAt: null,
  lastOpenedAt: null,
  isFirst: false,
  ...more,
});

const ofChecklist = ['activity', 'checklist', 'comment', 'link', 'run', 'task'] as const satisfies (keyof Schema)[];

/** What tests of the store work with: a database of their own, and as many stores on it as they open. */
export type StoreKit = ReturnType<typeof storeKit>;

/** Runs tests on each database: what a store promises is held by both. */
export const onBothDatabases = (tests: (kit: StoreKit) => void): void =>
  describe.each(['sqlite', 'postgres'] as const)('%s', (kind) => tests(storeKit(kind)));

function storeKit(kind: 'sqlite' | 'postgres') {
  const closers: (() => Promise<unknown>)[] = [];
  let url = '';
  let store: ChecklistStore;

  const open = async (options?: Parameters<typeof openStore>[1], address = url) => {
    const opened = await openStore(address, options);
    closers.unshift(() => opened.close());
    return opened;
  };

  beforeEach(async () => {
    if (kind === 'postgres') {
      url = await createDatabase(inject('postgresUrl'));
    } else {
      const folder = await mkdtemp(join(tmpdir(), 'ionboard-store-'));
      closers.push(() => rm(folder, { recursive: true }));
      url = `file:${join(folder, 'data', 'ionboard.sqlite')}`;
    }
    store = await open();
  });
  afterEach(async () => {
    for (const close of closers.splice(0)) await close();
  });

  const start = async (more: { id?: string; name?: string; at?: number; tokenHash?: string } = {}, into = store) => {
    const { id = randomUUID(), name = 'Plant 2', at = beginning, tokenHash = `hash of ${id}` } = more;
    const first = { id: `first of ${id}`, tokenHash, label: 'IT' };
    await into.create({
      id,
      name,
      edition: null,
      at,
      tasks: ['grid-role', 'technical-user', 'create-app'],
      link: first,
      entry: started,
    });
    return id;
  };
  const change = <T>(id: string, work: (writer: ChecklistWriter) => Promise<T>, at = beginning + 1) =>
    store.change(id, () => at, work);
  const remove = (id: string, from = store) =>
    from.change(
      id,
      () => beginning,
      (writer) => writer.remove(),
    );
  const taskOf = async (writer: ChecklistWriter, id: ChecklistTask['id'] = 'grid-role') => {
    const task = await writer.task(id);
    if (!task) throw new Error(`there is no task ${id}`);
    return task;
  };
  const contentOf = async (id: string, from = store) => {
    const content = await from.content(id);
    if (!content) throw new Error('there is no checklist');
    return content;
  };
  const query = async <Value>(work: (db: Awaited<ReturnType<typeof openDatabase>>['db']) => Promise<Value>) => {
    const { db } = await openDatabase(url);
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  };
  const countRows = () =>
    query(async (db) => {
      const counts: Record<string, number> = {};
      for (const table of ofChecklist) {
        counts[table] = (await db.selectFrom(table).selectAll().execute()).length;
      }
      return counts;
    });

  return {
    kind,
    /** a getter: each test has its own */
    get store() {
      return store;
    },
    get url() {
      return url;
    },
    open,
    start,
    change,
    remove,
    taskOf,
    contentOf,
    query,
    countRows,
  };
}
