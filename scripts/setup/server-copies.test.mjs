import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { keepServer, keptServer } from './server-copies.mjs';

/** @type {string} */
let folder;
/** @type {string} */
let standalone;
const fingerprints = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(64));
const [first = '', second = '', third = '', fourth = ''] = fingerprints;

beforeEach(() => {
  const place = mkdtempSync(join(tmpdir(), 'copies-'));
  onTestFinished(() => rmSync(place, { recursive: true }));
  folder = join(place, 'launcher');
  standalone = join(place, 'standalone');
  mkdirSync(join(standalone, '.next', 'node_modules'), { recursive: true });
  writeFileSync(join(standalone, 'server.js'), '');
  symlinkSync('../../node_modules/pino', join(standalone, '.next', 'node_modules', 'pino-1'));
});

/** Keeps a copy that was last used at that minute. */
const keep = (/** @type {string} */ fingerprint, /** @type {number} */ minute) => {
  const copy = keepServer(standalone, fingerprint, folder);
  utimesSync(copy, minute * 60, minute * 60);
  return copy;
};
const kept = () => fingerprints.filter((fingerprint) => keptServer(fingerprint, folder) !== undefined);

test('finds the copy of the same sources only', () => {
  const copy = keep(first, 1);
  expect(keptServer(first, folder)).toBe(copy);
  expect(keptServer(second, folder)).toBeUndefined();
});

test.skipIf(process.platform === 'win32')('keeps the links of external packages relative to the copy', () => {
  expect(readlinkSync(join(keep(first, 1), '.next', 'node_modules', 'pino-1'))).toBe('../../node_modules/pino');
});

test('keeps the two newest copies', () => {
  keep(first, 1);
  keep(second, 2);
  keep(third, 3);
  expect(kept()).toEqual([second, third]);
});

test('leaves a copy alone that a living process serves, and forgets the mark of a dead one', () => {
  const served = keep(first, 1);
  writeFileSync(`${served}.used-by-${String(process.pid)}`, '');
  writeFileSync(`${served}.used-by-4194305`, '');
  keep(second, 2);
  keep(third, 3);
  keep(fourth, 4);
  expect(kept()).toEqual([first, third, fourth]);
  expect(existsSync(`${served}.used-by-4194305`)).toBe(false);
});
