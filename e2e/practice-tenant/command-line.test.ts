import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { scenarioTable } from './scenario-table.ts';
import { scenarios } from './scenarios/registry.ts';
import { startPracticeTenant } from './start.ts';
import type { PracticeTenant } from './start.ts';
import { readProperties, requestToken, statusOverTls } from './test-client.ts';

const FOLDER = import.meta.dirname;

/** They need another name server, a proxy, or an input that only programs can give. */
const NOT_BY_UPLOAD = ['tenant-unexpected', 'name-lookup-failed', 'proxy-failed'];

let tenant: PracticeTenant;

beforeAll(async () => {
  tenant = await startPracticeTenant();
});
afterAll(async () => {
  await tenant.close();
});

function start(...options: readonly string[]) {
  return spawn(process.execPath, [join(FOLDER, 'main.ts'), ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
}

function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('exit', resolve);
  });
}

async function runToEnd(...options: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = start(...options);
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), exitCode(child)]);
  return { code, out, err };
}

function firstOutput(stream: Readable): Promise<string> {
  return new Promise((resolve) => {
    stream.once('data', (chunk: unknown) => {
      resolve(String(chunk));
    });
  });
}

function member(value: unknown, name: string): string {
  return String(Reflect.get(Object(value), name));
}

test('says on one line where it listens, writes its CA, and ends on SIGTERM although a request hangs', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'practice-tenant-'));
  const caFile = join(folder, 'ca.pem');
  const child = start('--port', '0', '--tls-port', '0', '--ca-file', caFile);
  const ended = exitCode(child);
  try {
    const line = await firstOutput(child.stdout);
    const ready: unknown = JSON.parse(line);
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(ready).toMatchObject({ ready: true, caFile });
    const [url, tlsUrl] = [member(ready, 'url'), member(ready, 'tlsUrl')];
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(tlsUrl).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect(member(ready, 'allowedTenantHosts')).toContain('no-such-host.invalid');
    expect(await statusOverTls(tlsUrl, await readFile(caFile, 'utf8'))).toBe(400);

    const bytes = await (await fetch(`${url}/scenarios/token-timed-out/file`)).bytes();
    const hanging = requestToken(readProperties({ file: () => ({ name: '', bytes }) }, 'token-timed-out'));
    const isWaiting = async (): Promise<unknown> => (await fetch(`${url}/requests`)).json();
    await expect.poll(isWaiting).toMatchObject({ requests: [{ path: '/' }, { scenario: 'token-timed-out' }] });
    child.kill('SIGTERM');
    await expect(hanging).rejects.toThrow('fetch failed');
    expect(await ended).toBe(0);
  } finally {
    child.kill('SIGKILL');
    await rm(folder, { recursive: true });
  }
});

test('says in one sentence that a port is in use', async () => {
  const { port } = new URL(tenant.url);
  const { code, out, err } = await runToEnd('--port', port, '--tls-port', '0');
  expect({ code, out, err }).toEqual({
    code: 1,
    out: '',
    err: `Port ${port} on 127.0.0.1 is in use. Choose others with --port and --tls-port.\n`,
  });
});

test.each([
  [['--port', 'x']],
  [['--no-such-option']],
  [['--ca-file', '/no/such/folder/ca.pem', '--port=0', '--tls-port=0']],
])('refuses %j with one line', async (options) => {
  const { code, out, err } = await runToEnd(...options);
  expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1]);
});

/** `UPDATE_DOCS=1 npm run unit` writes the table anew. */
test('the README has the table that --print-scenarios prints', async () => {
  const { out } = await runToEnd('--print-scenarios');
  expect(out).toBe(`${scenarioTable(scenarios)}\n`);
  const file = join(FOLDER, 'README.md');
  if (process.env['UPDATE_DOCS'] !== undefined) {
    const written = (await readFile(file, 'utf8')).replace(
      /(<!-- scenarios:begin[^>]*-->)[\s\S]*(<!-- scenarios:end -->)/,
      (_whole, begin: string, end: string) => `${begin}\n\n${out.trim()}\n\n${end}`,
    );
    await writeFile(file, written);
  }
  const readme = await readFile(file, 'utf8');
  const [, between = ''] = /<!-- scenarios:begin[^>]*-->([\s\S]*)<!-- scenarios:end -->/.exec(readme) ?? [];
  expect(between.trim()).toBe(out.trim());
});

test('the practice interface lists the scenarios and gives their files, over TLS those that lead over TLS', async () => {
  const list: unknown = await (await fetch(`${tenant.url}/scenarios`)).json();
  expect(list).toEqual({
    scenarios: scenarios
      .filter(({ id }) => !NOT_BY_UPLOAD.includes(id))
      .map(({ id, title, family, edition, fileName, expect: expected, needs }) => ({
        id,
        title,
        family,
        edition,
        fileName,
        expect: expected,
        needs,
        href: `/scenarios/${id}/file`,
      })),
  });
  const file = await fetch(`${tenant.url}/scenarios/healthy/file`);
  expect(file.headers.get('content-type')).toBe('application/octet-stream');
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="practice-healthy.ionapi"');
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array(tenant.file('healthy').bytes));
  expect((await fetch(`${tenant.url}/scenarios/no-such/file`)).status).toBe(404);
  expect(await (await fetch(`${tenant.url}/ca.pem`)).text()).toBe(tenant.caPem);
});

test('the practice interface shows and clears the requests, its own not among them', async () => {
  await fetch(`${tenant.url}/`);
  expect(await (await fetch(`${tenant.url}/requests`)).json()).toMatchObject({ requests: [{ path: '/' }] });
  expect((await fetch(`${tenant.url}/requests`, { method: 'DELETE' })).status).toBe(204);
  expect(tenant.requests()).toEqual([]);
});
