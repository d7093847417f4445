import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely';
import { busyMs, type NodeSqlite, whenFree } from './node-sqlite';
import { isBusy } from './outage';

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

/** Who waits behind somebody who waited in vain needs not wait as long: writers take turns at one connection. */
const stillBusyMs = 1_000;
const shortMs = 200;

class WaitingDriver extends SqliteDriver {
  readonly #database: NodeSqlite;
  #gaveUpAt = Number.NEGATIVE_INFINITY;

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
    const isStillBusy = performance.now() - this.#gaveUpAt < stillBusyMs;
    const begin = async () => {
      await execute('pragma busy_timeout = 0');
      try {
        await execute('begin immediate');
      } finally {
        await execute(`pragma busy_timeout = ${busyMs}`);
      }
    };
    try {
      await whenFree(begin, isStillBusy ? shortMs : busyMs);
    } catch (error) {
      if (isBusy(error)) this.#gaveUpAt = performance.now();
      throw error;
    }
  }

  /** A full disk makes SQLite roll back by itself; a second rollback would hide the reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isInTransaction()) await super.rollbackTransaction(connection);
  }
}
