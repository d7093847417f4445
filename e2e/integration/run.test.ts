import diagnostics from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RunEvent } from '@/lib/domain/report/outcome';
import { createVerifier, type Verifier } from '@/lib/checks/verify-file';
import { AllowedHosts } from '@/lib/infor/address-policy';
import { wordRun } from '@/lib/i18n/check-words';
import { reportSchema } from '@/lib/domain/report/report';
import { startPracticeTenant, type PracticeTenant } from '../practice-tenant/start.ts';
import type { LookupAll } from '@/lib/infor/connection';
import { createTransports } from '@/lib/infor/transport';
import { engineFor, verifyWhole } from './engine';

let tenant: PracticeTenant;
let engine: Verifier;
beforeAll(async () => {
  tenant = await startPracticeTenant();
  engine = engineFor(tenant);
});
afterEach(() => {
  tenant.clearRequests();
});
afterAll(() => tenant.close());

const bytesOf = (id: string) => tenant.file(id).bytes;
const sent = () => tenant.requests().map(({ method, path }) => `${method} ${path}`);
const names = (events: readonly RunEvent[], type: RunEvent['type']) =>
  events.flatMap((event) =>
    event.type !== type ? [] : 'id' in event ? [event.id] : 'outcome' in event ? [event.outcome.id] : [],
  );

describe('what is sent', () => {
  test.each([
    'file-empty',
    'file-html',
    'file-truncated',
    'file-service-account-csv',
    'file-json-syntax',
    'file-not-ionapi',
    'property-missing',
    'host-not-allowed',
  ])('nothing at all for %s', async (id) => {
    const { outcome } = await verifyWhole(engine, bytesOf(id));
    expect(outcome.rootCause?.code).toBe(id);
    expect(sent()).toEqual([]);
  });

  test('no credential without a service account', async () => {
    const { outcome } = await verifyWhole(engine, bytesOf('service-account-missing'));
    expect(outcome.rootCause).toEqual({ check: 'service-account', code: 'service-account-missing' });
    expect(sent()).toEqual(['GET /', 'GET /']);
    expect(tenant.requests().some((request) => request.credentialsSent)).toBe(false);
  });

  test('one token request, each call once, and the token given back last', async () => {
    await verifyWhole(engine, bytesOf('healthy'));
    expect(sent().toSorted()).toEqual([
      'GET /',
      'GET /',
      'GET /HEALTHY_TST/M3/m3api-rest/v2/execute/MNS150MI/GetUserData',
      'GET /HEALTHY_TST/ifsservice/usermgt/v2/users/me',
      'POST /HEALTHY_TST/as/revoke_token.oauth2',
      'POST /HEALTHY_TST/as/token.oauth2',
    ]);
    expect(sent().at(-1)).toBe('POST /HEALTHY_TST/as/revoke_token.oauth2');
    expect(tenant.tokens().at(-1)?.revoked).toBe(true);
  });

  test.each([
    // one host: the two contacts take a connection each, and everything later goes over these
    ['healthy', false, 2],
    ['healthy', true, 2],
    // two hosts: M3 is asked beside IFS, and needs a second connection to the gateway
    ['healthy-on-premises-two-ports', false, 3],
  ])('over the connections of the network checks: %s, TLS: %s', async (id, isTls, expected) => {
    let connections = 0;
    const count = () => (connections += 1);
    diagnostics.subscribe('net.server.socket', count);
    try {
      const { bytes } = isTls ? tenant.fileOverTls(id) : tenant.file(id);
      expect((await verifyWhole(engine, bytes)).outcome.verdict).toBe('ready');
      expect(connections).toBe(expected);
    } finally {
      diagnostics.unsubscribe('net.server.socket', count);
    }
  });

  test('the same on-premises', async () => {
    const { outcome } = await verifyWhole(engine, bytesOf('healthy-on-premises'));
    expect([outcome.verdict, outcome.connection?.deployment]).toEqual(['ready', 'on-premises']);
    expect(sent().toSorted()).toEqual([
      'GET /',
      'GET /',
      'GET /infor/M3/m3api-rest/v2/execute/MNS150MI/GetUserData',
      'GET /infor/ifsservice/usermgt/v2/users/me',
      'POST /InforIntSTS/connect/revocation',
      'POST /InforIntSTS/connect/token',
    ]);
    expect(tenant.tokens().at(-1)?.revoked).toBe(true);
  });

  test('a refused client is tried once more, in the body', async () => {
    await verifyWhole(engine, bytesOf('invalid-client'));
    const tokenRequests = tenant
      .requests()
      .filter((request) => request.path.endsWith('token.oauth2') && request.method === 'POST');
    expect(tokenRequests.map((request) => request.authorization)).toEqual(['Basic', null]);
  });

  test('an outage is tried once more, both shown in the evidence', async () => {
    const { outcome } = await verifyWhole(engine, bytesOf('gateway-failed'));
    const identity = outcome.checks.find((check) => check.id === 'identity');
    expect(identity?.evidence.map((entry) => entry.status)).toEqual([503, 503]);
  });
});

