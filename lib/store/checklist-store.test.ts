import { describe, expect, test, vi } from 'vitest';
import {
  beginning,
  fresh,
  iso,
  hostileTexts,
  comment,
  logEntry,
  finding,
  started,
  runOf,
  link,
  onBothDatabases,
} from '@/e2e/support/store-kit';
import { openStore } from './open-store';

/* What a store keeps and gives back. */

onBothDatabases((kit) => {
  const { start, change, remove, taskOf, contentOf, query, countRows, kind } = kit;

  test('keeps the edition, and counts it as a change', async () => {
    const id = await start();
    await change(id, (writer) => writer.setEdition('on-premises'), beginning + 9);
    expect(await contentOf(id)).toMatchObject({ edition: 'on-premises', changedAt: beginning + 9 });
    // a later version may know an edition that this one does not
    await query((db) => db.updateTable('checklist').set({ edition: 'cloud-2031' }).execute());
    expect(await contentOf(id)).toMatchObject({ edition: null });
  });

  test('names its kind, and answers', async () => {
    expect(kit.store.kind).toBe(kind);
    await kit.store.ping();
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
      expect(await kit.store.content(id)).toEqual({
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
      expect(await kit.store.findLink('abc')).toEqual({ link: first, checklist });
      expect(await kit.store.links(id)).toEqual([first]);
      expect(await kit.store.runs(id, 9)).toEqual([]);
      expect(await kit.store.activity(id)).toEqual([started]);
      expect(await kit.store.changesSince(id, 3)).toEqual({ sequence: 3, tasks: [], runs: [] });
      const changes = await kit.store.changesSince(id, 1);
      expect(changes?.tasks.map((one) => one.id)).toEqual(['technical-user', 'create-app']);
    });

    test('a checklist may have no tasks', async () => {
      await kit.store.create({
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
      expect((await kit.store.findLink('same'))?.checklist.id).toBe(id);
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
      expect(await kit.store.findLink(id)).toBeNull();
      expect(await kit.store.content(id)).toBeNull();
      expect(await kit.store.links(id)).toEqual([]);
      expect(await kit.store.runs(id, 5)).toEqual([]);
      expect(await kit.store.activity(id)).toEqual([]);
      expect(await kit.store.changesSince(id, 0)).toBeNull();
      expect(await kit.store.change(id, () => beginning, work)).toBeNull();
      expect(work).not.toHaveBeenCalled();
      expect(await kit.store.pulse([id], [id])).toEqual({ sequences: new Map(), links: new Map() });
      await kit.store.noteOpened(id, 1);
      await remove(id, kit.store);
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
      expect(await kit.store.findLink('h2')).toMatchObject({ link: added, checklist: { name: text } });
      expect(await kit.store.activity(id)).toEqual([entry, started]);
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
      await remove('again', kit.store);
      expect(await countRows()).toEqual(before);
      await fill(gone);
      await remove(gone, kit.store);
      await remove(kept, kit.store);
      expect(Object.values(await countRows())).toEqual([0, 0, 0, 0, 0, 0]);
    });

    test('what was changed last before a time', async () => {
      const old = await start({ at: beginning - 100 });
      const [onTime, changed] = [await start(), await start({ at: beginning - 100 })];
      await change(changed, (writer) => writer.log(logEntry()), beginning);
      const told = vi.fn<(id: string) => void>();
      kit.store.onChange(told);
      expect(await kit.store.deleteUnchangedSince(beginning)).toBe(1);
      expect(await kit.store.deleteUnchangedSince(beginning)).toBe(0);
      expect(await kit.store.content(old)).toBeNull();
      expect(await contentOf(onTime)).toBeTruthy();
      expect(await contentOf(changed)).toBeTruthy();
      expect(new Set(told.mock.calls.flat())).toEqual(new Set([old]));
    });
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
