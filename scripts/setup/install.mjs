import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isStopAsked, startChild } from './children.mjs';
import { fingerprint } from './fingerprint.mjs';
import { launcherFolder, node24, root } from './places.mjs';
import { Refusal, Stopped } from './refusal.mjs';
import { say } from './say.mjs';

/** `npm ci` empties node_modules first, so an installation that was torn has no stamp. */
const stamp = join(root, 'node_modules', '.installed-from');

/** Installs the dependencies unless node_modules was made from this very lock file. */
export async function install() {
  const wanted = fingerprint(root, ['package-lock.json', '.npmrc']);
  if (existsSync(node24) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing the dependencies: package-lock.json asks for others than there are. Takes a minute or two.');
  const { code, error, complaint } = await npmCi();
  if (isStopAsked()) throw new Stopped();
  if (error) throw new Refusal(`npm could not be started (${error.message}): check that npm is installed.`);
  if (code !== 0) throw new Refusal(whyInstallFailed(complaint));
  checkNode24();
  writeFileSync(stamp, wanted);
}

async function npmCi() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { npm_execpath: npm, npm_node_execpath: npmNode } = process.env;
  // Node of the npm that started us; our own may be the one in node_modules, which is about to be deleted
  const node = npmNode ?? process.execPath;
  const isUsable = npm?.endsWith('.js') === true && !node.startsWith(join(root, 'node_modules') + sep);
  moveRunningNodeAway();
  const child = isUsable
    ? startChild(node, [npm, ...args], { cwd: root, stderr: 'pipe' })
    : startChild('npm', args, { cwd: root, stderr: 'pipe', shell: process.platform === 'win32' });
  let complaint = '';
  child.process.stderr?.on('data', (/** @type {Buffer} */ bytes) => {
    process.stderr.write(bytes);
    complaint = (complaint + bytes.toString()).slice(-10_000);
  });
  return { ...(await child.ended), complaint };
}

/** Windows does not delete a program that runs, but it renames it: without this, npm ci could not empty its folder. */
function moveRunningNodeAway() {
  if (process.platform !== 'win32' || process.execPath.toLowerCase() !== node24.toLowerCase()) return;
  mkdirSync(launcherFolder, { recursive: true });
  renameSync(node24, join(launcherFolder, `replaced-node-${String(process.pid)}.exe`));
}

/**
 * The sentence for a failed `npm ci`, told by npm's own error code.
 *
 * @param {string} complaint what npm wrote to stderr
 */
export function whyInstallFailed(complaint) {
  const code = /npm error code (\w+)/.exec(complaint)?.[1] ?? '';
  const first = 'Installing the dependencies failed';
  if (/^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|FETCH_ERROR)$/.test(code))
    return `${first} (${code}): npm cannot reach its registry, so check the network and npm's settings "registry" and "proxy".`;
  if (/CERT|SELF_SIGNED|ISSUER/.test(code))
    return `${first} (${code}): the registry's certificate is not trusted, so name your company's CA in NODE_EXTRA_CA_CERTS.`;
  if (/^E40[13]$|^ENEEDAUTH$/.test(code))
    return `${first} (${code}): the registry refuses access, so check npm's setting "registry" and its credentials.`;
  if (code === 'EUSAGE')
    return `${first}: package-lock.json does not match package.json, so take both from the same commit, or run npm install.`;
  if (code === 'ENOSPC') return `${first}: the disk is full.`;
  if (/^(EACCES|EPERM|EBUSY|EROFS)$/.test(code))
    return `${first} (${code}): node_modules cannot be replaced, so stop programs that use it and check who owns the folder.`;
  return `${first}${code ? ` (${code})` : ''}: npm's lines above say why.`;
}

/** npm may have left out the one install script that is needed: that of the package `node`, which fetches its program. */
function checkNode24() {
  if (!existsSync(node24))
    throw new Refusal(
      'The package "node" came without its program, because npm was told to run no install scripts: run "npm config set ignore-scripts false" and try again.',
    );
  const { status, error } = spawnSync(node24, ['--version']);
  if (status !== 0)
    throw new Refusal(
      `Node 24 of the package "node" does not run on this computer (${error?.message ?? `exit code ${String(status)}`}): it needs Linux with glibc, macOS or Windows.`,
    );
}
