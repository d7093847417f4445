import { Buffer } from 'node:buffer';
import { randomBytes, randomUUID } from 'node:crypto';

import type { JsonObject, JsonValue, Scenario } from './scenario.ts';
import { TOKEN_LIFE_SECONDS } from './token-store.ts';

/** Length of an RS256 signature made with a 2048-bit key (RFC 7518 §3.3). */
const SIGNATURE_BYTES = 256;

/** A token that nothing can be read from, as older and on-premises releases give. */
export function opaqueToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * A token in the shape of a cloud one: header and claims are those that clients have seen
 * (README, "Authorization server"). Nobody can verify it: the signature is random.
 */
export function jwtToken(scenario: Scenario, otherClaims?: (now: number) => JsonObject): string {
  const issuedAtSeconds = Math.floor(Date.now() / 1_000);
  const header = { alg: 'RS256', kid: `kg:${randomUUID()}` };
  const claims = {
    ServiceAccount: scenario.credentials.accessKey,
    Tenant: scenario.tenantId,
    // A service account without user has no Identity2, because there is nobody to name (inferred).
    ...(scenario.person === null ? {} : { Identity2: scenario.person.id }),
    EnforceScopesForClient: scenario.behaviour.enforcesScopes ? '1' : '0',
    grant_id: randomUUID(),
    iat: issuedAtSeconds,
    exp: issuedAtSeconds + TOKEN_LIFE_SECONDS,
    ...otherClaims?.(issuedAtSeconds),
  };
  const signature = randomBytes(SIGNATURE_BYTES).toString('base64url');
  return `${base64urlJson(header)}.${base64urlJson(claims)}.${signature}`;
}

function base64urlJson(value: JsonValue): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
