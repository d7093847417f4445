import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { sqlitePath } from '@/lib/store/node-sqlite';
import type { Words } from '@/lib/i18n/words';
import { exitCodes } from './exit-codes';
import type { Output } from './verify';

/**
 * Copies the SQLite database to a new file, also while processes write to it: the copy is as of one moment. It is for
 * its owner only, and has its name when it is whole.
 *
 * @returns the exit code
 */
export async function backUp(
  databaseUrl: string,
  args: readonly string[],
  words: Words,
  { out, complain }: Output,
): Promise<number> {
  const [target, ...others] = args;
  if (target === undefined || others.length > 0) {
    complain(words('cli.backup-one-file'));
    return exitCodes.usage;
  }
  if (!/^file:/i.test(databaseUrl)) {
    complain(words('cli.backup-postgresql'));
    return exitCodes.usage;
  }
  const source = sqlitePath(databaseUrl);
  const file = resolve(target);
  if (!existsSync(source)) {
    complain(words('cli.backup-no-database', { file: source }));
    return exitCodes.noInput;
  }
  if (existsSync(file)) {
    complain(words('cli.backup-exists', { file }));
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
    // the code of Node or SQLite, else the kind of error: both can be searched for
    const code = error instanceof Error ? String('code' in error ? error.code : error.name) : typeof error;
    complain(words('cli.backup-failed', { file, code }));
    return exitCodes.cannotCreate;
  }
  out(file);
  return 0;
}
