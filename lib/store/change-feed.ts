import 'server-only';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Schema } from './schema';

const channel = 'ionboard_changes';
const pauseMs = 1_000;

/** Who wants to know of changes, in this process, and what tells them of changes by others. */
export interface ChangeFeed {
  onChange: (listener: (checklistId: string) => void) => () => void;
  /** Calls the listeners. After the commit: what they read must be there. */
  announce: (checklistId: string) => void;
  close: () => Promise<void>;
}

/** Within the transaction that changes it: PostgreSQL tells those who listen when that is committed. */
export async function notify(db: Kysely<Schema>, checklistId: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${checklistId})`.execute(db);
}

/**
 * One connection a process listens for what other processes change, from the first listener on, and again a second
 * after it broke. What is changed meanwhile is not told of, and listeners cannot be called for it, because nobody knows
 * which checklists those were: who must not miss a change asks `pulse` as well.
 *
 * `makeClient` is null where nobody else tells of changes.
 */
export function createChangeFeed(
  makeClient: (() => Promise<pg.Client>) | null,
  onListenLost: (error: unknown) => void,
): ChangeFeed {
  // a box of its own for each, so that one function may be given twice
  const listeners = new Set<{ call: (checklistId: string) => void }>();
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isStarted = false;
  let isDown = false;
  let isClosed = false;

  const announce = (checklistId: string) => {
    for (const listener of listeners) {
      // a listener that throws must not make a change look as if it had failed
      queueMicrotask(() => {
        if (listeners.has(listener)) listener.call(checklistId);
      });
    }
  };

  const lose = (lost: pg.Client | null, error: unknown) => {
    // it tells more than once: as a refused query, an error and an end
    if (isClosed || lost !== client) return;
    client = null;
    lost?.end().catch(() => undefined);
    if (!isDown) onListenLost(error);
    isDown = true;
    timer = setTimeout(() => void listen(), pauseMs).unref();
  };

  const listen = async (): Promise<void> => {
    let made: pg.Client | null = null;
    try {
      made = await (makeClient?.() ?? null);
      if (made === null || isClosed) return;
      const opened = made;
      client = opened;
      opened.on('error', (error) => lose(opened, error));
      opened.on('end', () => lose(opened, new Error('Connection terminated')));
      opened.on('notification', ({ payload }) => {
        if (payload !== undefined) announce(payload);
      });
      await opened.connect();
      await opened.query(`listen ${channel}`);
      isDown = false;
    } catch (error) {
      lose(made, error);
    }
  };

  return {
    onChange: (listener) => {
      const box = { call: listener };
      listeners.add(box);
      if (!isStarted) {
        isStarted = true;
        void listen();
      }
      return () => {
        listeners.delete(box);
      };
    },
    announce,
    close: async () => {
      isClosed = true;
      listeners.clear();
      if (timer) clearTimeout(timer);
      await client?.end();
    },
  };
}
