import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/** A link's token: 256 random bits, base64url. Whoever has it may do what the link allows. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token. Random as it is, it needs no salt: nobody can try all of them. */
export const tokenHashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Whether something can be a token at all; what cannot is not looked up. Actions are given whatever was posted. */
export const isToken = (given: unknown): given is string =>
  typeof given === 'string' && /^[A-Za-z0-9_-]{43}$/.test(given);
