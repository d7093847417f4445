import { expect, test } from 'vitest';
import { billOfMaterials, weaknesses } from './release.mjs';

test('the bill of materials has what the server is made of, with hashes, and no tools', () => {
  const { bomFormat, metadata, components } = billOfMaterials();
  expect([bomFormat, metadata.component.name, metadata.component.type]).toEqual([
    'CycloneDX',
    'ionboard',
    'application',
  ]);
  /** @type {{ name: string, hashes?: { alg: string }[] }[]} */
  const listed = components;
  const names = listed.map(({ name }) => name);
  for (const name of ['next', 'react', 'undici', 'oauth4webapi', 'kysely', 'pg', 'pino', 'zod', 'lru-cache'])
    expect(names).toContain(name);
  for (const name of ['eslint', 'vitest', '@playwright/test', 'node']) expect(names).not.toContain(name);
  // those for other platforms are locked by their version
  const bare = listed.filter(({ hashes }) => hashes?.[0]?.alg !== 'SHA-512').map(({ name }) => name);
  expect(bare.filter((name) => !name.startsWith('@next/swc-'))).toEqual([]);
});

/** @param {Record<string, string>} server @param {Record<string, string>} all */
const auditOf =
  (server, all) =>
  /** @param {string[]} args */
  (...args) =>
    JSON.stringify({
      vulnerabilities: Object.fromEntries(
        Object.entries(args.includes('--omit=dev') ? server : all).map(([name, severity]) => [
          name,
          { name, severity },
        ]),
      ),
    });

test.each([
  [{}, {}, []],
  [{ a: 'low' }, { a: 'low', b: 'moderate' }, []],
  [{ a: 'moderate' }, { a: 'moderate', b: 'moderate' }, ['a (moderate)']],
  [{}, { b: 'critical' }, ['b (critical)']],
])('weaknesses of the server %j and of all %j: %j stop a release', (server, all, expected) => {
  expect(weaknesses(auditOf(server, all))).toEqual(expected);
});

test('a registry that does not answer is told from one that knows nothing', () => {
  expect(weaknesses(() => '{"error":{"summary":"405"}}')).toBeNull();
  expect(weaknesses(() => '')).toBeNull();
});
