import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleCommandLine } from './bundle.mjs';
import { fingerprint } from './fingerprint.mjs';
import { launcherFolder, root } from './places.mjs';

const sources = ['cli', 'lib', 'package.json', 'package-lock.json', 'tsconfig.json', 'scripts/setup/bundle.mjs'];
const isProduct = (/** @type {string} */ path) => !/\.test\.tsx?$/.test(path);

/**
 * The command line made of the present sources, bundled where there is none yet: half a second, without a build of the
 * wizard.
 *
 * @returns {Promise<string>} its file
 */
export async function commandLine() {
  const name = `command-line-${fingerprint(root, sources, isProduct).slice(0, 12)}.mjs`;
  const file = join(launcherFolder, name);
  if (existsSync(file)) return file;
  mkdirSync(launcherFolder, { recursive: true });
  const unfinished = join(launcherFolder, `unfinished-${name}`);
  await bundleCommandLine(unfinished);
  for (const old of readdirSync(launcherFolder)) {
    if (/^command-line-[0-9a-f]{12}\.mjs$/.test(old)) rmSync(join(launcherFolder, old), { force: true });
  }
  renameSync(unfinished, file); // at its name it is whole
  return file;
}

/**
 * Whether a command serves the wizard, which in a clone is what npm start does.
 *
 * @param {string[]} args
 */
export const isServing = ([command]) => command === 'serve';
