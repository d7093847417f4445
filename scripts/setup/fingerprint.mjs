import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * SHA-256 over the names and contents of files and folders (missing ones count as empty). Modification times are not
 * looked at: they lie after a checkout, a copy and an unpacked archive.
 *
 * @param {string} folder what the paths are relative to
 * @param {string[]} paths
 * @param {(path: string) => boolean} [counts] tells which files count
 */
export function fingerprint(folder, paths, counts = () => true) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  /** @param {string} path */
  const add = (path) => {
    const found = lstatSync(join(folder, path), { throwIfNoEntry: false });
    if (found?.isDirectory()) {
      for (const name of readdirSync(join(folder, path)).sort()) add(`${path}/${name}`);
    } else if (found?.isFile() && counts(path)) {
      hash.update(`\0${path}\0${String(found.size)}\0`).update(readFileSync(join(folder, path)));
    }
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
}
