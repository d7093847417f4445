import { once } from 'node:events';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serverView } from '@/lib/domain/report/network-sight';
import { readProbeAnswer } from '@/lib/domain/report/probe-answer';
import { probeScript } from '@/lib/domain/report/probe-program';
import { wordRun } from '@/lib/i18n/check-words';
import { startPracticeTenant, type PracticeTenant } from '../practice-tenant/start.ts';
import { engineFor, verifyWhole } from './engine';

/*
 * The program for the reader's own computer, run by a shell against the hosts of the practice tenant: from the same
 * computer it sees what the server sees.
 */

const hasCurl = spawnSync('curl', ['--version']).status === 0;
let tenant: PracticeTenant;
let folder: string;
beforeAll(async () => {
  tenant = await startPracticeTenant();
  folder = mkdtempSync(join(tmpdir(), 'ionboard-probe-'));
  writeFileSync(join(folder, 'ca.pem'), tenant.caPem);
});
afterAll(async () => {
  await tenant.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a shell prints when the program is pasted into it. */
async function inShell(script: string, path = process.env['PATH']): Promise<string> {
  const child = spawn('/bin/sh', [], {
    env: { PATH: path, HOME: folder, CURL_CA_BUNDLE: join(folder, 'ca.pem'), NODE_ENV: 'test' },
  });
  child.stdin.end(script);
  let printed = '';
  child.stdout.on('data', (bytes: Buffer) => (printed += bytes.toString()));
  await once(child, 'close');
  return printed;
}

test('without curl it says so, and nothing is taken for a fault of the network', async () => {
  const target = { host: new URL(tenant.origins.tls).host, isTls: true };
  const printed = await inShell(probeScript('sh', [target]), folder);
  expect(printed).toContain('fault=curl is missing');
  expect(readProbeAnswer(printed, [target])).toMatchObject({
    ok: true,
    value: [{ connection: 'unknown', certificate: 'unknown' }],
  });
});

const describeWithCurl = hasCurl ? describe : () => undefined;
describeWithCurl('in a POSIX shell', () => {
  test.each([
    'connection-refused',
    'certificate-untrusted',
    'certificate-expired',
    'certificate-name',
    'name-not-found',
  ])('sees what the server sees: %s', async (scenario) => {
    const { outcome } = await verifyWhole(engineFor(tenant), tenant.file(scenario).bytes);
    const view = serverView(wordRun(outcome, { locale: 'en', edition: null }));
    if (view === null) throw new Error('the server got through');
    const printed = await inShell(probeScript('sh', view.targets));
    const read = readProbeAnswer(printed, view.targets);
    if (!read.ok) throw new Error(`${read.fault}:\n${printed}`);
    expect(read.value).toHaveLength(view.sights.length);
    for (const [index, own] of read.value.entries()) {
      const { host, name, connection, certificate } = view.sights[index] ?? own;
      expect([scenario, own]).toEqual([scenario, expect.objectContaining({ host, name, connection, certificate })]);
    }
  });

  test('sees who issued a certificate, also one that is not trusted, and that a host is there', async () => {
    const tls = { host: new URL(tenant.origins.tls).host, isTls: true };
    const selfSigned = { host: new URL(tenant.origins.selfSigned).host, isTls: true };
    const plain = { host: new URL(tenant.origins.http).host, isTls: false };
    const targets = [tls, selfSigned, plain];
    tenant.clearRequests();
    const read = readProbeAnswer(await inShell(probeScript('sh', targets)), targets);
    expect(read).toMatchObject({
      ok: true,
      value: [
        { name: 'good', connection: 'good', certificate: 'good' },
        { connection: 'good', certificate: 'fault' },
        { connection: 'good', certificate: null },
      ],
    });
    if (read.ok)
      for (const { details } of read.value.slice(0, 2)) expect(details.join('\n')).toMatch(/127\.0\.0\.1\n.+\n.+/);
    // nothing of a tenant was asked for but start pages, without credentials
    expect(tenant.requests().filter(({ path, credentialsSent }) => path !== '/' || credentialsSent)).toEqual([]);
  });
});
