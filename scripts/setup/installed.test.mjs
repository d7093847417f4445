import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { isInstalled } from './installed.mjs';

/** @type {string} */
let root;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'project-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'node_modules'));
});

/** @param {object} packages */
const want = (packages) => writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
/** @param {object} packages */
const install = (packages) =>
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));

const next = { 'node_modules/next': { version: '16.0.0' } };

test.each([
  ['the same packages', next, next, true],
  [
    'no package of another system',
    next,
    { ...next, 'node_modules/swc-win': { version: '1.0.0', optional: true } },
    true,
  ],
  ['a package more than is asked for', { ...next, 'node_modules/zod': { version: '4.0.0' } }, next, true],
  ['another version', next, { 'node_modules/next': { version: '16.0.1' } }, false],
  ['a package less', next, { ...next, 'node_modules/zod': { version: '4.0.0' } }, false],
])('an installation with %s', (_, installed, wanted, answer) => {
  want({ '': { version: '0.1.0' }, ...wanted });
  install(installed);
  expect(isInstalled(root)).toBe(answer);
});

test('a torn installation, of which npm has written nothing down, does not count', () => {
  want(next);
  expect(isInstalled(root)).toBe(false);
});
