import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, inject, test, vi } from 'vitest';
import { beginning, comment, fresh, iso, logEntry, onBothDatabases } from '@/e2e/support/store-kit';
import { askPostgres, createDatabase } from '@/e2e/support/test-database';
import { openStore } from './open-store';

/* What holds when several stores, also of other processes, work on one database. */

onBothDatabases((kit) => {
  const { kind, open, start, change, remove, contentOf, query } = kit;

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
      expect((await kit.store.changesSince(id, fresh))?.tasks).toMatchObject([{ comments: [{ text: 'seen?' }] }]);
      await remove(id, other);
      expect(await kit.store.content(id)).toBeNull();
    });

    test('that start at the same moment on a new database both succeed', async () => {
      const address =
        kind === 'postgres'
          ? await createDatabase(inject('postgresUrl'))
          : kit.url.replace('ionboard.sqlite', 'another.sqlite');
      const openIt = () => open(undefined, address);
      const opened = await Promise.all([openIt(), openIt(), openIt(), openIt()]);
      const id = await start({}, opened[0]);
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
      await expect(openStore(kit.url)).rejects.toMatchObject({
        message: 'the database could not be migrated',
        cause: { message: expect.stringContaining('9999-later') as string },
      });
    });
  });

  test('of two keys that two stores propose at once one is kept for good', async () => {
    const other = await open();
    const [one, two] = await Promise.all([kit.store.serverKey('key one'), other.serverKey('key two')]);
    expect(one).toBe(two);
    expect(['key one', 'key two']).toContain(one);
    expect(await (await open()).serverKey('key three')).toBe(one);
  });

  if (kind === 'postgres')
    test('another process hears of a change, also after its connection broke', async () => {
      const lost = vi.fn<(error: unknown) => void>();
      const other = await open({ onListenLost: lost });
      const told = vi.fn<(id: string) => void>();
      other.onChange(told);
      const listening = `from pg_stat_activity where query = 'listen ionboard_changes' and state = 'idle' and datname = current_database()`;
      const untilItListens = () =>
        vi.waitFor(async () => expect(await askPostgres(kit.url, `select pid ${listening}`)).toHaveLength(1), 5_000);

      await untilItListens();
      const id = await start();
      await change(id, (writer) => writer.log(logEntry()));
      await vi.waitFor(() => expect(told).toHaveBeenCalledWith(id), 2_000);

      await askPostgres(kit.url, `select pg_terminate_backend(pid) ${listening}`);
      await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce());
      await untilItListens();
      told.mockClear();
      await remove(id, kit.store);
      await vi.waitFor(() => expect(told).toHaveBeenCalledWith(id), 2_000);
      expect(lost).toHaveBeenCalledOnce();
    });

  if (kind === 'postgres')
    test('connections that break are made again, also one within a change', async () => {
      const id = await start();
      const ours = `from pg_stat_activity where datname = current_database() and application_name = 'ionboard'`;
      const terminate = `select pg_terminate_backend(pid) ${ours}`;
      const connections = `select pid ${ours}`;
      await askPostgres(kit.url, terminate);
      await vi.waitFor(() => kit.store.ping(), 5_000);
      const failing = change(id, async (writer) => {
        await writer.log(logEntry());
        await askPostgres(kit.url, terminate);
        // the connection breaks while it runs no query
        await vi.waitFor(async () => expect(await askPostgres(kit.url, connections)).toEqual([]));
        await writer.log(logEntry());
      });
      await expect(failing).rejects.toThrow();
      await vi.waitFor(() => kit.store.ping(), 5_000);
      expect((await contentOf(id)).sequence).toBe(fresh);
    });

  if (kind === 'sqlite')
    test('the file is for its owner only', () => {
      const file = kit.url.replace('file:', '');
      const files = [file, `${file}-wal`, `${file}-shm`, dirname(file)];
      expect(files.map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600, 0o600, 0o700]);
    });
});
