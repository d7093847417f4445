import { describe, expect, test } from 'vitest';
import {
  beginning,
  fresh,
  iso,
  comment,
  logEntry,
  finding,
  started,
  runOf,
  link,
  onBothDatabases,
} from '@/e2e/support/store-kit';

/* What a change is: all or nothing, numbered, and refused where somebody else was first. */

onBothDatabases((kit) => {
  const { open, start, change, taskOf, contentOf, query, countRows } = kit;

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
      await Promise.all(Array.from({ length: 40 }, () => kit.store.ping()));
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
          (index % 2 === 0 ? kit.store : other).change(
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
      expect(await kit.store.activity(id)).toEqual([started]);
      expect(await change(id, (writer) => writer.log(logEntry()))).toEqual({ value: undefined });
    });

    test('changedAt moves with the first write, and not by reading', async () => {
      const id = await start();
      expect(await change(id, (writer) => writer.tasks())).toMatchObject({ value: [{}, {}, {}] });
      expect((await contentOf(id)).changedAt).toBe(beginning);
      await change(id, (writer) => writer.addLink(link(id), 'h2'), beginning + 5);
      expect(await contentOf(id)).toMatchObject({ changedAt: beginning + 5, sequence: fresh });
      await kit.store.noteOpened(`first of ${id}`, beginning + 9);
      expect((await contentOf(id)).changedAt).toBe(beginning + 5);
      expect((await kit.store.links(id))[0]?.lastOpenedAt).toBe(beginning + 9);
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
      expect((await kit.store.findLink('h2'))?.link).toEqual({ ...added, expiresAt: beginning + 7000 });
      await change(id, async (writer) => {
        await writer.setLink(added.id, { revokedAt: beginning + 3 });
        expect((await writer.links()).map((one) => one.isFirst)).toEqual([true]);
        expect((await writer.link(added.id))?.revokedAt).toBe(beginning + 3);
      });
      expect((await kit.store.findLink('h2'))?.link.revokedAt).toBe(beginning + 3);
      expect((await kit.store.links(id)).map((one) => one.isFirst)).toEqual([true]);
    });

    test('are listed oldest first, also those of one millisecond', async () => {
      const id = await start();
      const labels = ['b', 'c', 'a'];
      await change(id, async (writer) => {
        for (const label of labels) await writer.addLink(link(id, { label }), label);
      });
      expect((await kit.store.links(id)).map((one) => one.label)).toEqual(['IT', ...labels]);
    });

    test('of another checklist are out of reach', async () => {
      const [mine, other] = [await start(), await start()];
      await change(mine, async (writer) => {
        expect(await writer.link(`first of ${other}`)).toBeNull();
        await writer.setLink(`first of ${other}`, { revokedAt: 1 });
        await expect(writer.addLink(link(other), 'h3')).rejects.toThrow();
      });
      expect((await kit.store.links(other))[0]?.revokedAt).toBeNull();
      expect((await contentOf(mine)).changedAt).toBe(beginning);
    });

    test('with rights that this version does not know opens nothing', async () => {
      const id = await start({ tokenHash: 'h' });
      await query((db) => db.updateTable('link').set({ owner: 'somebody-new' }).execute());
      expect(await kit.store.findLink('h')).toBeNull();
      expect(await kit.store.links(id)).toEqual([]);
    });
  });
});
