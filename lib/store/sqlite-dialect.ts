import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely';
import { busyMs, type NodeSqlite, whenFree } from './node-sqlite';

/** Kysely's dialect for SQLite, with transactions that wait for each other without stopping the process. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: NodeSqlite;

  constructor(database: NodeSqlite) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): WaitingDriver {
    return new WaitingDriver(this.#database);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** Kysely supposes that a migration cannot be undone in SQLite. It can. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class WaitingDriver extends SqliteDriver {
  readonly #database: NodeSqlite;

  constructor(database: NodeSqlite) {
    super({ database });
    this.#database = database;
  }

  /**
   * A transaction that may write takes the write lock first: one that only asks for it when it writes is refused at
   * once if another one wrote meanwhile.
   */
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const execute = (sql: string) => connection.executeQuery(CompiledQuery.raw(sql));
    if (settings?.accessMode === 'read only') {
      await execute('begin');
      return;
    }
    await whenFree(async () => {
      await execute('pragma busy_timeout = 0');
      try {
        await execute('begin immediate');
      } finally {
        await execute(`pragma busy_timeout = ${busyMs}`);
      }
    });
  }

  /** A full disk makes SQLite roll back by itself; a second rollback would hide the reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isInTransaction()) await super.rollbackTransaction(connection);
  }
}
