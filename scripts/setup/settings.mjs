import { join, resolve } from 'node:path';
import { SettingFault } from './refusal.mjs';

/**
 * The launcher reads of the settings only what it must know itself: where to listen, and which paths are relative.
 * All others are parsed by the app when it boots.
 *
 * @typedef {object} Listening
 * @property {string} address
 * @property {number} port
 */

/**
 * Where the wizard listens. HOSTNAME is no setting of ours: containers and shells put their own name into it.
 *
 * @param {NodeJS.Dict<string>} env
 * @returns {Listening}
 */
export function listeningFrom(env) {
  const address = given(env.LISTEN_ADDRESS) ?? '127.0.0.1';
  const port = given(env.PORT) ?? '3000';
  if (!isPort(port))
    throw new SettingFault(
      `Ionboard cannot start: PORT must be a whole number from 1 to 65535, not ${JSON.stringify(port)}.`,
    );
  return { address, port: Number(port) };
}

/** @param {string} text */
export const isPort = (text) => /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535;

/**
 * The settings with absolute paths: the server changes into its own folder, which goes away with the next build.
 *
 * @param {NodeJS.Dict<string>} env
 * @param {{ root: string, callerFolder: string }} folders
 * @returns {NodeJS.Dict<string>}
 */
export function withAbsolutePaths(env, { root, callerFolder }) {
  const database = given(env.DATABASE_URL) ?? `file:${join(root, 'data', 'ionboard.sqlite')}`;
  const certificates = given(env.EXTRA_CA_FILE);
  return {
    ...env,
    DATABASE_URL: absoluteDatabase(database, callerFolder),
    ...(certificates === undefined ? {} : { EXTRA_CA_FILE: resolve(callerFolder, certificates) }),
  };
}

/**
 * `file:data/x.sqlite` → `file:/where/it/was/called/data/x.sqlite`. Whatever is no relative file stays as it is.
 *
 * @param {string} url
 * @param {string} folder
 */
function absoluteDatabase(url, folder) {
  const path = /^file:(?!\/\/|:memory:)(.+)$/is.exec(url)?.[1];
  return path === undefined ? url : `file:${resolve(folder, path)}`;
}

/**
 * Joins comma-separated lists of hosts, empty ones left out.
 *
 * @param {(string | undefined)[]} lists
 */
export const joinHosts = (...lists) => lists.filter((list) => given(list) !== undefined).join(',');

/**
 * An empty variable counts as none: that is how shells and compose files say "not set".
 *
 * @param {string | undefined} value
 */
export const given = (value) => (value === undefined || value.trim() === '' ? undefined : value.trim());
