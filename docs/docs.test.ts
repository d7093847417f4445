import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { crashedWords } from '@/lib/checks/common-words';
import { checks } from '@/lib/checks/registry';
import { readSettings } from '@/lib/env';
import { headlineOf } from '@/lib/i18n/check-words';
import { formatText } from '@/lib/i18n/format';
import { serverOptions } from '../scripts/setup/node-options.mjs';

/*
 * Holds the documents to the code: what they link to is there, and what they name exists.
 */

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const documents = ['README.md', 'SECURITY.md', ...globSync('docs/**/*.md', { cwd: root })];
const packageJson = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

/** A document without its code blocks, whose brackets are no links. */
const proseOf = (path: string) => read(path).replace(/^```[\s\S]*?^```$/gm, '');

describe.each(documents)('%s', (document) => {
  test('links lead to files and headings that exist', () => {
    const links = [...proseOf(document).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const broken = links.filter((link) => !isThere(link, document));
    expect(broken).toEqual([]);
  });

  test('files that it names exist, and hold what it says they hold', () => {
    const prose = proseOf(document);
    const named = [
      ...prose.matchAll(/`((?:app|components|docs|e2e|lib|scripts)\/[^`*<>…\s]+|[\w-]+\.(?:config\.)?(?:ts|js|mjs))`/g),
    ].map(([, path = '']) => path);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);

    const held = [...prose.matchAll(/`([A-Za-z]\w*)` (?:in|of) `([\w./[\]-]+\.(?:ts|tsx|js|mjs))`/g)];
    expect(held.filter(([, name = '', path = '']) => !read(path).includes(name)).map(([whole]) => whole)).toEqual([]);
  });

  test('commands that it names are in package.json', () => {
    const commands = [...read(document).matchAll(/\bnpm (?:run ([a-z][a-z0-9:-]*)|(start|test)\b)/g)].map(
      ([, script, own = '']) => script ?? own,
    );
    expect(commands.filter((command) => !(command in packageJson.scripts))).toEqual([]);
  });
});

function isThere(link: string, document: string): boolean {
  if (/^[a-z]+:/i.test(link)) return true;
  const [path = '', heading] = link.split('#');
  const target = path === '' ? document : relative(root, join(root, dirname(document), decodeURIComponent(path)));
  if (!existsSync(join(root, target))) return false;
  if (heading === undefined) return true;
  const headings = [...proseOf(target).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => slugOf(title));
  return headings.includes(heading);
}

/** The anchor that Markdown viewers give a heading. */
const slugOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

/** The settings that the product knows, in its order. */
const settingNames = () => [...read('lib/env.ts').matchAll(/^ {2}([A-Z][A-Z_0-9]+):/gm)].map(([, name = '']) => name);

describe('settings in the README', () => {
  const table = /<!-- settings:begin -->([\s\S]*)<!-- settings:end -->/.exec(read('README.md'))?.[1] ?? '';
  const rows = [...table.matchAll(/^\| `([A-Z_0-9]+)`\s*\| ([^|]*?)\s*\|/gm)].map(([, name = '', shown = '']) => [
    name,
    shown,
  ]);

  test('are those that the product knows', () => {
    const known = settingNames();
    expect(known.length).toBeGreaterThan(5);
    expect(rows.map(([name]) => name)).toEqual(known);
  });

  test('have the defaults that the product has', () => {
    const result = readSettings({});
    if ('faults' in result) throw new Error(JSON.stringify(result.faults));
    const { proxy, ...settings } = result.settings;
    expect(proxy).toBeNull();
    const defaults = new Map(Object.entries(settings));
    for (const [name = '', shown = ''] of rows) {
      const code = /^`(.*)`$/.exec(shown)?.[1]?.replace('PORT', String(result.settings.PORT));
      // without a value of its own a setting is described in words
      const value = defaults.get(name);
      expect([name, code ?? '']).toEqual([
        name,
        typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value ?? ''),
      ]);
    }
  });
});

test('the container and the unit set settings that exist, and have the Node that the product needs', () => {
  const others = ['NODE_ENV', 'NEXT_TELEMETRY_DISABLED', 'POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_PASSWORD'];
  const known = [...settingNames(), ...others];
  const set = [
    ...read('compose.yaml').matchAll(/^ {6}([A-Z_0-9]+):/gm),
    ...read('docs/ionboard.service').matchAll(/^Environment=([A-Z_0-9]+)=/gm),
    ...read('Dockerfile').matchAll(/^(?:ENV| {3}) ([A-Z_0-9]+)=/gm),
  ].map(([, name = '']) => name);
  expect(set.length).toBeGreaterThan(10);
  expect(set.filter((name) => !known.includes(name))).toEqual([]);
  for (const file of ['Dockerfile', 'docs/ionboard.service', 'docs/operating.md'])
    expect([file, read(file).includes(serverOptions.join(' '))]).toEqual([file, true]);
  const majors = [...read('Dockerfile').matchAll(/^FROM node:(\d+)-slim/gm)].map(([, major]) => major);
  expect(majors).toEqual(['24', '24']);
});

test('the index of decisions lists every decision, and each says its three things', () => {
  const files = globSync('docs/decisions/[0-9]*.md', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
  const listed = [...read('docs/decisions/README.md').matchAll(/\]\((\d{4}-[a-z0-9-]+\.md)\)/g)].map(
    ([, file = '']) => `docs/decisions/${file}`,
  );
  expect(listed).toEqual(files);
  for (const file of files) {
    const headings = [...read(file).matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    expect([file, headings]).toEqual([file, ['Context', 'Decision', 'Consequences']]);
    expect([file, /^Date: \d{4}-\d{2}-\d{2}$/m.test(read(file))]).toEqual([file, true]);
  }
});

/** `UPDATE_DOCS=1 npm run unit` writes the tables anew. */
test('docs/diagnoses.md lists every check with its codes', () => {
  const tables = checks.map((check) => {
    const rows = Object.entries(check.codes).map(([code, { status, owner, guideStep }]) => {
      const headline = headlineOf(check.id, code, 'en') ?? crashedWords.headline;
      return `| \`${code}\` | ${status} | ${owner ?? ''} | ${guideStep ?? ''} | ${headline} |`;
    });
    const needs = check.needs.map((id) => `\`${id}\``).join(', ');
    return [
      `### \`${check.id}\``,
      '',
      `${formatText(check.words.title, {}, 'en')}. Needs: ${needs || 'nothing'}.`,
      '',
      '| code | status | who | guide | diagnosis |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
      '',
    ].join('\n');
  });
  const file = 'docs/diagnoses.md';
  const wanted = read(file).replace(
    /(<!-- checks:begin [^\n]*-->\n)[\s\S]*(<!-- checks:end -->)/,
    (_whole, begin: string, end: string) => `${begin}\n${tables.join('\n')}\n${end}`,
  );
  if (process.env['UPDATE_DOCS'] !== undefined) writeFileSync(join(root, file), wanted);
  expect(read(file)).toBe(wanted);
});

