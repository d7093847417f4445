import 'server-only';
import { createRateLimit, type RateLimit } from './rate-limit';

/** How often a verification may be run. Counted in this process: several instances count each for itself. */
export interface VerificationLimits {
  /** by client address */
  byAddress: RateLimit;
  /** by fingerprint of the credentials, which Infor counts too (infor usage limits uup1651243668177) */
  byCredential: RateLimit;
}

export const createVerificationLimits = (perMinute: number, perCredentialPerHour: number): VerificationLimits => ({
  byAddress: createRateLimit(perMinute, 60),
  byCredential: createRateLimit(perCredentialPerHour, 3600),
});
