import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkIds } from '@/lib/domain/report/check';
import { reportSchema } from '@/lib/domain/report/report';
import { bundleCommandLine } from '@/scripts/setup/bundle.mjs';
import { startPracticeTenant, type PracticeTenant } from '../practice-tenant/start.ts';

/*
 * The command line as it is delivered: one file, run by Node as a program of its own.
 */

let folder: string;
let tenant: PracticeTenant;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ionboard-cli-'));
  await bundleCommandLine(join(folder, 'command-line.mjs'));
  tenant = await startPracticeTenant({ tokenHangMs: 1_500 });
}, 30_000);
afterAll(async () => {
  await tenant.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  code: number | null;
  out: string;
  complaints: string;
}

function start(args: readonly string[], settings: Record<string, string> = {}, input = '') {
  const child = spawn(process.execPath, [join(folder, 'command-line.mjs'), ...args], {
    cwd: folder,
    env: {
      NODE_ENV: 'production',
      PATH: process.env['PATH'],
      LANG: 'C.UTF-8',
      ALLOWED_TENANT_HOSTS: tenant.allowedTenantHosts,
      TENANT_TIMEOUT_MS: '400',
      NO_COLOR: '1',
      ...settings,
    },
  });
  child.stdin.end(input);
  let out = '';
  let complaints = '';
  child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (complaints += bytes.toString()));
  const ended = once(child, 'close').then(([code]): Ended => ({ code: code as number | null, out, complaints }));
  return { child, ended, output: () => out };
}
const run = (...given: Parameters<typeof start>) => start(...given).ended;

/** A scenario's file, written where the command is run. */
function fileOf(scenario: string): string {
  const { name, bytes } = tenant.file(scenario);
  writeFileSync(join(folder, name), bytes);
  return name;
}

/** What no output may hold: the keys of a file. */
function keysOf(scenario: string): string[] {
  const text = new TextDecoder().decode(tenant.file(scenario).bytes);
  const { cs, sask, saak } = JSON.parse(text) as Record<'cs' | 'sask' | 'saak', string>;
  return [cs, sask, saak];
}

