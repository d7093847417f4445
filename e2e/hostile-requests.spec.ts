import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test as base } from '@playwright/test';
import { fileBytesMax } from '@/lib/domain/file/ionapi-file';
import { addressesOf, hostSpellings } from './integration/host-spellings';
import { mutatedFiles } from './integration/mutated-files';
import fc from 'fast-check';
import { formType, hostileForms } from './hostile/multipart';
import { sendRaw } from './hostile/raw-http';
import { hostileRequests } from './hostile/requests';
import { freePort, startServer, type ServerProcess } from './support/server-process';

/*
 * What a stranger may send. Whatever it is, the answer is the one that belongs to it or any below 500, no secret comes
 * out, and the trap on this computer is not asked. `npm run fuzz` sends all; here it is a draw.
 */

const isWhole = process.env['FUZZ'] === 'whole';
const filesTried = isWhole ? 10_000 : 600;
const canary = 'obviously-fake-canary';
const unlimited = { VERIFICATIONS_PER_MINUTE: '1000000', VERIFICATIONS_PER_CREDENTIAL_PER_HOUR: '1000000' };

interface Fixtures {
  /** a port of this computer that nobody listens at, and that the server may ask */
  listed: string;
  server: ServerProcess;
}

const test = base.extend<object, Fixtures>({
  listed: [async ({}, use) => use(`127.0.0.1:${String(await freePort())}`), { scope: 'worker' }],
  server: [
    async ({ listed }, use, { workerIndex }) => {
      const server = await startServer({
        ...unlimited,
        ALLOWED_TENANT_HOSTS: listed,
        DATABASE_URL: `file:${join('test-results', 'data', `hostile-${String(workerIndex)}.sqlite`)}`,
        LOG_LEVEL: 'trace',
      });
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
});

test.describe.configure({ mode: 'serial' });

test('requests as no client sends them', async ({ server }) => {
  test.setTimeout(60_000);
  const surprises: unknown[] = [];
  for (const { name, text, status } of hostileRequests) {
    const answer = await sendRaw(server.url, text);
    const isExpected =
      status === 'closed'
        ? answer.status === null
        : status === 'below 500'
          ? answer.status !== null && answer.status < 500
          : answer.status === status;
    if (!isExpected) surprises.push([name, answer.status, status, answer.body.slice(0, 120)]);
    if (answer.headers['location']?.includes('evil')) expect(answer.headers['location']).toMatch(/^\/(?![/\\])/);
  }
  expect(surprises).toEqual([]);
  expect(server.output()).not.toMatch(/<script>|deadbeef|a{42}|evil\.example/);
  console.log(`${String(hostileRequests.length)} requests as no client sends them, 0 answers from 500 on`);
});

test('forms as no browser makes them', async ({ server }) => {
  const surprises: unknown[] = [];
  for (const { name, body, status, type = formType } of hostileForms) {
    const head = [
      'POST /api/verifications HTTP/1.1',
      'Host: 127.0.0.1',
      'Connection: close',
      'Accept: application/json',
    ];
    const lines = [...head, `Content-Type: ${type}`, `Content-Length: ${String(body.byteLength)}`, '', ''];
    const answer = await sendRaw(server.url, [lines.join('\r\n'), body.toString('latin1')]);
    if (answer.status !== status) surprises.push([name, answer.status, status, answer.body.slice(0, 120)]);
  }
  expect(surprises).toEqual([]);
});

test('a header of the server’s own chooses no limit, and who asks through an unknown proxy is noticed once', async ({}, {
  workerIndex,
}) => {
  const limited = await startServer({
    DATABASE_URL: `file:${join('test-results', 'data', `limited-${String(workerIndex)}.sqlite`)}`,
    VERIFICATIONS_PER_MINUTE: '3',
  });
  try {
    const verify = async (i: number) => {
      const form = new FormData();
      form.set('file', new File(['{}'], 'a.ionapi'));
      const headers = {
        accept: 'application/json',
        'x-ionboard-peer': `203.0.113.${String(i)}`,
        'x-forwarded-for': `198.51.100.${String(i)}`,
        forwarded: `for=198.51.100.${String(i)}`,
        'x-real-ip': `198.51.100.${String(i)}`,
      };
      return fetch(`${limited.url}/api/verifications`, { method: 'POST', body: form, headers });
    };
    const answers = [];
    for (let i = 0; i < 5; i += 1) answers.push(await verify(i));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
    expect(Number(answers[4]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(limited.output().match(/TRUSTED_PROXY_HOPS is 0/g)).toHaveLength(1);
  } finally {
    await limited.stop();
  }
});

test('an upload that drips keeps nobody else waiting, and is given up', async ({ server }) => {
  test.setTimeout(120_000);
  const head =
    'POST /api/verifications HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 5000\r\n\r\n';
  const { hostname, port } = new URL(server.url);
  const { connect } = await import('node:net');
  const drips = Array.from({ length: 50 }, () => {
    const socket = connect(Number(port), hostname);
    let said = '';
    socket.on('data', (bytes) => (said += bytes.toString('latin1')));
    socket.on('error', () => undefined);
    socket.write(head);
    const timer = setInterval(() => socket.write('-'), 1_000);
    const closed = once(socket, 'close').then(() => {
      clearInterval(timer);
      return said;
    });
    return { socket, closed };
  });
  await pause(1_500);
  expect((await fetch(`${server.url}/api/health/ready`)).status).toBe(200);
  // the patience is half a minute
  if (!isWhole) for (const { socket } of drips) socket.destroy();
  const answers = await Promise.all(drips.map(({ closed }) => closed));
  if (isWhole) for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(server.output()).not.toContain('unexpected error');
});

test('one link is watched by so many, and not by more', async ({ server, request }) => {
  const started = await request.post(`${server.url}/api/checklists`, { data: { name: 'Watched' } });
  const { links } = (await started.json()) as { links: { manage: string } };
  const token = links.manage.split('/').at(-1) ?? '';
  const left = new AbortController();
  const watch = () =>
    fetch(`${server.url}/api/checklists/current/events`, {
      headers: { authorization: `Bearer ${token}` },
      signal: left.signal,
    });
  const streams = await Promise.all(Array.from({ length: 200 }, watch));
  expect(streams.map(({ status }) => status).filter((status) => status !== 200)).toEqual([]);
  const refused = await watch();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10']);
  left.abort();
  await expect(async () => expect((await fetch(`${server.url}/c/${token}/events`)).status).toBe(200)).toPass();
});

test('files that nobody thought of, and hosts that lead to this computer', async ({ server, listed }) => {
  test.setTimeout(isWhole ? 900_000 : 60_000);
  let connections = 0;
  const trap = createServer((socket) => {
    connections += 1;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(trap, 'listening');
  const { port } = trap.address() as AddressInfo;

  const good = {
    ti: 'ACME_TST',
    cn: 'Flow Göteborg',
    ci: `ACME_TST~${canary}-ci`,
    cs: `${canary}-cs`,
    iu: `http://${listed}`,
    pu: `http://${listed}/ACME_TST/as/`,
    oa: 'authorization.oauth2',
    ot: 'token.oauth2',
    or: 'revoke_token.oauth2',
    saak: `ACME_TST#${canary}-saak`,
    sask: `${canary}-sask`,
  };
  const seed = Date.now() % 2_147_483_647;
  const mutated = fc.sample(mutatedFiles(good), { numRuns: filesTried, seed });
  const spellings = isWhole ? hostSpellings : fc.sample(fc.constantFrom(...hostSpellings), { numRuns: 20, seed });
  const pointed = spellings.flatMap((host) =>
    addressesOf(host, port).map((address) =>
      Buffer.from(JSON.stringify({ ...good, iu: address, pu: `${address}/x/` })),
    ),
  );

  const files = [...mutated, ...pointed];
  const counts = { fromServer: 0, canaries: 0 };
  const surprises: unknown[] = [];
  const sizes: number[] = [];
  const verify = async (bytes: Uint8Array, i: number) => {
    const form = new FormData();
    form.set('file', new Blob([Buffer.from(bytes)]), `${String(i)}.ionapi`);
    const headers = i % 2 === 0 ? { accept: 'application/json' } : {};
    const answer = await fetch(`${server.url}/api/verifications`, { method: 'POST', body: form, headers });
    const text = await answer.text();
    if (answer.status >= 500) counts.fromServer += 1;
    if (['cs', 'saak', 'sask'].some((key) => text.includes(`${canary}-${key}`))) counts.canaries += 1;
    const isExpected =
      bytes.byteLength > fileBytesMax
        ? answer.status === 413
        : answer.status === 200 && text.includes('"verdict":"not-ready"');
    if (!isExpected)
      surprises.push([answer.status, text.slice(-200), Buffer.from(bytes).toString('latin1').slice(0, 300)]);
  };
  let at = 0;
  const lane = async () => {
    while (at < files.length && surprises.length < 5) {
      const i = at++;
      await verify(files[i] ?? new Uint8Array(), i);
      if (i % Math.ceil(files.length / 20) === 0) sizes.push(server.memoryBytes());
    }
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  trap.close();

  if (server.output().includes(canary)) counts.canaries += 1;
  console.log(
    `seed ${String(seed)}: hosts tried ${String(new Set(spellings).size)}, files tried ${String(files.length)}, ` +
      `connections to the trap ${String(connections)}, 5xx ${String(counts.fromServer)}, canaries found ${String(counts.canaries)}; ` +
      `memory in MB ${sizes.map((size) => Math.round(size / 1e6)).join(' ')}`,
  );
  expect(surprises).toEqual([]);
  expect({ connections, ...counts }).toEqual({ connections: 0, fromServer: 0, canaries: 0 });
  // had they stayed, ten thousand files would be far more than this
  const [early, late] = [Math.max(...sizes.slice(5, 10)), Math.max(...sizes.slice(-5))];
  if (isWhole) expect(late).toBeLessThan(early * 1.25 + 20e6);
});
