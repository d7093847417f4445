import 'server-only';
import type { ChecklistStore } from '../store/checklist-store';
import { isLive, type LinkAccess } from './link-access';

/** One open stream's eye on its checklist. */
export interface Watch {
  /** Waits for a change, at most `ms`; a change while nobody waited counts. `ended`: the link is not alive any more. */
  next: (ms: number, signal: AbortSignal) => Promise<'changed' | 'quiet' | 'ended'>;
  /** aborts when the link is not alive any more */
  ended: AbortSignal;
  close: () => void;
}

export interface ChangeWatch {
  open: (watched: Pick<LinkAccess, 'checklistId' | 'linkId' | 'expiresAt'>) => Watch;
  /** how many streams are open */
  size: () => number;
}

interface Eye {
  checklistId: string;
  linkId: string;
  /** as it was last known: its time comes also while the database does not answer */
  expiresAt: number | null;
  /** null: not known yet */
  sequence: number | null;
  hasChanged: boolean;
  ending: AbortController;
  wake: (() => void) | null;
}

/** A database that hangs must not keep the next pulse from asking. */
const pulsePatienceMs = 5_000;

/** Revocation, expiry and deletion must end a stream within two seconds, also where another process did it. */
const pulseMs = 1_000;

/**
 * Watches the checklists of all open streams together. What this process changes, and what PostgreSQL tells of, wakes
 * them at once; a pulse a second, one query for all, finds what nobody told: another process on the same SQLite file, a
 * link whose time has come, a notification that was lost.
 */
export function createChangeWatch({
  store,
  now = Date.now,
}: {
  store: Pick<ChecklistStore, 'pulse' | 'onChange'>;
  now?: () => number;
}): ChangeWatch {
  const eyes = new Set<Eye>();
  let timer: NodeJS.Timeout | null = null;
  let stopListening: (() => void) | null = null;
  let isPulsing = false;

  const stir = (eye: Eye) => {
    eye.hasChanged = true;
    eye.wake?.();
  };
  const end = (eye: Eye) => {
    eye.ending.abort();
    eye.wake?.();
  };

  const pulse = async () => {
    const watched = [...eyes];
    for (const eye of watched) if (eye.expiresAt !== null && eye.expiresAt <= now()) end(eye);
    if (isPulsing) return;
    isPulsing = true;
    const giveUp = setTimeout(() => (isPulsing = false), pulsePatienceMs);
    try {
      const { sequences, links } = await store.pulse(
        [...new Set(watched.map(({ checklistId }) => checklistId))],
        [...new Set(watched.map(({ linkId }) => linkId))],
      );
      const time = now();
      for (const eye of watched) {
        const link = links.get(eye.linkId);
        const sequence = sequences.get(eye.checklistId);
        if (link) eye.expiresAt = link.expiresAt;
        if (!link || sequence === undefined || !isLive(link, time)) end(eye);
        else if (sequence !== eye.sequence) {
          eye.sequence = sequence;
          stir(eye);
        }
      }
    } catch {
      // the database does not answer: streams stay open, and the next pulse asks again
    } finally {
      clearTimeout(giveUp);
      isPulsing = false;
    }
  };

  const begin = () => {
    stopListening = store.onChange((checklistId) => {
      for (const eye of eyes) if (eye.checklistId === checklistId) stir(eye);
      void pulse();
    });
    timer = setInterval(() => void pulse(), pulseMs);
    timer.unref();
  };

  const leave = (eye: Eye) => {
    eyes.delete(eye);
    if (eyes.size > 0) return;
    stopListening?.();
    if (timer) clearInterval(timer);
    timer = null;
  };

  return {
    size: () => eyes.size,
    open: ({ checklistId, linkId, expiresAt }) => {
      const ending = new AbortController();
      const eye: Eye = { checklistId, linkId, expiresAt, sequence: null, hasChanged: false, ending, wake: null };
      eyes.add(eye);
      if (eyes.size === 1) begin();
      return {
        ended: ending.signal,
        close: () => {
          leave(eye);
        },
        next: async (ms, signal) => {
          if (!eye.hasChanged && !ending.signal.aborted && !signal.aborted) await woken(eye, ms, signal);
          if (ending.signal.aborted || signal.aborted) return 'ended';
          const state = eye.hasChanged ? 'changed' : 'quiet';
          eye.hasChanged = false;
          return state;
        },
      };
    },
  };
}

/** Resolves when the eye is woken, the time is over, or the signal aborts; leaves nothing behind. */
function woken(eye: Eye, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timeout);
      signal.removeEventListener('abort', done);
      eye.wake = null;
      resolve();
    };
    const timeout = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    eye.wake = done;
  });
}
