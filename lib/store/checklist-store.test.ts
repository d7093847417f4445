import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { askPostgres, createDatabase } from '@/e2e/support/test-database';
import type { ActivityEntry, ChecklistTask, TaskComment } from '../domain/checklist/checklist';
import type { CheckOutcome, RunOutcome } from '../domain/report/outcome';
import type { ChecklistStore, ChecklistWriter, StoredLink } from './checklist-store';
import { openDatabase } from './database';
import { openStore } from './open-store';
import type { Schema } from './schema';

/*
 * What a store promises, held by both databases. Each test has a database of its own, and works on it through as many
 * stores as it opens.
 */

const beginning = 1_795_000_000_000;
/** The counter of a checklist that `start` made: one for each of its tasks. */
const fresh = 3;
const iso = (ms: number) => new Date(ms).toISOString();

/** What people can type, and what databases break on. */
const hostileTexts = {
  'U+0000': 'before\u0000after',
  'lone surrogates': 'alone \uD83D and \uDE00',
  'a thousand astral characters': '😀'.repeat(1000),
  'quotes, escapes and SQL': `it's "quoted" \\u0000 \\ -- ; drop table checklist; $1 ?`,
  'marks and white space': '\uFEFF \u202Eright to left\r\n\t',
  'the word null': 'null',
  'no character': '',
};
const hostile = Object.values(hostileTexts).join('|');

const comment = (text = 'done', more: Partial<TaskComment> = {}): TaskComment => ({
  id: randomUUID(),
  text,
  name: 'Ada',
  label: 'IT',
  at: iso(beginning),
  ...more,
});

const logEntry = (more: Partial<ActivityEntry> = {}): ActivityEntry => ({
  at: iso(beginning),
  link: { id: 'first', label: 'IT' },
  name: null,
  what: 'task-done',
  subject: 'grid-role',
  detail: null,
  ...more,
});

