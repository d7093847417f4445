import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, optional?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages by their folders
 */

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes down what it has installed when it has come
 * to its end, so this also knows an installation that was made by hand, and not one that was torn.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  const wanted = readLock(join(root, 'package-lock.json'));
  return installed !== undefined && wanted !== undefined && holdsAll(installed, wanted);
}

/**
 * Optional packages may be missing: they are those for other systems.
 *
 * @param {LockedPackages} installed
 * @param {LockedPackages} wanted
 */
function holdsAll(installed, wanted) {
  return Object.entries(wanted).every(([folder, { version, optional }]) => {
    if (folder === '') return true; // the project itself
    const found = installed[folder];
    return found === undefined ? optional === true : found.version === version;
  });
}

/**
 * @param {string} file
 * @returns {LockedPackages | undefined}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined; // not there, or cut off
  }
}
