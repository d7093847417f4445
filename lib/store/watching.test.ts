import { describe, expect, test, vi } from 'vitest';
import { beginning, fresh, comment, logEntry, finding, started, runOf, onBothDatabases } from '@/e2e/support/store-kit';

/* What a store tells those who watch: counters, what changed since, the log, and listeners. */

onBothDatabases((kit) => {
  const { open, start, change, remove, taskOf, contentOf, query } = kit;

  describe('pulse', () => {
    test('tells counters and links that are there, of long lists too', async () => {
      const [a, b] = [await start(), await start()];
      await change(b, (writer) => writer.log(logEntry()));
      const unknown = Array.from({ length: 1200 }, (_, index) => `unknown ${index}`);
      const { sequences, links } = await kit.store.pulse([a, ...unknown, b], [...unknown, `first of ${a}`]);
      expect(sequences).toEqual(
        new Map([
          [a, fresh],
          [b, fresh + 1],
        ]),
      );
      expect([...links.entries()]).toEqual([[`first of ${a}`, expect.objectContaining({ checklistId: a })]]);
    });

    test('of nothing is nothing', async () => {
      expect(await kit.store.pulse([], [])).toEqual({ sequences: new Map(), links: new Map() });
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
        const changes = await kit.store.changesSince(id, fresh + sequence);
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
      const later = await kit.store.changesSince(id, fresh + 2);
      expect(later?.runs).toEqual([{ id: run.outcome.id, sequence: fresh + 3 }]);
      expect(later?.tasks).toMatchObject([{ comments: [{ text: 'last' }] }]);
      expect((await kit.store.changesSince(id, fresh + 3))?.runs).toEqual([]);
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
      // where a line below fails, the kit.store is closed under it: that is not another failure
      writing.catch(() => undefined);
      let seen = 0;
      while (seen < fresh + 180) {
        const changes = await kit.store.changesSince(id, 0);
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
      const kept = await kit.store.runs(id, 100);
      expect(kept.map((run) => run.outcome.id)).toEqual(newestFirst.slice(0, 50));
      expect((await kit.store.runs(id, 2)).map((run) => run.outcome.id)).toEqual(newestFirst.slice(0, 2));
      expect((await contentOf(id)).lastRun?.outcome).toEqual(runs.at(-1)?.outcome);
      expect((await kit.store.activity(id)).map((entry) => entry.subject)).toEqual([...newestFirst, started.subject]);
      expect(await kit.store.runs(other, 100)).toHaveLength(1);
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
      expect(await kit.store.runs(id, 9)).toEqual([]);
      expect(await kit.store.activity(id)).toEqual([]);
    });
  });

  describe('onChange', () => {
    test('tells after the commit, of changes and deletions, until it is stopped', async () => {
      const id = await start();
      const isCommitted: Promise<boolean>[] = [];
      const stop = kit.store.onChange((changed) => {
        isCommitted.push(kit.store.content(changed).then((content) => content?.sequence === fresh + 1));
      });
      await change(id, async (writer) => {
        await writer.log(logEntry());
        expect(isCommitted).toEqual([]);
      });
      expect(isCommitted.length).toBeGreaterThan(0);
      expect(await Promise.all(isCommitted)).not.toContain(false);
      stop();
      const [first, second] = [vi.fn<(changed: string) => void>(), vi.fn<(changed: string) => void>()];
      kit.store.onChange(first);
      kit.store.onChange(second)();
      const count = isCommitted.length;
      await remove(id, kit.store);
      expect(first).toHaveBeenCalledWith(id);
      expect(second).not.toHaveBeenCalled();
      expect(isCommitted).toHaveLength(count);
    });

    test('tells nothing where nothing was written', async () => {
      const id = await start();
      const told = vi.fn<(id: string) => void>();
      kit.store.onChange(told);
      await change(id, (writer) => writer.tasks());
      await kit.store.noteOpened(`first of ${id}`, 1);
      const failing = change(id, async (writer) => {
        await writer.log(logEntry());
        throw new Error('undone');
      });
      await expect(failing).rejects.toThrow('undone');
      expect(told).not.toHaveBeenCalled();
    });
  });
});
