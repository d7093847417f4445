import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createVerifier } from '@/lib/checks/verify-file';
import { AllowedHosts } from '@/lib/infor/address-policy';
import type { LookupAll } from '@/lib/infor/connection';
import { createTransports } from '@/lib/infor/transport';
import { addressesOf, hostSpellings } from './host-spellings';

/*
 * A trap listens on this computer, and the name server is on the attacker's side: every name, Infor's too, leads to the
 * trap. Whatever a file writes where a host belongs, nothing may reach it.
 */
const traps: Server[] = [];
let port = 0;
let connections = 0;

beforeAll(async () => {
  for (const address of ['127.0.0.1', '::1']) {
    const trap = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    trap.listen(port, address);
    // a computer without IPv6 has one trap less
    const isListening = await Promise.race([
      once(trap, 'listening').then(() => true),
      once(trap, 'error').then(() => false),
    ]);
    if (!isListening) continue;
    port = (trap.address() as AddressInfo).port;
    traps.push(trap);
  }
});
afterAll(() => {
  for (const trap of traps) trap.close();
});

const toTheTrap: LookupAll = (_hostname, callback) =>
  callback(null, [
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ]);

function engine(allowed: string, crashes: unknown[]) {
  const { hosts } = AllowedHosts.parse(allowed);
  const settings = { allowedHosts: hosts, tenantTimeoutMs: 2_000 };
  const transports = createTransports({ ...settings, proxy: null, extraCa: null, lookup: toTheTrap });
  return createVerifier({
    ...settings,
    serverKey: () => 'a key for tests only',
    onCrash: (error) => crashes.push(error),
    openTransport: transports.open,
  });
}

const fileWith = (gateway: string, authorization: string) =>
  new TextEncoder().encode(
    JSON.stringify({
      ti: 'ACME_TST',
      ci: 'ACME_TST~practice-not-a-secret-ci',
      cs: 'practice-not-a-secret-cs',
      iu: gateway,
      pu: `${authorization}/ACME_TST/as/`,
      oa: 'authorization.oauth2',
      ot: 'token.oauth2',
      or: 'revoke_token.oauth2',
      saak: 'ACME_TST#practice-not-a-secret-saak',
      sask: 'practice-not-a-secret-sask',
    }),
  );
const verify = (verifier: ReturnType<typeof engine>, bytes: Uint8Array) =>
  verifier.verify(bytes, { runAs: null, expectedTenant: null }, new AbortController().signal, () => undefined);

test('the trap sees whoever comes, where the operator lets it', async () => {
  const address = `http://127.0.0.1:${String(port)}`;
  await verify(engine(`127.0.0.1:${String(port)}`, []), fileWith(address, address));
  expect(connections).toBeGreaterThan(0);
});

test('no spelling of a host reaches this computer or its network', async () => {
  connections = 0;
  const crashes: unknown[] = [];
  const verifier = engine('', crashes);
  const infor = 'https://mingle-ionapi.eu1.inforcloudsuite.com';
  let tried = 0;
  for (const host of hostSpellings) {
    for (const address of addressesOf(host, port)) {
      for (const bytes of [fileWith(address, address), fileWith(infor, address), fileWith(address, infor)]) {
        const outcome = await verify(verifier, bytes);
        tried += 1;
        expect([address, outcome?.verdict]).toEqual([address, 'not-ready']);
        expect([address, connections]).toEqual([address, 0]);
      }
    }
  }
  expect(crashes).toEqual([]);
  expect(hostSpellings.length).toBeGreaterThanOrEqual(80);
  console.info(`${hostSpellings.length} spellings of hosts, ${tried} files, ${connections} connections to the trap`);
});

test('a name of Infor that leads to this computer is refused', async () => {
  connections = 0;
  const infor = 'https://mingle-ionapi.eu1.inforcloudsuite.com';
  const outcome = await verify(engine('', []), fileWith(infor, infor));
  const codes = outcome?.checks.filter(({ status }) => status === 'failed').map(({ code }) => code);
  expect(codes).toContain('address-not-allowed');
  expect(connections).toBe(0);
});
