import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import type { Checklist } from '@/lib/domain/checklist/checklist';
import {
  acknowledged,
  call,
  copyOf,
  expectNothingLost,
  nothingYet,
  startChecklist,
  writeOnce,
  writtenTasks,
} from './support/acknowledged';
import { tokenIn } from './support/checklist-client';
import { databases } from './support/databases';
import { systemPrograms } from './support/postgres';
import { startServer } from './support/server-process';
import { createDatabase } from './support/test-database';

/*
 * What docs/operating.md tells an operator to do: a backup while people work, a disaster, a restore.
 */

const run = promisify(execFile);
const built = process.env['IONBOARD_SERVER_DIR'] ?? join(import.meta.dirname, '..', '.next', 'standalone');
const programs = systemPrograms();

/** How a backup is made and put back: answers the address of the restored database. */
const ways = {
  sqlite: async (url: string, folder: string) => {
    const file = join(folder, 'backup.sqlite');
    await run(process.execPath, [join(built, 'ionboard.mjs'), 'backup', file], {
      env: { ...process.env, DATABASE_URL: url },
    });
    return () => Promise.resolve(`file:${file}`);
  },
  postgres: async (url: string, folder: string) => {
    const file = join(folder, 'ionboard.dump');
    await run(join(programs ?? '', 'pg_dump'), ['--format=custom', `--file=${file}`, url]);
    return async () => {
      const restored = await createDatabase(url);
      await run(join(programs ?? '', 'pg_restore'), ['--no-owner', `--dbname=${restored}`, file]);
      return restored;
    };
  },
};

// pg_dump comes with a PostgreSQL of the system only
for (const kind of programs === null ? (['sqlite'] as const) : (['sqlite', 'postgres'] as const)) {
  test(`a backup that is made while people work has all that was acknowledged before: ${kind}`, async () => {
    test.setTimeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), 'ionboard-backup-'));
    const database = await databases[kind]();
    const server = await startServer({ DATABASE_URL: database.url });
    const known = nothingYet();
    const link = await startChecklist(server.url, 'Keep me');
    const token = tokenIn(link);
    let isWorking = true;
    const writers = writtenTasks.map(async (task) => {
      while (isWorking) await writeOnce(server.url, token, task, known);
    });
    let after: Awaited<ReturnType<typeof startServer>> | null = null;
    try {
      await expect.poll(() => acknowledged(known), { timeout: 20_000 }).toBeGreaterThan(20);
      const before = copyOf(known);
      const restore = await ways[kind](database.url, folder);
      const during = acknowledged(known);
      expect(during).toBeGreaterThan(acknowledged(before));
      isWorking = false;
      await Promise.all(writers);
      await server.kill();

      after = await startServer({ DATABASE_URL: await restore() });
      const checklist = (await call(after.url, token, 'GET', '')) as Checklist;
      expectNothingLost(checklist, before, during);
      // the link opens its page again, and work goes on
      expect((await fetch(`${after.url}/c/${token}`)).status).toBe(200);
      const [first] = checklist.tasks;
      await call(after.url, token, 'PATCH', `/tasks/${first?.id ?? ''}`, { state: 'done', version: first?.version });
    } finally {
      isWorking = false;
      await Promise.allSettled(writers);
      await server.kill();
      await after?.kill();
      await database.remove();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
