import 'server-only';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How many checklists one client address may start; more than people ever do, less than fills a disk soon. */
const startsPerMinute = 120;

/** Counts a start by this address; seconds to wait where it is one too many, else null. */
export type StartLimit = (address: string) => Promise<number | null>;

/** Counted in this process: several instances count each for itself. */
export function createStartLimit(): StartLimit {
  const limiter = new RateLimiterMemory({ points: startsPerMinute, duration: 60 });
  return async (address) => {
    try {
      await limiter.consume(address);
      return null;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  };
}