const finding = (more: Partial<CheckOutcome> = {}): CheckOutcome => ({
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

const started: ActivityEntry = {
  at: iso(beginning),
  link: { id: 'first', label: 'IT' },
  name: null,
  what: 'checklist-started',
  subject: 'a checklist',
  detail: null,
};

const runOf = (more: Partial<RunOutcome> = {}) => ({
  outcome: outcome(more),
  label: 'IT',
  linkId: 'first',
  at: beginning,
});

const link = (checklistId: string, more: Partial<StoredLink> = {}): StoredLink => ({
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

describe.each(['sqlite', 'postgres'] as const)('%s', (kind) => {
  const closers: (() => Promise<unknown>)[] = [];
  let url: string;
  let store: ChecklistStore;

  const open = async (options?: Parameters<typeof openStore>[1]) => {
    const opened = await openStore(url, options);
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

  const start = async (more: { id?: string; name?: string; at?: number; tokenHash?: string } = {}) => {
    const { id = randomUUID(), name = 'Plant 2', at = beginning, tokenHash = `hash of ${id}` } = more;
    const first = { id: `first of ${id}`, tokenHash, label: 'IT' };
    await store.create({
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

  test('keeps the edition, and counts it as a change', async () => {
    const id = await start();
    await change(id, (writer) => writer.setEdition('on-premises'), beginning + 9);
    expect(await contentOf(id)).toMatchObject({ edition: 'on-premises', changedAt: beginning + 9 });
    // a later version may know an edition that this one does not
    await query((db) => db.updateTable('checklist').set({ edition: 'cloud-2031' }).execute());
    expect(await contentOf(id)).toMatchObject({ edition: null });
  });

  test('names its kind, and answers', async () => {
    expect(store.kind).toBe(kind);
    await store.ping();
  });

  describe('create and find', () => {
    test('a new checklist has its tasks to do, in the order of all tasks, and one managing link', async () => {
      const id = await start({ tokenHash: 'abc' });
      const task = {
        state: 'to-do',
        reason: null,
        version: 1,
        doneBy: null,
        finding: null,
        comments: [],
      };
      const checklist = { id, name: 'Plant 2', createdAt: beginning, changedAt: beginning, sequence: 3, edition: null };
      expect(await store.content(id)).toEqual({
        ...checklist,
        tasks: [
          { ...task, id: 'technical-user', sequence: 2 },
          { ...task, id: 'create-app', sequence: 3 },
          { ...task, id: 'grid-role', sequence: 1 },
        ],
        lastRun: null,
      });
      const first = {
        id: `first of ${id}`,
        checklistId: id,
        capability: 'manage',
        label: 'IT',
        owner: null,
        createdAt: beginning,
        expiresAt: null,
        revokedAt: null,
        lastOpenedAt: null,
        isFirst: true,
      };
      expect(await store.findLink('abc')).toEqual({ link: first, checklist });
      expect(await store.links(id)).toEqual([first]);
      expect(await store.runs(id, 9)).toEqual([]);
      expect(await store.activity(id)).toEqual([started]);
      expect(await store.changesSince(id, 3)).toEqual({ sequence: 3, tasks: [], runs: [] });
      const changes = await store.changesSince(id, 1);
      expect(changes?.tasks.map((one) => one.id)).toEqual(['technical-user', 'create-app']);
    });

    test('a checklist may have no tasks', async () => {
      await store.create({
        id: 'x',
        name: '',
        edition: null,
        at: 1,
        tasks: [],
        link: { id: 'l', tokenHash: 'h', label: '' },
        entry: started,
      });
      expect(await contentOf('x')).toMatchObject({ name: '', tasks: [] });
    });

    test('of two links with the same token the second is refused, and its checklist with it', async () => {
      const id = await start({ tokenHash: 'same' });
      await expect(start({ tokenHash: 'same' })).rejects.toThrow(/unique/i);
      expect((await store.findLink('same'))?.checklist.id).toBe(id);
      expect((await countRows())['checklist']).toBe(1);
    });

    test.each([
      ['unknown', 'unknown'],
      ['empty', ''],
      ['with U+0000', 'a\u0000b'],
      ['with a lone surrogate', '\uD83D'],
      ['long', 'x'.repeat(10_000)],
    ])('an id that is %s finds nothing', async (_name, id) => {
      const existing = await start();
      const work = vi.fn(async () => 1);
      expect(await store.findLink(id)).toBeNull();
      expect(await store.content(id)).toBeNull();
      expect(await store.links(id)).toEqual([]);
      expect(await store.runs(id, 5)).toEqual([]);
      expect(await store.activity(id)).toEqual([]);
      expect(await store.changesSince(id, 0)).toBeNull();
      expect(await store.change(id, () => beginning, work)).toBeNull();
      expect(work).not.toHaveBeenCalled();
      expect(await store.pulse([id], [id])).toEqual({ sequences: new Map(), links: new Map() });
      await store.noteOpened(id, 1);
      await remove(id, store);
      await change(existing, async (writer) => {
        expect(await writer.link(id)).toBeNull();
        await writer.setLink(id, { revokedAt: 1 });
      });
      expect(await contentOf(existing)).toMatchObject({ changedAt: beginning, sequence: fresh });
    });
  });

  describe('typed text', () => {
    test.each(Object.entries(hostileTexts))('with %s comes back exactly', async (_name, text) => {
      const id = await start({ name: text, tokenHash: 'h' });
      const doneBy = { kind: 'person', name: text, label: text, at: iso(beginning) } as const;
      const run = { ...runOf({ roles: { accepted: [], held: [text] } }), label: text };
      const said = comment(text, { name: text, label: text });
      const entry = logEntry({ name: text, link: { id: 'l', label: text }, detail: text });
      const added = link(id, { label: text });
      const found = finding({ params: { text } });
      await change(id, async (writer) => {
        const task = await taskOf(writer);
        await writer.putTask({ ...task, state: 'blocked', reason: text, doneBy, finding: found });
        await writer.addComment('grid-role', said);
        await writer.addLink(added, 'h2');
        await writer.addRun(run);
        await writer.log(entry);
      });
      const { name, tasks, lastRun } = await contentOf(id);
      expect(name).toBe(text);
      expect(tasks.find((task) => task.id === 'grid-role')).toMatchObject({
        reason: text,
        doneBy,
        finding: found,
        comments: [said],
      });
      expect(lastRun).toMatchObject({ label: text, outcome: run.outcome });
      expect(await store.findLink('h2')).toMatchObject({ link: added, checklist: { name: text } });
      expect(await store.activity(id)).toEqual([entry, started]);
    });
  });

  describe('change', () => {
    test('every write takes the next number; a comment leaves the version', async () => {
      const id = await start();
      const seen = await change(id, async (writer) => {
        const task = await taskOf(writer);
        const first = await writer.putTask({ ...task, state: 'in-progress', version: 2 });
        const second = await writer.putTask({ ...first, state: 'done', version: 3 });
        await writer.addComment('grid-role', comment('one'));
        await writer.log(logEntry());
        await writer.addRun(runOf());
        return { first, second, now: await writer.task('grid-role') };
      });
      expect(seen?.value).toMatchObject({
        first: { sequence: fresh + 1, version: 2, state: 'in-progress', comments: [] },
        second: { sequence: fresh + 2, version: 3, state: 'done' },
        now: { sequence: fresh + 3, version: 3, comments: [{ text: 'one' }] },
      });
      expect(await contentOf(id)).toMatchObject({
        sequence: fresh + 5,
        changedAt: beginning + 1,
        lastRun: { sequence: fresh + 5 },
      });
      await change(id, (writer) => writer.log(logEntry()));
      expect((await contentOf(id)).sequence).toBe(fresh + 6);
    });

    test('a task is answered with its comments, and a new one may be put', async () => {
      const id = await start();
      const task = { state: 'to-do', reason: null, version: 1, doneBy: null, finding: finding() } as const;
      const answers = await change(id, async (writer) => {
        expect(await writer.task('infor-support')).toBeNull();
        await writer.putTask({ id: 'infor-support', ...task });
        await writer.addComment('infor-support', comment('why'));
        return writer.putTask({ id: 'infor-support', ...task, version: 2, finding: null });
      });
      expect(answers?.value).toMatchObject({
        version: 2,
        finding: null,
        comments: [{ text: 'why' }],
        sequence: fresh + 3,
      });
      const ids = (await contentOf(id)).tasks.map((task) => task.id);
      expect(ids).toEqual(['technical-user', 'create-app', 'grid-role', 'infor-support']);
    });

    test('comments are in the order in which they were added, whatever their clock said', async () => {
      const id = await start();
      for (const text of ['one', 'two', 'three']) {
        const at = iso(beginning - text.length * 1000);
        await change(id, (writer) => writer.addComment('create-app', comment(text, { at })));
      }
      const [, createApp, gridRole] = (await contentOf(id)).tasks;
      expect(createApp?.comments.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
      expect(gridRole?.comments).toEqual([]);
    });

    test('a comment needs its task', async () => {
      const id = await start();
      await expect(change(id, (writer) => writer.addComment('infor-support', comment()))).rejects.toThrow(
        /foreign key/i,
      );
      expect((await contentOf(id)).sequence).toBe(fresh);
    });

    test('of forty that expect the same version exactly one writes', async () => {
      const id = await start();
      const attempt = (index: number) =>
        change(id, async (writer) => {
          const task = await taskOf(writer);
          if (task.version !== 1) return false;
          await writer.putTask({ ...task, state: 'blocked', reason: String(index), version: task.version + 1 });
          return true;
        });
      // every connection is open: none is late
      await Promise.all(Array.from({ length: 40 }, () => store.ping()));
      const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => attempt(index)));
      const winners = answers.flatMap((answer, index) => (answer?.value ? [String(index)] : []));
      expect(winners).toHaveLength(1);
      const task = (await contentOf(id)).tasks.find((one) => one.id === 'grid-role');
      expect(task).toMatchObject({ version: 2, reason: winners[0], sequence: fresh + 1 });
    });

    test('two stores that write at the same time lose nothing and count on', async () => {
      const id = await start();
      const other = await open();
      const comments = Array.from({ length: 20 }, (_, index) => comment(String(index)));
      await Promise.all(
        comments.map((one, index) =>
          (index % 2 === 0 ? store : other).change(
            id,
            () => beginning,
            (writer) => writer.addComment('grid-role', one),
          ),
        ),
      );
      const content = await contentOf(id);
      expect(content.sequence).toBe(fresh + 20);
      const texts = content.tasks.flatMap((task) => task.comments.map(({ text }) => Number(text)));
      expect(texts.toSorted((a, b) => a - b)).toEqual(comments.map((_, index) => index));
    });

    test('what work throws undoes all and is thrown on', async () => {
      const id = await start();
      const before = await countRows();
      const fault = new Error('not this time');
      const failing = change(id, async (writer) => {
        await writer.putTask({ ...(await taskOf(writer)), state: 'done', version: 2 });
        await writer.addComment('grid-role', comment());
        await writer.addLink(link(id), 'h2');
        await writer.addRun(runOf());
        await writer.log(logEntry());
        throw fault;
      });
      await expect(failing).rejects.toBe(fault);
      expect(await countRows()).toEqual(before);
      expect(await contentOf(id)).toMatchObject({ sequence: fresh, changedAt: beginning });
    });

    test('what a query throws undoes all, and the next change works', async () => {
      const id = await start();
      await expect(
        change(id, async (writer) => {
          await writer.log(logEntry());
          await writer.addLink(link(id), `hash of ${id}`);
        }),
      ).rejects.toThrow(/unique/i);
      expect(await store.activity(id)).toEqual([started]);
      expect(await change(id, (writer) => writer.log(logEntry()))).toEqual({ value: undefined });
    });

    test('changedAt moves with the first write, and not by reading', async () => {
      const id = await start();
      expect(await change(id, (writer) => writer.tasks())).toMatchObject({ value: [{}, {}, {}] });
      expect((await contentOf(id)).changedAt).toBe(beginning);
      await change(id, (writer) => writer.addLink(link(id), 'h2'), beginning + 5);
      expect(await contentOf(id)).toMatchObject({ changedAt: beginning + 5, sequence: fresh });
      await store.noteOpened(`first of ${id}`, beginning + 9);
      expect((await contentOf(id)).changedAt).toBe(beginning + 5);
      expect((await store.links(id))[0]?.lastOpenedAt).toBe(beginning + 9);
    });
  });

  describe('links', () => {
    test('are extended and revoked; a revoked one is found, and not listed', async () => {
      const id = await start();
      const added = link(id);
      await change(id, async (writer) => {
        await writer.addLink(added, 'h2');
        expect(await writer.link(added.id)).toEqual(added);
        await writer.setLink(added.id, { expiresAt: beginning + 7000 });
        await writer.setLink(added.id, {});
      });
      expect((await store.findLink('h2'))?.link).toEqual({ ...added, expiresAt: beginning + 7000 });
      await change(id, async (writer) => {
        await writer.setLink(added.id, { revokedAt: beginning + 3 });
        expect((await writer.links()).map((one) => one.isFirst)).toEqual([true]);
        expect((await writer.link(added.id))?.revokedAt).toBe(beginning + 3);
      });
      expect((await store.findLink('h2'))?.link.revokedAt).toBe(beginning + 3);
      expect((await store.links(id)).map((one) => one.isFirst)).toEqual([true]);
    });

    test('are listed oldest first, also those of one millisecond', async () => {
      const id = await start();
      const labels = ['b', 'c', 'a'];
      await change(id, async (writer) => {
        for (const label of labels) await writer.addLink(link(id, { label }), label);
      });
      expect((await store.links(id)).map((one) => one.label)).toEqual(['IT', ...labels]);
    });

    test('of another checklist are out of reach', async () => {
      const [mine, other] = [await start(), await start()];
      await change(mine, async (writer) => {
        expect(await writer.link(`first of ${other}`)).toBeNull();
        await writer.setLink(`first of ${other}`, { revokedAt: 1 });
        await expect(writer.addLink(link(other), 'h3')).rejects.toThrow();
      });
      expect((await store.links(other))[0]?.revokedAt).toBeNull();
      expect((await contentOf(mine)).changedAt).toBe(beginning);
    });

    test('with rights that this version does not know opens nothing', async () => {
      const id = await start({ tokenHash: 'h' });
      await query((db) => db.updateTable('link').set({ owner: 'somebody-new' }).execute());
      expect(await store.findLink('h')).toBeNull();
      expect(await store.links(id)).toEqual([]);
    });
  });

  describe('pulse', () => {
    test('tells counters and links that are there, of long lists too', async () => {
      const [a, b] = [await start(), await start()];
      await change(b, (writer) => writer.log(logEntry()));
      const unknown = Array.from({ length: 1200 }, (_, index) => `unknown ${index}`);
      const { sequences, links } = await store.pulse([a, ...unknown, b], [...unknown, `first of ${a}`]);
      expect(sequences).toEqual(
        new Map([
          [a, fresh],
          [b, fresh + 1],
        ]),
      );
      expect([...links.entries()]).toEqual([[`first of ${a}`, expect.objectContaining({ checklistId: a })]]);
    });

    test('of nothing is nothing', async () => {
      expect(await store.pulse([], [])).toEqual({ sequences: new Map(), links: new Map() });
    });
  });

  describe('changesSince', () => {
    test('has what came later, oldest first, also several of one change', async () => {
      const id = await start();
      const run = runOf();
      await change(id, async (writer) => {
        await writer.putTask({ ...(await taskOf(writer)), state: 'done' });
        await writer.putTask({ ...(await taskOf(writer, 'create-app')), state: 'done' });
        await writer.addRun(run);
        await writer.log(logEntry());
        await writer.addComment('technical-user', comment('last'));
      });
      const since = async (sequence: number) => {
        const changes = await store.changesSince(id, fresh + sequence);
        expect(changes?.sequence).toBe(fresh + 5);
        return changes?.tasks.map((task) => [task.id, task.sequence - fresh]);
      };
      expect(await since(0)).toEqual([
        ['grid-role', 1],
        ['create-app', 2],
        ['technical-user', 5],
      ]);
      expect(await since(1)).toEqual([
        ['create-app', 2],
        ['technical-user', 5],
      ]);
      expect(await since(5)).toEqual([]);
      expect(await since(99)).toEqual([]);
      const later = await store.changesSince(id, fresh + 2);
      expect(later?.runs).toEqual([{ id: run.outcome.id, sequence: fresh + 3 }]);
      expect(later?.tasks).toMatchObject([{ comments: [{ text: 'last' }] }]);
      expect((await store.changesSince(id, fresh + 3))?.runs).toEqual([]);
    });

    test('is of one moment while others write', async () => {
      const id = await start();
      const other = await open();
      const writing = (async () => {
        for (let count = 1; count <= 60; count += 1) {
          await other.change(
            id,
            () => beginning,
            async (writer) => {
              for (const task of await writer.tasks()) await writer.putTask({ ...task, version: count });
            },
          );
        }
      })();
      // where a line below fails, the store is closed under it: that is not another failure
      writing.catch(() => undefined);
      let seen = 0;
      while (seen < fresh + 180) {
        const changes = await store.changesSince(id, 0);
        seen = changes?.sequence ?? 0;
        // three tasks in each change: all of one round, and the last number is the counter
        expect(seen % 3).toBe(0);
        expect(changes?.tasks.map((task) => task.sequence)).toEqual([seen - 2, seen - 1, seen]);
      }
      await writing;
    });
  });

  describe('runs and log', () => {
    test('keep the newest fifty runs and every entry, newest first', async () => {
      const [id, other] = [await start(), await start()];
      await change(other, (writer) => writer.addRun(runOf()));
      const runs = Array.from({ length: 53 }, () => runOf());
      for (const run of runs) {
        await change(id, async (writer) => {
          await writer.addRun(run);
          await writer.log(logEntry({ what: 'file-verified', subject: run.outcome.id }));
        });
      }
      const newestFirst = runs.map((run) => run.outcome.id).toReversed();
      const kept = await store.runs(id, 100);
      expect(kept.map((run) => run.outcome.id)).toEqual(newestFirst.slice(0, 50));
      expect((await store.runs(id, 2)).map((run) => run.outcome.id)).toEqual(newestFirst.slice(0, 2));
      expect((await contentOf(id)).lastRun?.outcome).toEqual(runs.at(-1)?.outcome);
      expect((await store.activity(id)).map((entry) => entry.subject)).toEqual([...newestFirst, started.subject]);
      expect(await store.runs(other, 100)).toHaveLength(1);
    });

    test('what has not the shape of today is left out, and the rest is there', async () => {
      const id = await start();
      await change(id, async (writer) => {
        await writer.putTask({ ...(await taskOf(writer)), finding: finding() });
        await writer.addRun(runOf());
        await writer.log(logEntry());
      });
      await query(async (db) => {
        await db.updateTable('run').set({ outcome: '{"id":"x","verdict":"splendid"}' }).execute();
        await db.updateTable('task').set({ finding: 'not JSON', done_by: '{"kind":"oracle"}' }).execute();
        await db.updateTable('activity').set({ what: 'task-dreamt-of' }).execute();
      });
      const { tasks, lastRun } = await contentOf(id);
      expect(tasks.map((task) => [task.finding, task.doneBy])).toEqual(tasks.map(() => [null, null]));
      expect(lastRun).toBeNull();
      expect(await store.runs(id, 9)).toEqual([]);
      expect(await store.activity(id)).toEqual([]);
    });
  });

  describe('delete', () => {
    const fill = (id: string) =>
      change(id, async (writer) => {
        await writer.addComment('grid-role', comment());
        await writer.addLink(link(id), `second of ${id}`);
        await writer.addRun(runOf());
        await writer.log(logEntry());
      });

    test('takes everything of the checklist, and nothing of another', async () => {
      const [gone, kept] = [await start(), await start()];
      await fill(kept);
      const before = await countRows();
      await start({ id: 'again', tokenHash: 'again' });
      await remove('again', store);
      expect(await countRows()).toEqual(before);
      await fill(gone);
      await remove(gone, store);
      await remove(kept, store);
      expect(Object.values(await countRows())).toEqual([0, 0, 0, 0, 0, 0]);
    });

    test('what was changed last before a time', async () => {
      const old = await start({ at: beginning - 100 });
      const [onTime, changed] = [await start(), await start({ at: beginning - 100 })];
      await change(changed, (writer) => writer.log(logEntry()), beginning);
      const told = vi.fn<(id: string) => void>();
      store.onChange(told);
      expect(await store.deleteUnchangedSince(beginning)).toBe(1);
      expect(await store.deleteUnchangedSince(beginning)).toBe(0);
      expect(await store.content(old)).toBeNull();
      expect(await contentOf(onTime)).toBeTruthy();
      expect(await contentOf(changed)).toBeTruthy();
      expect(new Set(told.mock.calls.flat())).toEqual(new Set([old]));
    });
  });

  test('of two keys that two stores propose at once one is kept for good', async () => {
    const other = await open();
    const [one, two] = await Promise.all([store.serverKey('key one'), other.serverKey('key two')]);
    expect(one).toBe(two);
    expect(['key one', 'key two']).toContain(one);
    expect(await (await open()).serverKey('key three')).toBe(one);
  });

  describe('onChange', () => {
    test('tells after the commit, of changes and deletions, until it is stopped', async () => {
      const id = await start();
      const isCommitted: Promise<boolean>[] = [];
      const stop = store.onChange((changed) => {
        isCommitted.push(store.content(changed).then((content) => content?.sequence === fresh + 1));
      });
      await change(id, async (writer) => {
        await writer.log(logEntry());
        expect(isCommitted).toEqual([]);
      });
      expect(isCommitted.length).toBeGreaterThan(0);
      expect(await Promise.all(isCommitted)).not.toContain(false);
      stop();
      const [first, second] = [vi.fn<(changed: string) => void>(), vi.fn<(changed: string) => void>()];
      store.onChange(first);
      store.onChange(second)();
      const count = isCommitted.length;
      await remove(id, store);
      expect(first).toHaveBeenCalledWith(id);
      expect(second).not.toHaveBeenCalled();
      expect(isCommitted).toHaveLength(count);
    });

    test('tells nothing where nothing was written', async () => {
      const id = await start();
      const told = vi.fn<(id: string) => void>();
      store.onChange(told);
      await change(id, (writer) => writer.tasks());
      await store.noteOpened(`first of ${id}`, 1);
      const failing = change(id, async (writer) => {
        await writer.log(logEntry());
        throw new Error('undone');
      });
      await expect(failing).rejects.toThrow('undone');
      expect(told).not.toHaveBeenCalled();
    });
  });

  describe('two stores on one database', () => {
    test('see what the other wrote', async () => {
      const other = await open();
      const id = await start();
      await other.change(
        id,
        () => beginning + 1,
        (writer) => writer.addComment('grid-role', comment('seen?')),
      );
      expect((await contentOf(id)).tasks).toEqual((await contentOf(id, other)).tasks);
      expect((await store.changesSince(id, fresh))?.tasks).toMatchObject([{ comments: [{ text: 'seen?' }] }]);
      await remove(id, other);
      expect(await store.content(id)).toBeNull();
    });

    test('that start at the same moment on a new database both succeed', async () => {
      // `store` has made the tables of the test's own database
      url =
        kind === 'postgres'
          ? await createDatabase(inject('postgresUrl'))
          : url.replace('ionboard.sqlite', 'another.sqlite');
      const opened = await Promise.all([open(), open(), open(), open()]);
      store = opened[0];
      const id = await start();
      for (const one of opened) expect((await contentOf(id, one)).id).toBe(id);
    });

    test('a database from before editions is brought up to date, with what is in it', async () => {
      const id = await start({ name: 'From before' });
      await query(async (db) => {
        await db.schema.alterTable('checklist').dropColumn('edition').execute();
        await sql`delete from kysely_migration where name = '0002-edition'`.execute(db);
      });
      expect(await contentOf(id, await open())).toMatchObject({ name: 'From before', edition: null });
    });

    test('an older version does not start on a newer database', async () => {
      await query(async (db) => {
        await sql`insert into kysely_migration (name, timestamp) values ('9999-later', ${iso(beginning)})`.execute(db);
      });
      await expect(openStore(url)).rejects.toMatchObject({
        message: 'the database could not be migrated',
        cause: { message: expect.stringContaining('9999-later') as string },
      });
    });
  });

  if (kind === 'postgres')
    test('another process hears of a change, also after its connection broke', async () => {
      const lost = vi.fn<(error: unknown) => void>();
      const other = await open({ onListenLost: lost });
      const told = vi.fn<(id: string) => void>();
      other.onChange(told);
      const listening = `from pg_stat_activity where query = 'listen ionboard_changes' and state = 'idle' and datname = current_database()`;
      const untilItListens = () =>
        vi.waitFor(async () => expect(await askPostgres(url, `select pid ${listening}`)).toHaveLength(1), 5_000);

      await untilItListens();
      const id = await start();
      await change(id, (writer) => writer.log(logEntry()));
      await vi.waitFor(() => expect(told).toHaveBeenCalledWith(id), 2_000);

      await askPostgres(url, `select pg_terminate_backend(pid) ${listening}`);
      await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce());
      await untilItListens();
      told.mockClear();
      await remove(id, store);
      await vi.waitFor(() => expect(told).toHaveBeenCalledWith(id), 2_000);
      expect(lost).toHaveBeenCalledOnce();
    });

  if (kind === 'postgres')
    test('connections that break are made again, also one within a change', async () => {
      const id = await start();
      const ours = `from pg_stat_activity where datname = current_database() and application_name = 'ionboard'`;
      const terminate = `select pg_terminate_backend(pid) ${ours}`;
      const connections = `select pid ${ours}`;
      await askPostgres(url, terminate);
      await vi.waitFor(() => store.ping(), 5_000);
      const failing = change(id, async (writer) => {
        await writer.log(logEntry());
        await askPostgres(url, terminate);
        // the connection breaks while it runs no query
        await vi.waitFor(async () => expect(await askPostgres(url, connections)).toEqual([]));
        await writer.log(logEntry());
      });
      await expect(failing).rejects.toThrow();
      await vi.waitFor(() => store.ping(), 5_000);
      expect((await contentOf(id)).sequence).toBe(fresh);
    });

  if (kind === 'sqlite')
    test('the file is for its owner only', () => {
      const file = url.replace('file:', '');
      const files = [file, `${file}-wal`, `${file}-shm`, dirname(file)];
      expect(files.map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600, 0o600, 0o700]);
    });
});

test('an address that is neither is refused, without repeating it', async () => {
  const refused = openStore('mysql://user:secret@host/database');
  await expect(refused).rejects.toThrow('a database address begins with file: or postgres://');
});

test('a store in memory is one', async () => {
  const store = await openStore('file::memory:');
  await store.create({
    id: 'a',
    name: 'n',
    edition: null,
    at: 1,
    tasks: [],
    link: { id: 'l', tokenHash: 'h', label: '' },
    entry: started,
  });
  expect(await store.content('a')).toMatchObject({ name: 'n' });
  await store.close();
});
