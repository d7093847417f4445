/**
 * What `npm test` runs, step by step, and what is run by its name only.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/places.mjs';
import { countPlaywright, countVitest } from './test-counts.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} package whose program it runs
 * @property {string[]} args
 * @property {string[]} parts the values of --only that choose it
 * @property {number} [maxMs] for what is known to take longer than a step of every run
 * @property {(report: any) => import('./test-counts.mjs').Counts} [count] for test runners
 */

export const reports = join(root, 'reports');
const sources = ['app', 'cli', 'components', 'lib', 'e2e', 'proxy.ts', 'instrumentation.ts'].filter((path) =>
  existsSync(join(root, path)),
);

/** Writes the types of the routes, which the two type-aware steps read. @type {Step} */
export const typegen = { name: 'next typegen', package: 'next', args: ['typegen'], parts: ['lint', 'types'] };

/** Independent of each other, the longest first: two run at a time. @type {Step[]} */
export const lint = [
  { name: 'eslint', package: 'eslint', args: ['--max-warnings', '0', '.'], parts: ['lint'] },
  { name: 'tsc', package: 'typescript/tsc', args: ['--noEmit'], parts: ['lint', 'types'] },
  { name: 'knip', package: 'knip', args: [], parts: ['lint'] },
  { name: 'prettier', package: 'prettier', args: ['--check', '--log-level', 'warn', '.'], parts: ['lint'] },
  {
    name: 'dependency-cruiser',
    package: 'dependency-cruiser/depcruise',
    args: ['--output-type', 'err-long', ...sources],
    parts: ['lint'],
  },
];

/** Each runner uses both cores itself. @type {Step} */
const vitest = {
  name: 'vitest',
  package: 'vitest',
  args: [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, 'vitest.json')}`,
    ...(process.stdout.isTTY ? [] : ['--no-color']), // with CI set it would colour files too
  ],
  parts: ['unit'],
  count: countVitest,
};
/** @type {Step[]} */
export const runners = [
  vitest,
  {
    name: 'playwright',
    package: '@playwright/test/playwright',
    args: ['test'],
    parts: ['e2e'],
    count: countPlaywright,
  },
];

/** Too long for every run, and called by name only: a small draw of each is in the browser tests. @type {Step[]} */
export const long = [
  {
    name: 'playwright',
    package: '@playwright/test/playwright',
    args: ['test', 'durability', 'instances'],
    parts: ['durability'],
    maxMs: 1_200_000,
    count: countPlaywright,
  },
  {
    name: 'playwright',
    package: '@playwright/test/playwright',
    args: ['test', '--global-timeout', '1200000'],
    parts: ['whole'],
    maxMs: 1_200_000,
    count: countPlaywright,
  },
  {
    ...vitest,
    args: [...vitest.args, 'e2e/integration/hosts.test.ts', 'e2e/integration/files.test.ts'],
    parts: ['fuzz'],
  },
  {
    name: 'playwright',
    package: '@playwright/test/playwright',
    args: ['test', 'hostile'],
    parts: ['fuzz'],
    count: countPlaywright,
  },
  {
    name: 'screens',
    package: '@playwright/test/playwright',
    args: ['test', '--config', 'playwright.screens.config.ts'],
    parts: ['screens'],
    maxMs: 1_200_000,
    count: countPlaywright,
  },
];
