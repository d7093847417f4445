import 'server-only';
import type pg from 'pg';

/** How many connections a process may have, besides the one that listens. */
const connectionsMax = 10;
const connectMs = 5_000;
/** A statement that takes longer is ended; so is a transaction that does nothing for as long, because it holds a lock. */
const statementMs = 8_000;
/** The same, told by our own clock: a server that hangs, or a network that swallows, ends nothing by itself. */
const answerMs = 10_000;

/** Loaded when it is needed: with SQLite it never is. */
const loadPg = async () => (await import('pg')).default;

/** A pool whose `bigint` arrives as a number, as it does from SQLite, without changing pg for others. */
export async function openPool(url: string): Promise<pg.Pool> {
  return makePool(url, {
    max: connectionsMax,
    statement_timeout: statementMs,
    query_timeout: answerMs,
    idle_in_transaction_session_timeout: statementMs,
  });
}

/** A pool for migrations: they, and waiting until another process has applied them, may take their time. */
export const openPatientPool = (url: string): Promise<pg.Pool> => makePool(url, { max: 2 });

async function makePool(url: string, limits: pg.PoolConfig): Promise<pg.Pool> {
  const { Pool, TypeOverrides, types } = await loadPg();
  const numbers = new TypeOverrides();
  numbers.setTypeParser(types.builtins.INT8, Number);
  const pool = new Pool({
    connectionString: url,
    application_name: 'ionboard',
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    types: numbers,
    ...limits,
  });
  // A connection that breaks tells it twice: to the query that it runs, which throws, and as an event, which ends the
  // process where nobody listens. The pool listens only to those that nobody has taken.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** A connection of its own, not yet opened, for `listen`. */
export async function listeningClient(url: string): Promise<pg.Client> {
  const { Client } = await loadPg();
  return new Client({
    connectionString: url,
    application_name: 'ionboard',
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
  });
}