describe('verify', () => {
  test.each([
    ['healthy', 'ready', 0],
    ['role-missing', 'not-ready', 1],
    ['m3-timed-out', 'undecided', 2],
  ])('%s: the verdict is %s, the exit code %i', async (scenario, verdict, code) => {
    const ended = await run(['verify', fileOf(scenario), '--json']);
    expect([ended.code, ended.complaints]).toEqual([code, '']);
    const report = reportSchema.parse(JSON.parse(ended.out));
    expect(report.verdict).toBe(verdict);
    expect(report.checks).toHaveLength(checkIds.length);
    for (const key of keysOf(scenario)) expect(ended.out).not.toContain(key);
  });

  test('says in words what to do and who can, in the order of the report', async () => {
    const { code, out, complaints } = await run([fileOf('role-missing')]);
    expect([code, complaints]).toEqual([1, '']);
    expect(out.split('\n').slice(2, 4).join('\n')).toMatch(
      /^Passed +The file is an ION API file\nPassed +The required/,
    );
    expect(out).toMatch(/^Failed +The user holds an accepted GRID role \(role-missing\)$/m);
    expect(out).toContain('\nNot ready: The roles of Flow Connect list neither');
    expect(out).toMatch(/\nWhat to do:\n1\. Open /);
    expect(out).toContain('\nWho can fix it: user administrator\n');
    // nobody asked for it
    expect(out).not.toContain('act as another');
    for (const key of keysOf('role-missing')) expect(out).not.toContain(key);
  });

  test('reads standard input, tests run-as, and speaks the language of the terminal', async () => {
    const text = new TextDecoder().decode(tenant.file('healthy-run-as').bytes);
    const { code, out } = await run(['verify', '-', '--run-as', 'JOBOWNER', '--json'], {}, text);
    const report = reportSchema.parse(JSON.parse(out));
    expect([code, report.checks.find(({ id }) => id === 'run-as')?.status]).toEqual([0, 'passed']);
    const pseudo = await run(['verify', '-', '--language', 'en-XA'], {}, text);
    expect(pseudo.out).toContain('⟦');
  });

  test('what a tenant answers drives no terminal', async () => {
    const { out } = await run(['verify', fileOf('role-missing-hostile')]);
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  test.each([
    [['verify'], 64, 'verify takes one file.'],
    [['verify', 'a', 'b'], 64, 'verify takes one file.'],
    [['verify', 'a', '--jsno'], 64, 'This option is not understood: --jsno.'],
    [['verify', 'a', '--edition', 'x'], 64, '--edition takes cloud, cloud-classic, on-premises.'],
    [['verify', 'a', '--language', 'tlh'], 64, 'this language is not spoken here: tlh.'],
    [['verify', 'nowhere.ionapi'], 66, 'nowhere.ionapi cannot be read.'],
    [['verify', '.'], 66, '. cannot be read.'],
    [[], 64, 'ionboard verify FILE'],
    [['backup'], 64, 'backup takes the name of one new file.'],
  ])('%j ends with %i and a sentence', async (args, code, sentence) => {
    const ended = await run(args);
    expect([ended.code, ended.out]).toEqual([code, '']);
    expect(ended.complaints).toContain(sentence);
  });

  test('a file that is too large is not sent anywhere', async () => {
    writeFileSync(join(folder, 'large.ionapi'), 'x'.repeat(65_537));
    const before = tenant.requests().length;
    const ended = await run(['verify', 'large.ionapi']);
    expect([ended.code, ended.complaints]).toEqual([
      66,
      'large.ionapi is larger than 65,536 bytes: it is no .ionapi file.\n',
    ]);
    expect(tenant.requests()).toHaveLength(before);
  });

  test('all faults of the settings are told at once', async () => {
    const { code, complaints } = await run(['verify', fileOf('healthy')], {
      TENANT_TIMEOUT_MS: 'soon',
      EXTRA_CA_FILE: 'nowhere.pem',
    });
    expect(code).toBe(78);
    expect(complaints).toMatch(/TENANT_TIMEOUT_MS must be .*\n.*EXTRA_CA_FILE: nowhere\.pem is not/);
  });

  test('faults of settings and of the command line are told in the language that was asked for', async () => {
    const german = await run(['verify', fileOf('healthy'), '--language', 'de'], { TENANT_TIMEOUT_MS: 'soon' });
    expect([german.code, german.complaints]).toEqual([
      78,
      'Ionboard kann nicht starten: TENANT_TIMEOUT_MS muss eine ganze Zahl von 100 bis 600000 sein.\n',
    ]);
    const swedish = await run(['backup'], { LC_ALL: '', LANG: 'sv_SE.UTF-8' });
    expect([swedish.code, swedish.complaints]).toEqual([64, 'backup förväntar sig namnet på en ny fil.\n']);
    const help = await run(['--help'], { LANG: 'sv_SE.UTF-8' });
    expect(help.out).toMatch(/--language \S+ .*: en, de, sv$/m);
  });

  test('Ctrl-C stops the run and gives the token back', async () => {
    tenant.clearRequests();
    const { child, ended } = start(['verify', fileOf('m3-silent')], { TENANT_TIMEOUT_MS: '60000' });
    const revocations = () => tenant.requests().filter(({ path }) => path.includes('revo')).length;
    // it has its token, and waits for M3
    const isWaiting = () => tenant.requests().some(({ path }) => path.includes('/M3/'));
    await expect.poll(isWaiting, { timeout: 10_000 }).toBe(true);
    expect(revocations()).toBe(0);
    child.kill('SIGINT');
    const { code, complaints } = await ended;
    expect([code, complaints]).toEqual([130, expect.stringContaining('Stopped before the end.')]);
    expect(revocations()).toBeGreaterThan(0);
  });
});

describe('backup', () => {
  test('copies a database that is written to meanwhile, for its owner only, and replaces nothing', async () => {
    const url = `file:${join(folder, 'live.sqlite')}`;
    const live = new DatabaseSync(join(folder, 'live.sqlite'));
    live.exec('pragma journal_mode = wal; create table numbers (n integer)');
    const writing = setInterval(() => {
      live.exec('insert into numbers values (1)');
    }, 1);
    await pause(50);
    const { code, out, complaints } = await run(['backup', 'copy.sqlite'], { DATABASE_URL: url });
    clearInterval(writing);
    expect([code, complaints, out]).toEqual([0, '', `${join(folder, 'copy.sqlite')}\n`]);
    expect(statSync(join(folder, 'copy.sqlite')).mode & 0o777).toBe(0o600);
    const copy = new DatabaseSync(join(folder, 'copy.sqlite'), { readOnly: true });
    expect(copy.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
    expect(copy.prepare('select count(*) as n from numbers').get()?.['n']).toBeGreaterThan(10);
    copy.close();
    live.close();

    const again = await run(['backup', 'copy.sqlite'], { DATABASE_URL: url });
    expect([again.code, again.complaints]).toEqual([73, expect.stringContaining('a backup replaces nothing')]);
    const missing = await run(['backup', 'other.sqlite'], { DATABASE_URL: 'file:nothing.sqlite' });
    expect([missing.code, missing.complaints]).toEqual([66, expect.stringContaining('There is no database at')]);
    const postgres = await run(['backup', 'other.sqlite'], { DATABASE_URL: 'postgres://user:pw@host/db' });
    expect([postgres.code, postgres.complaints]).toEqual([64, expect.stringContaining('pg_dump')]);
    expect(postgres.complaints).not.toContain('pw');
  });
});