describe('what is told', () => {
  test('the stream begins before anything is sent, every check ends once, after it began', async () => {
    const { events, outcome } = await verifyWhole(engine, bytesOf('healthy'));
    expect(events[0]).toMatchObject({ type: 'run-started', id: outcome.id });
    expect(events.at(-1)).toMatchObject({ type: 'run-finished' });
    const finished = names(events, 'check-finished');
    expect(finished.toSorted()).toEqual(outcome.checks.map((check) => check.id).toSorted());
    for (const id of names(events, 'check-started')) {
      const began = events.findIndex((event) => event.type === 'check-started' && event.id === id);
      const ended = events.findIndex((event) => event.type === 'check-finished' && event.outcome.id === id);
      expect(began).toBeLessThan(ended);
    }
    const skipped = outcome.checks.filter((check) => check.status === 'skipped').map((check) => check.id);
    for (const id of skipped) expect(names(events, 'check-started')).not.toContain(id);
  });

  test('a skipped check names the one that began the chain', async () => {
    const { outcome } = await verifyWhole(engine, bytesOf('file-truncated'));
    const causes = outcome.checks.slice(1).map(({ id, status, skippedBecause }) => [id, status, skippedBecause]);
    expect(causes.filter(([id]) => id !== 'run-as')).toEqual(
      causes.filter(([id]) => id !== 'run-as').map(([id]) => [id, 'skipped', 'file-format']),
    );
    expect(causes.find(([id]) => id === 'run-as')).toEqual(['run-as', 'skipped', null]);
  });

  test('the report is that of the contract', async () => {
    const { outcome } = await verifyWhole(engine, bytesOf('role-missing'));
    const report = wordRun(outcome, { locale: 'en', edition: null });
    expect(reportSchema.parse(report)).toEqual(report);
    const role = report.checks.find((check) => check.id === 'grid-role');
    const words = [role?.observed, ...(role?.fix ?? [])].join(' ');
    for (const part of [
      'flow.connect@acme.example',
      'GRID-Administrator',
      'GRID-RunAsM3User',
      'OS › Security › Manage › Users',
      'Security Roles',
    ]) {
      expect(words).toContain(part);
    }
    expect(role).toMatchObject({ owner: 'user-administrator', guideStep: 'grid-role' });
  });

  test('the fix follows the edition', async () => {
    const { outcome } = await verifyWhole(engine, bytesOf('role-missing'));
    const fix = wordRun(outcome, { locale: 'en', edition: 'on-premises' })
      .checks.find((check) => check.id === 'grid-role')
      ?.fix.join(' ');
    expect(fix).toContain('Infor Ming.le');
  });

  test('the same file has the same fingerprint, another file another', async () => {
    const [one, two, other] = await Promise.all(
      ['healthy', 'healthy', 'healthy-opaque'].map((id) => verifyWhole(engine, bytesOf(id))),
    );
    expect(one?.outcome.connection?.fingerprint).toBe(two?.outcome.connection?.fingerprint);
    expect(one?.outcome.connection?.fingerprint).not.toBe(other?.outcome.connection?.fingerprint);
  });
});

