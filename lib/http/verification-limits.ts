import 'server-only';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How often a verification may be run. Counted in this process: several instances count each for itself. */
export interface VerificationLimits {
  /** seconds to wait where this address has used up its minute, without counting; null where it may go on */
  addressWait: (address: string) => Promise<number | null>;
  /** counts a run of this address; seconds to wait where that is one too many */
  countAddress: (address: string) => Promise<number | null>;
  /** counts a run with these credentials, which Infor counts too (infor usage limits uup1651243668177) */
  countCredential: (fingerprint: string) => Promise<number | null>;
}

export function createVerificationLimits(perMinute: number, perCredentialPerHour: number): VerificationLimits {
  const byAddress = new RateLimiterMemory({ points: perMinute, duration: 60 });
  const byCredential = new RateLimiterMemory({ points: perCredentialPerHour, duration: 3600 });
  const consume = async (limiter: RateLimiterMemory, key: string): Promise<number | null> => {
    try {
      await limiter.consume(key);
      return null;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return secondsUntil(refused);
      throw refused;
    }
  };
  return {
    addressWait: async (address) => {
      const state = await byAddress.get(address);
      return state && state.consumedPoints >= perMinute ? secondsUntil(state) : null;
    },
    countAddress: (address) => consume(byAddress, address),
    countCredential: (fingerprint) => consume(byCredential, fingerprint),
  };
}

const secondsUntil = ({ msBeforeNext }: { msBeforeNext: number }) => Math.max(1, Math.ceil(msBeforeNext / 1000));
