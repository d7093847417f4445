import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { startPracticeTenant, type PracticeTenant } from './practice-tenant/start.ts';
import { databases } from './support/databases';
import { freePort, startServer, type ServerProcess } from './support/server-process';

/*
 * The folder that a build leaves, as an operator runs it: copied somewhere else, by a user who may do nothing, without
 * npm and without the sources. And how it ends.
 */

const built = process.env['IONBOARD_SERVER_DIR'] ?? join(import.meta.dirname, '..', '.next', 'standalone');
/** nobody, where tests are run by root; else there is one user only */
const unprivileged = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Everything in a folder, with what would change if somebody wrote to it. */
const stateOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${name} ${String(statSync(join(folder, name)).mtimeMs)}`)
    .sort();

function makeReadOnly(folder: string): void {
  for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    const path = join(folder, name);
    chmodSync(path, statSync(path).isDirectory() ? 0o555 : 0o444);
  }
}
function makeWritable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) makeWritable(join(folder, entry.name));
}

test('the built folder, copied to an empty one, runs as a user who may write to its data folder only', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const place = mkdtempSync(join(tmpdir(), 'ionboard-delivered-'));
  const app = join(place, 'app');
  const data = join(place, 'data');
  const home = join(place, 'home');
  const tenant = await startPracticeTenant();
  chmodSync(place, 0o755);
  cpSync(built, app, { recursive: true, verbatimSymlinks: true });
  for (const folder of [data, home]) mkdirSync(folder, { mode: 0o700 });
  if (unprivileged.uid !== undefined) chownSync(data, unprivileged.uid, unprivileged.gid);
  // the Node that runs the tests may be where only its owner may look
  const node = join(place, 'node');
  try {
    linkSync(process.execPath, node);
  } catch {
    copyFileSync(process.execPath, node);
  }
  makeReadOnly(app);
  const before = stateOf(app);
  const port = await freePort();
  const child = spawn(node, [join(app, 'server.js')], {
    ...unprivileged,
    cwd: data,
    env: {
      NODE_ENV: 'production',
      PORT: String(port),
      // as in a container, and not to be listened at
      HOSTNAME: 'f2a9b1c0d3e4',
      HOME: home,
      DATABASE_URL: 'file:ionboard.sqlite',
      ALLOWED_TENANT_HOSTS: tenant.allowedTenantHosts,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (output += bytes.toString()));
  const url = `http://127.0.0.1:${String(port)}`;
  try {
    await expect
      .poll(
        () =>
          fetch(`${url}/api/health/ready`).then(
            (answer) => answer.status,
            () => output,
          ),
        { timeout: 20_000 },
      )
      .toBe(200);
    // pages of each kind: prerendered, made for a request, one that does not exist, and behind a link
    await page.goto(url);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const [path, status] of Object.entries({
      '/guide/create-app': 200,
      '/guide/create-app?edition=on-premises': 200,
      '/help/grid-role/role-missing': 200,
      '/help/grid-role/role-missing?edition=cloud-classic': 200,
      '/check': 200,
      '/nowhere/at/all': 404,
      '/c/unknown': 404,
      '/icon.svg': 200,
    }))
      expect([path, (await fetch(url + path)).status]).toEqual([path, status]);
    const form = new FormData();
    const { name, bytes } = tenant.file('healthy');
    form.set('file', new Blob([Uint8Array.from(bytes)]), name);
    const report = await fetch(`${url}/api/verifications`, {
      method: 'POST',
      body: form,
      headers: { accept: 'application/json' },
    });
    expect(await report.json()).toMatchObject({ verdict: 'ready' });
    const started = await fetch(`${url}/api/checklists`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Read-only' }),
    });
    expect(started.status).toBe(201);
    const { links } = (await started.json()) as { links: { manage: string } };
    expect((await fetch(url + new URL(links.manage).pathname)).status).toBe(200);

    child.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
    // paths are relative to where it was started, and nothing else was written anywhere
    expect(readdirSync(data)).toEqual(['ionboard.sqlite']);
    expect(readdirSync(home)).toEqual([]);
    expect(stateOf(app)).toEqual(before);
    expect(output).not.toMatch(/EACCES|EROFS|"level":(40|50|60)/);
    const [line] = output.split('\n').filter((text) => text.includes('ionboard started'));
    expect(JSON.parse(line ?? '')).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      address: `127.0.0.1:${String(port)}`,
      database: 'sqlite',
      allowedTenantHosts: expect.any(String),
    });
  } finally {
    if (child.exitCode === null) child.kill('SIGKILL');
    await tenant.close();
    makeWritable(app);
    rmSync(place, { recursive: true, force: true });
  }
});

test('all faults of the settings are told before anything listens, and the process ends with 1', async () => {
  const port = await freePort();
  const child = spawn(process.execPath, [join(built, 'server.js')], {
    env: {
      NODE_ENV: 'production',
      PORT: '70000',
      LISTEN_ADDRESS: '::x',
      METRICS: 'perhaps',
      DATABASE_URL: 'mysql://x',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (output += bytes.toString()));
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(1);
  for (const name of ['PORT', 'LISTEN_ADDRESS', 'METRICS', 'DATABASE_URL'])
    expect(output).toMatch(new RegExp(`^Ionboard cannot start: ${name} must be .+\\.$`, 'm'));
  await expect(fetch(`http://127.0.0.1:${String(port)}/`)).rejects.toThrow();
});

test.describe('an orderly end', () => {
  let tenant: PracticeTenant;
  let server: ServerProcess;
  test.beforeEach(async () => {
    tenant = await startPracticeTenant();
    const database = await databases.sqlite();
    server = await startServer({
      DATABASE_URL: database.url,
      ALLOWED_TENANT_HOSTS: tenant.allowedTenantHosts,
      LOG_LEVEL: 'info',
    });
  });
  test.afterEach(async () => {
    await server.kill();
    await tenant.close();
  });
  const begin = (signal?: AbortSignal) => {
    const form = new FormData();
    form.set('file', new Blob([Uint8Array.from(tenant.file('m3-silent').bytes)]), 'x.ionapi');
    return fetch(`${server.url}/api/verifications`, { method: 'POST', body: form, ...(signal ? { signal } : {}) });
  };

  test('runs that wait give their tokens back, streams end, and the process ends with 0', async () => {
    const left = new AbortController();
    const [read, unread] = await Promise.all([begin(), begin(left.signal)]);
    await expect.poll(() => tenant.tokens().length).toBe(2);
    await pause(200);
    // one reader goes away in the same moment
    left.abort();
    await unread.text().catch(() => undefined);
    const began = performance.now();
    const stopped = server.stop();
    // nothing new is taken
    await expect
      .poll(() =>
        fetch(`${server.url}/`).then(
          () => 'taken',
          () => 'refused',
        ),
      )
      .toBe('refused');
    const lines = (await read.text()).trim().split('\n');
    await stopped;
    expect(performance.now() - began).toBeLessThan(9_000);
    expect(tenant.requests().filter(({ path }) => path.includes('revo'))).toHaveLength(2);
    expect(lines.join('\n')).not.toContain('run-finished');
    expect(server.exitCode()).toBe(0);
    expect(server.output()).toMatch(/"signal":"SIGTERM","msg":"stopping"[\s\S]*"msg":"stopped"/);
  });
});