describe('run as another user', () => {
  test.each([
    ['healthy', 'JOBOWNER', 'run-as-effective', 'role-held', 'ready'],
    ['role-unreadable', 'JOBOWNER', 'run-as-effective', 'role-effective', 'ready-with-warnings'],
    ['role-missing', 'JOBOWNER', 'run-as-refused', 'role-missing', 'not-ready'],
    ['healthy', 'FLOWUSR', 'run-as-same-user', 'role-held', 'undecided'],
  ])('%s as %s: %s, %s, %s', async (id, runAs, code, role, verdict) => {
    const { outcome } = await verifyWhole(engine, bytesOf(id), { runAs });
    expect(outcome.checks.find((check) => check.id === 'run-as')?.code).toBe(code);
    expect(outcome.checks.find((check) => check.id === 'grid-role')?.code).toBe(role);
    expect(outcome.verdict).toBe(verdict);
  });
});

describe('hosts that must not be contacted', () => {
  test('a cloud host that resolves to this computer', async () => {
    const text = new TextDecoder().decode(bytesOf('healthy'));
    const rebound = text.replaceAll(tenant.url, 'https://mingle-ionapi.inforcloudsuite.com');
    const lookup: LookupAll = (_hostname, callback) => {
      callback(null, [{ address: '127.0.0.1', family: 4 }]);
    };
    const { outcome } = await verifyWhole(engineFor(tenant, { lookup }), new TextEncoder().encode(rebound));
    expect(outcome.rootCause).toEqual({ check: 'authorization-server', code: 'address-not-allowed' });
    expect(sent()).toEqual([]);
  });
});

