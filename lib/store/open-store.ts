import 'server-only';
import { createChangeFeed } from './change-feed';
import type { ChecklistStore } from './checklist-store';
import { openDatabase } from './database';
import { listeningClient } from './postgres';
import { createSqlChecklistStore } from './sql-checklist-store';

/**
 * Opens the store at `file:…` (SQLite) or `postgres://…`, and brings its tables up to date. `onListenLost` is called
 * when this process stops hearing of what others change, until it hears again; it tries once a second.
 */
export async function openStore(
  url: string,
  { onListenLost = () => undefined }: { onListenLost?: (error: unknown) => void } = {},
): Promise<ChecklistStore> {
  const database = await openDatabase(url);
  const makeClient = database.kind === 'postgres' ? () => listeningClient(url) : null;
  return createSqlChecklistStore(database, createChangeFeed(makeClient, onListenLost));
}
