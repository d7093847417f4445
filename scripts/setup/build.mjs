import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addPolicies } from '../csp-hashes.mjs';
import { answerWith } from '../page-status.mjs';
import { bundleCommandLine } from './bundle.mjs';
import { runToEnd } from './children.mjs';
import { fingerprint } from './fingerprint.mjs';
import { nextProgram, node24, root } from './places.mjs';
import { Refusal } from './refusal.mjs';
import { say } from './say.mjs';
import { keepServer, keptServer } from './server-copies.mjs';

/** Everything that the built server is made of. */
const sources = [
  'app',
  'cli',
  'components',
  'lib',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'tsconfig.build.json',
  'package.json',
  'package-lock.json',
  '.env',
  '.env.production',
  'scripts/csp-hashes.mjs',
  'scripts/csp-policy.mjs',
  'scripts/page-status.mjs',
  'scripts/delivered',
  'scripts/setup/build.mjs',
  'scripts/setup/bundle.mjs',
];

/** @param {string} path */
const isProduct = (path) => !/\.test\.tsx?$/.test(path);

/**
 * Builds the wizard unless a server made of these very sources is kept.
 *
 * @returns {Promise<string>} the folder of the server
 */
export async function build() {
  const made = fingerprint(root, sources, isProduct);
  const kept = keptServer(made);
  if (kept !== undefined) return kept;
  say('Building the wizard: of these sources there is no build yet. Takes about half a minute.');
  const standalone = join(root, '.next', 'standalone');
  rmSync(standalone, { recursive: true, force: true });
  await runToEnd('The build failed: the lines above say where.', node24, [nextProgram, 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (!existsSync(join(standalone, 'server.js')))
    throw new Refusal(
      'The build left no server: next.config.js must say output "standalone" and name its own folder as outputFileTracingRoot.',
    );
  // Next leaves these two to whoever serves the folder
  cpSync(join(root, '.next', 'static'), join(standalone, '.next', 'static'), { recursive: true });
  if (existsSync(join(root, 'public'))) cpSync(join(root, 'public'), join(standalone, 'public'), { recursive: true });
  await deliver(standalone);
  const prerendered = join(standalone, '.next', 'server', 'app');
  answerWith(prerendered, 'no-checklist', 404);
  answerWith(prerendered, 'no-database', 503);
  answerWith(prerendered, 'no-such-page', 404);
  const { pages, longestBytes } = addPolicies(prerendered);
  say(
    `Content security policy written for ${String(pages)} prerendered pages, the longest ${String(longestBytes)} bytes.`,
  );
  return keepServer(standalone, made);
}

/**
 * Makes the folder that Next built one that runs by itself, wherever it is copied: its starter, and the command line.
 *
 * @param {string} standalone
 */
async function deliver(standalone) {
  renameSync(join(standalone, 'server.js'), join(standalone, 'next-server.js'));
  cpSync(join(root, 'scripts', 'delivered'), standalone, { recursive: true });
  await bundleCommandLine(join(standalone, 'command-line.mjs'));
  const { name, version, license, type, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const manifest = { name, version, license, private: true, type, engines, bin: { ionboard: 'ionboard.mjs' } };
  writeFileSync(join(standalone, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
