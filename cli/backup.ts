import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { sqlitePath } from '@/lib/store/node-sqlite';
import { exitCodes } from './exit-codes';
import type { Output } from './verify';

/**
 * Copies the SQLite database to a new file, also while processes write to it: the copy is as of one moment. It is for
 * its owner only, and has its name when it is whole.
 *
 * @returns the exit code
 */
export async function backUp(databaseUrl: string, args: readonly string[], { out, complain }: Output): Promise<number> {
  const [target, ...others] = args;
  if (target === undefined || others.length > 0) {
    complain('backup takes the name of one new file.');
    return exitCodes.usage;
  }
  if (!/^file:/i.test(databaseUrl)) {
    complain('DATABASE_URL names a PostgreSQL: its own pg_dump copies it (docs/operating.md, Backup).');
    return exitCodes.usage;
  }
  const source = sqlitePath(databaseUrl);
  const file = resolve(target);
  if (!existsSync(source)) {
    complain(`There is no database at ${source}.`);
    return exitCodes.noInput;
  }
  if (existsSync(file)) {
    complain(`${file} exists: a backup replaces nothing.`);
    return exitCodes.cannotCreate;
  }
  const unfinished = `${file}.unfinished`;
  try {
    await (await open(unfinished, 'wx', 0o600)).close();
    const database = new DatabaseSync(source, { readOnly: true, timeout: 10_000 });
    try {
      await backup(database, unfinished);
    } finally {
      database.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    complain(`The database could not be copied to ${file} (${code}).`);
    return exitCodes.cannotCreate;
  }
  out(file);
  return 0;
}
