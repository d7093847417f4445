import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { launcherFolder } from './places.mjs';

/**
 * The wizard is served from a copy of what Next built, one per state of the sources: `next build` empties its folder
 * under a running server, which then fails at the first page that it has not loaded yet.
 */
const COPIES_KEPT = 2;
const isCopy = (/** @type {string} */ name) => /^server-[0-9a-f]{12}$/.test(name);
const nameOf = (/** @type {string} */ fingerprint) => `server-${fingerprint.slice(0, 12)}`;

/**
 * The copy made of these sources, where there is one.
 *
 * @param {string} fingerprint
 */
export function keptServer(fingerprint, folder = launcherFolder) {
  const copy = join(folder, nameOf(fingerprint));
  return existsSync(join(copy, 'server.js')) ? copy : undefined;
}

/**
 * Copies a built server, and removes the oldest copies that nobody uses.
 *
 * @param {string} standalone
 * @param {string} fingerprint
 */
export function keepServer(standalone, fingerprint, folder = launcherFolder) {
  const copy = join(folder, nameOf(fingerprint));
  const unfinished = `${copy}.unfinished`;
  mkdirSync(folder, { recursive: true });
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(copy, { recursive: true, force: true });
  // Next's external packages are links inside the folder: kept as they are; Windows wants a privilege for making them
  const isWindows = process.platform === 'win32';
  cpSync(standalone, unfinished, { recursive: true, verbatimSymlinks: !isWindows, dereference: isWindows });
  renameSync(unfinished, copy); // at its name a copy is whole
  removeOldCopies(folder, nameOf(fingerprint));
  return copy;
}

/**
 * Says that this process serves a copy, so that a later build leaves it alone.
 *
 * @param {string} copy
 */
export function markAsUsed(copy) {
  const mark = `${copy}.used-by-${String(process.pid)}`;
  writeFileSync(mark, '');
  utimesSync(copy, new Date(), new Date());
  process.once('exit', () => {
    rmSync(mark, { force: true });
  });
}

/**
 * @param {string} folder
 * @param {string} current
 */
function removeOldCopies(folder, current) {
  const names = readdirSync(folder);
  const used = new Set(names.filter(isLiveMark).map((name) => name.replace(/\.used-by-\d+$/, '')));
  const newestFirst = names
    .filter((name) => isCopy(name) && name !== current)
    .map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  const tooMany = newestFirst.slice(COPIES_KEPT - 1).filter(({ name }) => !used.has(name));
  const deadMarks = names.filter((name) => name.includes('.used-by-') && !isLiveMark(name));
  for (const name of [...tooMany.map((copy) => copy.name), ...deadMarks]) {
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // held by somebody: the next build tries again
    }
  }
}

/** @param {string} name */
function isLiveMark(name) {
  const pid = /\.used-by-(\d+)$/.exec(name)?.[1];
  if (pid === undefined) return false;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
