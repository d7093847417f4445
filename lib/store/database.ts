import 'server-only';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations';
import { openNodeSqlite, sqlitePath } from './node-sqlite';
import { openPatientPool, openPool } from './postgres';
import type { Schema } from './schema';
import { NodeSqliteDialect } from './sqlite-dialect';

/** An open database, with its migrations applied. */
export interface Database {
  kind: 'sqlite' | 'postgres';
  db: Kysely<Schema>;
  /** for what only reads: on SQLite a connection of its own, which waits for no writer */
  reads: Kysely<Schema>;
}

/** Opens `file:…` with SQLite and `postgres://…` with PostgreSQL. Faults never repeat the address: it may hold a password. */
export async function openDatabase(url: string): Promise<Database> {
  if (/^postgres(ql)?:\/\//i.test(url)) return openPostgres(url);
  if (url === ':memory:' || /^file:./i.test(url)) return openSqlite(url);
  throw new Error('a database address begins with file: or postgres://');
}

async function openSqlite(url: string): Promise<Database> {
  const path = sqlitePath(url);
  const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(await openNodeSqlite(path)) });
  try {
    // its write lock makes a second process wait
    await db.transaction().execute(migrate);
    // a database in memory belongs to its connection
    const reads =
      path === ':memory:' ? db : new Kysely<Schema>({ dialect: new NodeSqliteDialect(await openNodeSqlite(path)) });
    return { kind: 'sqlite', db, reads };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function openPostgres(url: string): Promise<Database> {
  const migrating = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: await openPatientPool(url) }) });
  try {
    // Kysely takes an advisory lock, and a transaction within it
    await migrate(migrating);
  } finally {
    await migrating.destroy();
  }
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: await openPool(url) }) });
  return { kind: 'postgres', db, reads: db };
}

async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName;
  throw new Error(`the database could not be migrated${failed === undefined ? '' : ` (${failed})`}`, { cause: error });
}

/** Reads as of one moment, whatever others write meanwhile. */
export const atOneMoment = <Value>(
  db: Kysely<Schema>,
  read: (snapshot: Transaction<Schema>) => Promise<Value>,
): Promise<Value> =>
  // SQLite has no other level than serializable; its driver reads the access mode only
  db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
