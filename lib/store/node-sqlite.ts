import 'server-only';
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { isBusy } from './outage';

/** How long a connection waits for another one's lock. */
export const busyMs = 5_000;
const statementsMax = 200;

/** What Kysely asks of a driver, and whether a transaction is open. */
export interface NodeSqlite extends SqliteDatabase {
  isInTransaction: () => boolean;
}

/** The file that a `file:` address names: relative, absolute or a URL; `:memory:` is none. */
export function sqlitePath(url: string): string {
  if (/^file:\/\//i.test(url)) return fileURLToPath(url);
  const file = url.replace(/^file:/i, '');
  return file === ':memory:' ? file : resolve(/* turbopackIgnore: true */ file);
}

/** Opens a database over Node's own SQLite; makes it, for its owner only, where there is none. */
export async function openNodeSqlite(path: string): Promise<NodeSqlite> {
  if (path !== ':memory:') makeFile(path);
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: true });
  try {
    // while two processes turn the same new file to WAL, SQLite refuses one of them without waiting
    await whenFree(() => db.exec('pragma journal_mode = wal'));
    db.exec(`pragma synchronous = full; pragma busy_timeout = ${busyMs}`);
  } catch (error) {
    db.close();
    throw error;
  }
  return nodeSqlite(db);
}

/** SQLite gives the files that it puts beside a database the mode of the database. */
function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
}

/** Tries until no other connection holds the lock. Waiting inside SQLite would stop the whole process meanwhile. */
export async function whenFree<Value>(attempt: () => Value | Promise<Value>, waitMs = busyMs): Promise<Value> {
  const deadline = performance.now() + waitMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
    }
    // not all at the same moment again
    await wait(2 + Math.random() * 8);
  }
}

function nodeSqlite(db: DatabaseSync): NodeSqlite {
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string) => {
    const known = prepared.get(sql);
    if (known) return known;
    if (prepared.size >= statementsMax) prepared.clear();
    const made = db.prepare(sql);
    prepared.set(sql, made);
    return made;
  };
  return {
    isInTransaction: () => db.isTransaction,
    close: () => {
      prepared.clear();
      db.close();
    },
    prepare: (sql): SqliteStatement => {
      const query = statement(sql);
      return {
        reader: query.columns().length > 0,
        // rows have no prototype, which React refuses as props
        all: (parameters) => query.all(...parameters.map(inputValue)).map((row) => ({ ...row })),
        run: (parameters) => query.run(...parameters.map(inputValue)),
        *iterate(parameters) {
          // a statement of its own: the kept one would start anew when the same text is asked meanwhile
          for (const row of db.prepare(sql).iterate(...parameters.map(inputValue))) yield { ...row };
        },
      };
    },
  };
}

function inputValue(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
    return value;
  }
  throw new TypeError(`SQLite is given no ${typeof value} here`);
}
