import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import pg from 'pg';
import { expect, test } from '@playwright/test';
import { tokenIn } from './support/checklist-client';
import { startPostgres } from './support/postgres';
import { startPracticeTenant } from './practice-tenant/start.ts';
import { freePort, startServer } from './support/server-process';

/** The processes of a throw-away PostgreSQL, stopped as a machine is that hangs: it takes everything and answers nothing. */
const signalAll = (pids: readonly number[], signal: 'STOP' | 'CONT') =>
  spawnSync('kill', [`-${signal}`, ...pids.map(String)]);

async function processesOf(url: string): Promise<number[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // the first line is the process that all others come from, and that would make more of them
  const { rows } = await client.query<{ pid: number }>(
    `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid
     union all select pid from pg_stat_activity where pid <> pg_backend_pid()`,
  );
  await client.end();
  return rows.map(({ pid }) => pid);
}

test('a database that hangs: everything says so, nothing waits for ever, and it recovers by itself', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const postgres = await startPostgres();
  const server = await startServer({ DATABASE_URL: postgres.url });
  let pids: number[] = [];
  try {
    const started = await fetch(`${server.url}/api/checklists`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Outage' }),
    });
    const token = tokenIn(((await started.json()) as { links: { manage: string } }).links.manage);
    const read = () => fetch(`${server.url}/api/checklists/current`, { headers: { authorization: `Bearer ${token}` } });
    expect((await read()).status).toBe(200);

    pids = await processesOf(postgres.url);
    signalAll(pids, 'STOP');
    const began = performance.now();
    const [ready, api, page] = await Promise.all([
      fetch(`${server.url}/api/health/ready`),
      read(),
      fetch(`${server.url}/c/${token}`),
    ]);
    expect(performance.now() - began).toBeLessThan(20_000);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'not-ready', reason: 'database-does-not-answer' },
    ]);
    expect(api.status).toBe(503);
    expect(api.headers.get('content-type')).toBe('application/problem+json');
    expect(page.status).toBe(503);
    expect(page.headers.get('retry-after')).not.toBeNull();
    // a person without JavaScript reads it, too
    const context = await browser.newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    await tab.setContent(await page.text());
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText('This checklist cannot be shown at the moment');
    await context.close();

    signalAll(pids, 'CONT');
    pids = [];
    await expect.poll(async () => (await read()).status, { timeout: 15_000 }).toBe(200);
    expect((await fetch(`${server.url}/api/health/ready`)).status).toBe(200);
  } finally {
    signalAll(pids, 'CONT');
    await server.kill();
    await postgres.stop();
  }
});

/** A way to a port that can be opened and shut: what happens to a database whose computer is restarted. */
async function openWay(from: number, to: number): Promise<{ shut: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((inside) => {
    const outside = connect(to, '127.0.0.1');
    for (const socket of [inside, outside]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    inside.pipe(outside).pipe(inside);
  }).listen(from, '127.0.0.1');
  await once(server, 'listening');
  return {
    shut: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

test('a database that is away at the start, and again later: guide and checks go on, the rest says so', async () => {
  test.setTimeout(60_000);
  const postgres = await startPostgres();
  const tenant = await startPracticeTenant();
  const port = await freePort();
  const database = Object.assign(new URL(postgres.url), { port: String(port) }).href;
  const settings = { DATABASE_URL: database, ALLOWED_TENANT_HOSTS: tenant.allowedTenantHosts, METRICS: 'on' };
  const server = await startServer(settings, { until: 'live' });
  const start = () =>
    fetch(`${server.url}/api/checklists`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Later' }),
    });
  const verify = async () => {
    const form = new FormData();
    form.set('file', new Blob([Uint8Array.from(tenant.file('healthy').bytes)]), 'x.ionapi');
    const answer = await fetch(`${server.url}/api/verifications`, {
      method: 'POST',
      body: form,
      headers: { accept: 'application/json' },
    });
    return ((await answer.json()) as { verdict: string; connection: { fingerprint: string } }).connection.fingerprint;
  };
  const expectToGoOn = async () => {
    for (const path of ['/', '/guide/create-app', '/help/grid-role/role-missing', '/check'])
      expect([path, (await fetch(server.url + path)).status]).toEqual([path, 200]);
    expect(await verify()).toMatch(/^[0-9a-f]{32}$/);
    const ready = await fetch(`${server.url}/api/health/ready`);
    expect([ready.status, ready.headers.get('retry-after') !== null]).toEqual([503, true]);
    expect(await ready.json()).toEqual({ status: 'not-ready', reason: 'database-does-not-answer' });
    expect((await fetch(`${server.url}/api/health/live`)).status).toBe(200);
    for (const answer of [await start(), await fetch(`${server.url}/c/${'A'.repeat(43)}`)])
      expect([answer.status, answer.headers.get('retry-after') !== null]).toEqual([503, true]);
    expect(await (await fetch(`${server.url}/api/metrics`)).text()).toContain('ionboard_database_up 0\n');
  };
  let way: Awaited<ReturnType<typeof openWay>> | null = null;
  try {
    await expectToGoOn();
    way = await openWay(port, Number(new URL(postgres.url).port));
    await expect.poll(async () => (await start()).status, { timeout: 15_000 }).toBe(201);
    expect((await fetch(`${server.url}/api/health/ready`)).status).toBe(200);
    const fingerprint = await verify();
    await way.shut();
    await expectToGoOn();
    way = await openWay(port, Number(new URL(postgres.url).port));
    await expect.poll(async () => (await start()).status, { timeout: 15_000 }).toBe(201);
    // another instance has the same key of the fingerprints: it came with the database
    expect(await verify()).toBe(fingerprint);
    const another = await startServer(settings);
    await another.stop();
  } finally {
    await server.kill();
    await way?.shut();
    await tenant.close();
    await postgres.stop();
  }
});
