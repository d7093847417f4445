import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isStopAsked, startChild } from './children.mjs';
import { isInstalled } from './installed.mjs';
import { node24, root } from './places.mjs';
import { Refusal, Stopped } from './refusal.mjs';
import { say } from './say.mjs';

/** Installs the dependencies, unless node_modules holds them. */
export async function install() {
  if (existsSync(node24) && isInstalled(root)) return;
  const why = existsSync(join(root, 'node_modules')) ? 'package-lock.json asks for others' : 'there are none yet';
  say(`Installing the dependencies: ${why}. Takes a minute or two.`);
  const { code, error, complaint } = await npmCi();
  if (isStopAsked()) throw new Stopped();
  if (error) throw new Refusal(`npm could not be started (${error.message}): check that npm is installed.`);
  if (code !== 0) throw new Refusal(whyInstallFailed(complaint));
  checkNode24();
}

async function npmCi() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { npm_execpath: npm, npm_node_execpath: npmNode } = process.env;
  // Node of the npm that started us; our own may be the one in node_modules, which is about to be deleted
  const node = npmNode ?? process.execPath;
  const isUsable = npm?.endsWith('.js') === true && !node.startsWith(join(root, 'node_modules') + sep);
  const child = isUsable
    ? startChild(node, [npm, ...args], { cwd: root, stderr: 'pipe' })
    : startChild('npm', args, { cwd: root, stderr: 'pipe', shell: process.platform === 'win32' });
  let complaint = '';
  child.process.stderr?.on('data', (/** @type {Buffer} */ bytes) => {
    process.stderr.write(bytes);
    complaint += bytes.toString();
  });
  return { ...(await child.ended), complaint };
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
    return `${first} (${code}): node_modules cannot be replaced, so stop programs that use it, check who owns it, and run npm ci by hand.`;
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
