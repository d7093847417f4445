import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fingerprint } from './fingerprint.mjs';

test('follows names and contents, and neither times nor files that do not count', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sources-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const made = () => fingerprint(folder, ['lib', 'missing.js'], (path) => !path.endsWith('.test.ts'));
  mkdirSync(join(folder, 'lib', 'domain'), { recursive: true });
  writeFileSync(join(folder, 'lib', 'domain', 'a.ts'), 'one');
  const before = made();

  utimesSync(join(folder, 'lib', 'domain', 'a.ts'), 0, 0);
  writeFileSync(join(folder, 'lib', 'a.test.ts'), 'tests');
  expect(made()).toBe(before);

  writeFileSync(join(folder, 'lib', 'domain', 'a.ts'), 'two');
  const changed = made();
  expect(changed).not.toBe(before);

  renameSync(join(folder, 'lib', 'domain', 'a.ts'), join(folder, 'lib', 'domain', 'b.ts'));
  expect(new Set([before, changed, made()]).size).toBe(3);
});