describe('a tenant that hangs', () => {
  const tenantTimeoutMs = 400;
  // connect, first contact, token, M3, giving back: each waits at most once
  const longestMs = 5 * tenantTimeoutMs + 2_000;

  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.close();
      server.closeAllConnections();
    }
  });

  /** A host that answers as told, the healthy file for it, and an engine that may ask it. */
  async function servingAs(answer: RequestListener) {
    const server = createServer(answer).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    const address = server.address();
    const host = `127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`;
    const text = new TextDecoder().decode(bytesOf('healthy')).replaceAll(tenant.url, `http://${host}`);
    return {
      bytes: new TextEncoder().encode(text),
      engine: engineFor(tenant, { tenantTimeoutMs, allowedTenantHosts: host }),
    };
  }

  test('from the first request on', async () => {
    const host = await servingAs(() => undefined);
    const began = performance.now();
    const { outcome } = await verifyWhole(host.engine, host.bytes);
    expect(performance.now() - began).toBeLessThan(longestMs);
    expect(outcome.verdict).toBe('undecided');
    expect(outcome.rootCause).toEqual({ check: 'authorization-server', code: 'connection-timed-out' });
  });

  test('or breaks its answer off: the evidence has the status that came', async () => {
    const host = await servingAs((request, response) => {
      if (request.url !== '/') return;
      response.writeHead(200, { 'content-length': '500' });
      response.write('{', () => response.destroy());
    });
    const { outcome } = await verifyWhole(host.engine, host.bytes);
    const contact = outcome.checks.find(({ id }) => id === 'authorization-server');
    expect(contact).toMatchObject({ status: 'passed', params: { httpStatus: 200 } });
    expect(contact?.evidence).toMatchObject([
      { status: 200, note: expect.stringMatching(/^connection-reset/) as string },
    ]);
  });

  test('on every request behind the token', async () => {
    const hanging = new Set<string>();
    const host = await servingAs((request, response) => {
      const name = request.url?.split('/').at(-1) ?? '';
      if (name === '') response.end('here');
      else if (name === 'token.oauth2') {
        response.setHeader('content-type', 'application/json');
        response.end('{"access_token":"practice-not-a-token","token_type":"Bearer"}');
      } else hanging.add(name);
    });
    const began = performance.now();
    const { outcome } = await verifyWhole(host.engine, host.bytes);
    expect(performance.now() - began).toBeLessThan(longestMs);
    expect(hanging).toEqual(new Set(['me', 'GetUserData', 'revoke_token.oauth2']));
    expect(outcome.verdict).toBe('undecided');
    expect(outcome.rootCause).toEqual({ check: 'identity', code: 'gateway-timed-out' });
    expect(outcome.checks.filter(({ status }) => status === 'failed')).toEqual([]);
  });

  test('ends within the configured time, undecided', async () => {
    const began = performance.now();
    const { outcome } = await verifyWhole(engineFor(tenant, { tenantTimeoutMs: 400 }), bytesOf('token-timed-out'));
    expect(outcome.verdict).toBe('undecided');
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('a fault of ours', () => {
  test('a probe that throws ends that check alone, and the token is given back', async () => {
    const crashes: unknown[] = [];
    const { hosts } = AllowedHosts.parse(tenant.allowedTenantHosts);
    const { open } = createTransports({ allowedHosts: hosts, proxy: null, extraCa: null, tenantTimeoutMs: 1_500 });
    const broken = createVerifier({
      allowedHosts: hosts,
      tenantTimeoutMs: 1_500,
      serverKey: () => 'a key for tests only',
      onCrash: (error, check) => crashes.push([check, error]),
      openTransport: () => {
        const transport = open();
        return {
          ...transport,
          send: (request) => {
            if (request.url.pathname.endsWith('/users/me')) throw new TypeError('a bug');
            return transport.send(request);
          },
        };
      },
    });
    const { outcome } = await verifyWhole(broken, bytesOf('healthy'));
    expect(outcome.rootCause).toEqual({ check: 'identity', code: 'check-crashed' });
    expect(outcome.checks.find((check) => check.id === 'm3-user')?.status).toBe('passed');
    expect(
      wordRun(outcome, { locale: 'en', edition: null }).checks.find((check) => check.id === 'identity'),
    ).toMatchObject({
      status: 'undecided',
      owner: 'operator',
    });
    // the role check reads the same answer, which is not there
    expect(crashes).toEqual([
      ['identity', expect.any(TypeError)],
      ['grid-role', expect.any(TypeError)],
    ]);
    expect(tenant.tokens().at(-1)?.revoked).toBe(true);
  });
});

describe('a reader who leaves', () => {
  test('calls to the gateway are cut off, and the token is given back', async () => {
    const slow = await startPracticeTenant({ latencyMs: 250 });
    try {
      const reader = new AbortController();
      const run = engineFor(slow).verify(
        slow.file('healthy').bytes,
        { runAs: 'JOBOWNER', expectedTenant: null },
        reader.signal,
        () => undefined,
      );
      while (!slow.requests().some((request) => request.path.endsWith('/users/me'))) await sleep(5);
      const before = slow.requests().length;
      reader.abort();
      expect(await run).toBeNull();
      const after = slow.requests().slice(before);
      expect(after.map((request) => request.path.split('/').at(-1))).toEqual(['revoke_token.oauth2']);
      expect(slow.tokens()).toMatchObject([{ revoked: true }]);
    } finally {
      await slow.close();
    }
  });

  test('the token request on its way is waited for, its token given back, and nothing else is sent', async () => {
    const slow = await startPracticeTenant({ tokenHangMs: 300 });
    try {
      const reader = new AbortController();
      const run = engineFor(slow).verify(
        slow.file('token-timed-out').bytes,
        { runAs: null, expectedTenant: null },
        reader.signal,
        () => undefined,
      );
      while (!slow.requests().some((request) => request.path.endsWith('/token.oauth2'))) await sleep(5);
      reader.abort();
      expect(await run).toBeNull();
      const after = slow.requests().filter((request) => request.path !== '/');
      expect(after.map((request) => request.path.split('/').at(-1))).toEqual(['token.oauth2', 'revoke_token.oauth2']);
      expect(slow.tokens()).toMatchObject([{ revoked: true }]);
    } finally {
      await slow.close();
    }
  });
});