describe('docs/threat-model.md', () => {
  const rows = [...read('docs/threat-model.md').matchAll(/^\|(.+)\|\s*$/gm)]
    .map(([, row = '']) => row.split('|').map((cell) => cell.trim()))
    .filter(([first = '']) => !/^-+$/.test(first));

  test('each row of what somebody tries says which test proves the answer, or that none can', () => {
    const claims = rows.filter((cells) => cells.length === 3 && cells[2] !== 'proved by');
    expect(claims.length).toBeGreaterThan(30);
    const unproved = claims.filter(([, , proof = '']) => {
      const tests = [...proof.matchAll(/`([^`]+\.(?:test|spec)\.(?:tsx?|mjs))`/g)].map(([, file = '']) => file);
      return tests.length === 0 && !proof.startsWith('by design');
    });
    expect(unproved.map(([what, , proof]) => [what, proof])).toEqual([]);
  });
});

test('the log format for a reverse proxy masks the token of every link', () => {
  const [, pattern = '', masked = ''] = /^ {2}~(\^\S+) (\S+);$/m.exec(read('docs/operating.md')) ?? [];
  const token = 'A'.repeat(43);
  for (const path of ['', '/check', '/check?practice=healthy', '/events', '/guide/grid-role', '?new=1']) {
    const found = new RegExp(pattern).exec(`/c/${token}${path}`);
    const logged = masked.replace('$rest', found?.groups?.['rest'] ?? token);
    expect(logged).toBe(`/c/-${path}`);
  }
});
