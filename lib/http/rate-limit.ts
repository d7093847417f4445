import 'server-only';
import { LRUCache } from 'lru-cache';

/** So many clients are remembered, some 10 MB. Beyond, the one that was silent for the longest is forgotten. */
const clientsMax = 50_000;

/** Counts what each client does within a window that begins with its first act. Counted in this process. */
export interface RateLimit {
  /** seconds to wait where this client has used up its window, without counting; null where it may go on */
  wait: (client: string) => number | null;
  /** counts one act; seconds to wait where it is one too many, else null */
  count: (client: string) => number | null;
}

/**
 * `most` acts within `seconds`. What is remembered is bounded: whoever has very many addresses can make the server
 * forget the counts of others, and not use up its memory.
 */
export function createRateLimit(
  most: number,
  seconds: number,
  { max = clientsMax, now = () => performance.now() }: { max?: number; now?: () => number } = {},
): RateLimit {
  // entries keep the end that they were made with, however often they are counted up
  const counts = new LRUCache<string, { acts: number }>({ max, ttl: seconds * 1000, ttlResolution: 0, perf: { now } });
  const secondsLeft = (client: string) => Math.max(1, Math.ceil(counts.getRemainingTTL(client) / 1000));
  return {
    wait: (client) => ((counts.get(client)?.acts ?? 0) >= most ? secondsLeft(client) : null),
    count: (client) => {
      const known = counts.get(client);
      if (!known) {
        counts.set(client, { acts: 1 });
        return null;
      }
      if (known.acts >= most) return secondsLeft(client);
      known.acts += 1;
      return null;
    },
  };
}
