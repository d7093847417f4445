import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startChild } from './children.mjs';
import { freePortFrom, isFree } from './free-port.mjs';
import { serverOptions } from './node-options.mjs';
import { nextProgram, node24, root } from './places.mjs';
import { Refusal } from './refusal.mjs';
import { markAsUsed } from './server-copies.mjs';
import { withAbsolutePaths } from './settings.mjs';

/** @typedef {import('./settings.mjs').Listening} Listening */

const LIVE_MAX_MS = 60_000;
const POLL_MS = 50;

/** The settings that the user gave, with the paths made absolute from where npm was called. */
const userSettings = () =>
  withAbsolutePaths(process.env, { root, callerFolder: process.env.INIT_CWD ?? process.cwd() });

/**
 * Starts the built wizard.
 *
 * @param {string} server its folder
 * @param {Listening} listening
 * @param {NodeJS.Dict<string>} [settings] beyond those of the user
 */
export function startWizard(server, { address, port }, settings = {}) {
  markAsUsed(server);
  return startChild(node24, [...serverOptions, join(server, 'server.js')], {
    name: 'The wizard',
    cwd: root,
    env: { ...userSettings(), ...settings, NODE_ENV: 'production', LISTEN_ADDRESS: address, PORT: String(port) },
  });
}

/**
 * Starts the command line where the user called it, with their standard input.
 *
 * @param {string} program
 * @param {string[]} args
 */
export function startCommandLine(program, args) {
  const folder = process.env.INIT_CWD ?? root;
  return startChild(node24, [program, ...args], { cwd: folder, env: userSettings(), stdin: 'inherit' });
}

/**
 * Starts Next's development server on the sources.
 *
 * @param {Listening} listening
 * @param {NodeJS.Dict<string>} settings
 */
export function startDevelopment({ address, port }, settings) {
  const env = { ...userSettings(), ...settings, NODE_ENV: undefined }; // Next sets it to development
  return startChild(node24, [nextProgram, 'dev', '--hostname', address, '--port', String(port)], {
    name: 'The wizard',
    cwd: root,
    env,
  });
}

/**
 * Waits until the wizard answers.
 *
 * @param {import('./children.mjs').Child} wizard
 * @param {Listening} listening
 * @returns {Promise<boolean>} false when it ended instead, having said why
 */
export async function waitUntilLive(wizard, listening) {
  const gone = wizard.ended.then(() => true);
  const giveUpAt = Date.now() + LIVE_MAX_MS;
  while (Date.now() < giveUpAt) {
    if (await isLive(listening)) return true;
    if (await Promise.race([gone, wait(POLL_MS, false)])) return false;
  }
  throw new Refusal(`The wizard did not answer on ${addressOf(listening)} within ${String(LIVE_MAX_MS / 1000)} s.`);
}

/** @param {Listening} listening */
async function isLive(listening) {
  try {
    const answer = await fetch(`${addressOf(listening)}/api/health/live`, { signal: AbortSignal.timeout(10_000) });
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * The address to open on this computer.
 *
 * @param {Listening} listening
 */
export function addressOf({ address, port }) {
  const host = { '0.0.0.0': '127.0.0.1', '::': '::1' }[address] ?? address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
}

/**
 * Refuses when another program listens there, and names a port that is free.
 *
 * @param {Listening} listening
 * @param {string} command what the user typed after npm
 */
export async function checkPort({ address, port }, command) {
  if (await isFree(port, address)) return;
  const other = await freePortFrom(port < 65_535 ? port + 1 : 3000, { address });
  const typed =
    process.platform === 'win32'
      ? `set PORT=${String(other)}&& npm ${command}`
      : `PORT=${String(other)} npm ${command}`;
  throw new Refusal(
    `Port ${String(port)} of ${address} is in use by another program: stop that program, or take another port with ${typed}`,
  );
}

/**
 * Lets the app list the faults of its settings when there is no place to listen. Next overwrites PORT before the app
 * reads it, so the launcher tells of that one itself and starts the app elsewhere for the length of its own check.
 *
 * @param {string} server
 */
export async function listOtherFaults(server) {
  const elsewhere = { address: '127.0.0.1', port: await freePortFrom(3000) };
  const wizard = startWizard(server, elsewhere);
  if (await waitUntilLive(wizard, elsewhere)) wizard.stop();
  await wizard.ended;
}
