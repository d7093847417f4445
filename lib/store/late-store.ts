import 'server-only';
import type { ChecklistStore } from './checklist-store';

/** How often a database is asked that did not answer at the start. */
const retryMs = 2_000;

export interface LateStoreEvents {
  /** the database answers, and its tables are up to date; awaited before the store is used */
  onOpened: (store: ChecklistStore) => Promise<void>;
  /** it still does not */
  onFailed: (error: unknown) => void;
}

/**
 * A store on a PostgreSQL that did not answer at the start: it is asked again and again, and until it answers everything
 * throws what it threw the last time, which `isOutage` knows. A process need not end because a database is away for a
 * minute: the guide and checks without a checklist need none.
 *
 * @param reason why it could not be opened
 */
export function createLateStore(
  open: () => Promise<ChecklistStore>,
  reason: unknown,
  { onOpened, onFailed }: LateStoreEvents,
): ChecklistStore {
  let opened: ChecklistStore | null = null;
  let why = reason;
  let isClosed = false;
  const listeners = new Set<{ call: (checklistId: string) => void; stop: () => void }>();
  const store = (): ChecklistStore => {
    if (opened) return opened;
    throw why;
  };

  const attempt = async (): Promise<void> => {
    try {
      const found = await open();
      if (isClosed) {
        await found.close();
        return;
      }
      await onOpened(found);
      opened = found;
      for (const listener of listeners) listener.stop = found.onChange(listener.call);
    } catch (error) {
      why = error;
      onFailed(error);
      wait();
    }
  };
  let timer: NodeJS.Timeout | null = null;
  const wait = () => {
    timer = setTimeout(() => void attempt(), retryMs).unref();
  };
  wait();

  return {
    kind: 'postgres',
    create: async (checklist) => store().create(checklist),
    findLink: async (tokenHash) => store().findLink(tokenHash),
    content: async (checklistId) => store().content(checklistId),
    links: async (checklistId) => store().links(checklistId),
    runs: async (checklistId, count) => store().runs(checklistId, count),
    activity: async (checklistId) => store().activity(checklistId),
    changesSince: async (checklistId, sequence) => store().changesSince(checklistId, sequence),
    change: async (checklistId, clock, work) => store().change(checklistId, clock, work),
    noteOpened: async (linkId, at) => store().noteOpened(linkId, at),
    deleteUnchangedSince: async (time) => store().deleteUnchangedSince(time),
    pulse: async (checklistIds, linkIds) => store().pulse(checklistIds, linkIds),
    onChange: (call) => {
      const listener = { call, stop: opened?.onChange(call) ?? (() => undefined) };
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        listener.stop();
      };
    },
    serverKey: async (proposed) => store().serverKey(proposed),
    ping: async () => store().ping(),
    close: async () => {
      isClosed = true;
      if (timer) clearTimeout(timer);
      await opened?.close();
    },
  };
}
