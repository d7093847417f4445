import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { answerWith } from './page-status.mjs';

/** @type {string} */
let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

test('changes the status of the page in every language, and nothing else', () => {
  for (const language of ['en', 'de']) {
    mkdirSync(join(folder, language));
    for (const page of ['gone', 'here']) writeFileSync(join(folder, language, `${page}.meta`), '{"headers":{"x":"1"}}');
  }
  answerWith(folder, 'gone', 404);
  const metaOf = (/** @type {string} */ path) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  for (const language of ['en', 'de']) {
    expect(metaOf(`${language}/gone.meta`)).toEqual({ headers: { x: '1' }, status: 404 });
    expect(metaOf(`${language}/here.meta`)).toEqual({ headers: { x: '1' } });
  }
});

test('refuses a build without the page', () => {
  expect(() => answerWith(folder, 'gone', 404)).toThrow(/gone was not found/);
  expect(() => answerWith(join(folder, 'no-folder'), 'gone', 404)).toThrow(/gone was not found/);
});
