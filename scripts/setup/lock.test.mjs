import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { withSetupLock } from './lock.mjs';

/** @type {string} */
let file;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  file = join(folder, 'setup.lock');
});

test('lets one at a time set the project up', async () => {
  /** @type {string[]} */
  const log = [];
  const work = (/** @type {string} */ name) => async () => {
    log.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    log.push(`${name} ends`);
  };
  await Promise.all([withSetupLock(work('first'), file), withSetupLock(work('second'), file)]);
  expect(log).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  expect(existsSync(file)).toBe(false);
});

test('frees the lock when the work fails', async () => {
  await expect(withSetupLock(() => Promise.reject(new Error('no')), file)).rejects.toThrow('no');
  expect(existsSync(file)).toBe(false);
});

test('takes over from a command that was killed', async () => {
  writeFileSync(file, '4194305'); // beyond the highest process id of Linux
  await expect(withSetupLock(() => Promise.resolve('done'), file)).resolves.toBe('done');
});

test('takes over from a command that has been silent, though its process id lives on in another program', async () => {
  writeFileSync(file, String(process.pid));
  utimesSync(file, 0, 0);
  await expect(withSetupLock(() => Promise.resolve('done'), file)).resolves.toBe('done');
});
