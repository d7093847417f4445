import { createHash } from 'node:crypto';

import type { Credentials } from './scenario.ts';

/** Characters after the tenant prefix of a client id: 32 bytes in base64url. */
const CLIENT_ID_LENGTH = 43;
/** Characters of the other keys: 64 bytes in base64url. */
const KEY_LENGTH = 86;

/**
 * A key that has the length and the alphabet of a real one and says at its start that it is none.
 * The same words give the same key, so a file that was saved before a restart still works.
 */
export function fakeKey(words: string, length: number = KEY_LENGTH): string {
  const filling = createHash('sha512').update(words).digest('base64url');
  return `${words}-${filling}`.slice(0, length);
}

/** A GUID made of a name, for ids that have to stay the same from one start to the next. */
export function fakeGuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** App and service account of one scenario. `accessKeyTenant` differs where two files were mixed. */
export function fakeCredentials(scenarioId: string, tenantId: string, accessKeyTenant: string = tenantId): Credentials {
  return {
    clientId: `${tenantId}~${fakeKey(`practice-${scenarioId}`, CLIENT_ID_LENGTH)}`,
    clientSecret: fakeKey(`practice-not-a-secret-${scenarioId}-cs`),
    accessKey: `${accessKeyTenant}#${fakeKey(`practice-not-a-secret-${scenarioId}-saak`)}`,
    secretKey: fakeKey(`practice-not-a-secret-${scenarioId}-sask`),
  };
}
