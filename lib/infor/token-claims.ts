import 'server-only';
import type { Secret } from '../domain/secret';
import { jsonObjectOf } from './answer';

/** What an Infor access token says about itself. Read, not verified: only Infor has the key's trust. */
export interface TokenClaims {
  tenant: string | null;
  /** the IFS user's id; null where the service account has no user */
  identity2: string | null;
  areScopesEnforced: boolean;
  /** seconds since 1970 */
  expiresAt: number | null;
  issuedAt: number | null;
  notBefore: number | null;
}

/**
 * Reads the payload of a JWT (RFC 7519 §3) without verifying it; null for an opaque token. The claim `ServiceAccount`
 * holds the access key and is left where it is.
 */
export function readTokenClaims(token: Secret): TokenClaims | null {
  const segments = token.reveal().split('.');
  if (segments.length !== 3) return null;
  const header = jsonObjectOf(Buffer.from(segments[0] ?? '', 'base64url').toString());
  const payload = jsonObjectOf(Buffer.from(segments[1] ?? '', 'base64url').toString());
  if (!header || !payload) return null;
  const text = (name: string) => {
    const value = payload[name];
    return typeof value === 'string' && value.trim() !== '' ? value : null;
  };
  const seconds = (name: string) => {
    const value = payload[name];
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : null;
  };
  const enforced = payload['EnforceScopesForClient'];
  return {
    tenant: text('Tenant'),
    identity2: text('Identity2'),
    areScopesEnforced: enforced === '1' || enforced === 1 || enforced === true || enforced === 'true',
    expiresAt: seconds('exp'),
    issuedAt: seconds('iat'),
    notBefore: seconds('nbf'),
  };
}
