import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. Every command runs in it, wherever it was called from. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The Node that runs everything but the set-up: it comes with the package `node`, whatever Node npm itself runs on. */
export const node24 = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** What the launcher keeps between two runs: copies of the built server, and the lock of the set-up. */
export const launcherFolder = join(root, '.ionboard');

/** The command line of Next. */
export const nextProgram = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
