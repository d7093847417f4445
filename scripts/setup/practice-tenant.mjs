import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isStopAsked, startChild } from './children.mjs';
import { isFree } from './free-port.mjs';
import { launcherFolder, node24, root } from './places.mjs';
import { Refusal, Stopped } from './refusal.mjs';
import { given, isPort, joinHosts } from './settings.mjs';

const DEFAULT_PORT = 4400;
const READY_MAX_MS = 20_000;
const address = '127.0.0.1';
/** The practice authority's certificate, made anew at each start: without it a wrong name is only "not trusted". */
const caFile = join(launcherFolder, 'practice-authority.pem');

/**
 * @typedef {object} PracticeTenant
 * @property {import('./children.mjs').Child} child
 * @property {string} url
 * @property {string} allowedTenantHosts
 */

/**
 * Starts the practice tenant and waits for the line in which it tells its addresses.
 *
 * @returns {Promise<PracticeTenant>}
 */
export async function startPracticeTenant() {
  const program = join(root, 'e2e', 'practice-tenant', 'main.ts');
  if (!existsSync(program))
    throw new Refusal('The practice tenant (e2e/practice-tenant/main.ts) is not in this copy of the project.');
  const [port, tlsPort] = await choosePorts();
  mkdirSync(launcherFolder, { recursive: true });
  const child = startChild(
    node24,
    [program, '--port', String(port), '--tls-port', String(tlsPort), '--address', address, '--ca-file', caFile],
    { name: 'The practice tenant', cwd: root, stdout: 'pipe' },
  );
  const ready = await Promise.race([readyLine(child), child.ended.then(() => undefined), timeout()]);
  if (isStopAsked()) throw new Stopped();
  if (ready === undefined) throw new Refusal('The practice tenant did not start: its lines above say why.');
  return { child, ...ready };
}

/** Its own port is the user's choice or, while nobody has it, the default; else the system gives it one. */
async function choosePorts() {
  const chosen = given(process.env.PRACTICE_PORT);
  if (chosen !== undefined && (!isPort(chosen) || chosen === '65535'))
    throw new Refusal(`PRACTICE_PORT is ${JSON.stringify(chosen)}, but it must be a whole number from 1 to 65534.`);
  const port = chosen === undefined ? DEFAULT_PORT : Number(chosen);
  const areFree = (await isFree(port, address)) && (await isFree(port + 1, address));
  if (areFree) return [port, port + 1];
  if (chosen === undefined) return [0, 0];
  throw new Refusal(
    `Port ${String(port)} or ${String(port + 1)}, which PRACTICE_PORT gives to the practice tenant, is in use by another program: choose another, or leave PRACTICE_PORT out.`,
  );
}

/**
 * @param {import('./children.mjs').Child} child
 * @returns {Promise<{ url: string, allowedTenantHosts: string } | undefined>}
 */
function readyLine(child) {
  return new Promise((resolve) => {
    const { stdout } = child.process;
    if (stdout === null) throw new TypeError('its output is not read');
    createInterface({ input: stdout }).on('line', (line) => {
      const ready = parseReady(line);
      if (ready === undefined) process.stderr.write(`${line}\n`);
      else resolve(ready);
    });
  });
}

/**
 * `{"ready":true,"url":"http://127.0.0.1:4400","allowedTenantHosts":"…"}`, or undefined for any other line.
 *
 * @param {string} line
 */
export function parseReady(line) {
  try {
    const { ready, url, allowedTenantHosts } = JSON.parse(line);
    if (ready === true && typeof url === 'string' && typeof allowedTenantHosts === 'string')
      return { url, allowedTenantHosts };
  } catch {
    // not JSON: something it has to say
  }
  return undefined;
}

/** @returns {Promise<undefined>} */
const timeout = () =>
  new Promise((resolve) => {
    setTimeout(() => {
      resolve(undefined);
    }, READY_MAX_MS).unref();
  });

/**
 * The settings of a wizard with the practice tenant beside it.
 *
 * @param {PracticeTenant} tenant
 * @param {NodeJS.Dict<string>} env
 */
export const practiceSettings = ({ url, allowedTenantHosts }, env) => ({
  ALLOWED_TENANT_HOSTS: joinHosts(env.ALLOWED_TENANT_HOSTS, allowedTenantHosts),
  PRACTICE_TENANT_URL: url,
  EXTRA_CA_FILE: given(env.EXTRA_CA_FILE) ?? caFile,
  // some practice files lead to hosts that never answer: nobody wants to wait a minute for that
  TENANT_TIMEOUT_MS: given(env.TENANT_TIMEOUT_MS) ?? '5000',
  LOG_LEVEL: given(env.LOG_LEVEL) ?? 'warn',
  // a company's proxy cannot reach a tenant on this computer
  NO_PROXY: joinHosts(env.NO_PROXY ?? env.no_proxy, '127.0.0.1', 'localhost'),
});
