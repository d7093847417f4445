import 'server-only';
import { randomBytes } from 'node:crypto';

/** A nonce for one answer's Content-Security-Policy: 128 random bits (CSP Level 3, §7.1), always of the same length. */
export const newNonce = (): string => randomBytes(16).toString('base64');
