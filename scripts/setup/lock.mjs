import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { launcherFolder } from './places.mjs';
import { Refusal } from './refusal.mjs';
import { say } from './say.mjs';

const HEARTBEAT_MS = 2_000;
/** A holder that sleeps longer than this was killed; its process id may already belong to somebody else. */
const SILENCE_MAX_MS = 30_000;
const WAIT_MAX_MS = 600_000;

/**
 * Lets one command at a time install and build in this checkout: `npm start` in one terminal and `npm test` in
 * another would empty each other's folders.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [file]
 * @returns {Promise<T>}
 */
export async function withSetupLock(work, file = join(launcherFolder, 'setup.lock')) {
  await take(file);
  const heartbeat = setInterval(() => {
    // missing only when somebody cleans the checkout meanwhile, and then the lock is of no more use
    if (existsSync(file)) utimesSync(file, new Date(), new Date());
  }, HEARTBEAT_MS);
  heartbeat.unref();
  const release = () => {
    clearInterval(heartbeat);
    rmSync(file, { force: true });
  };
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** @param {string} file */
async function take(file) {
  mkdirSync(join(file, '..'), { recursive: true });
  const giveUpAt = Date.now() + WAIT_MAX_MS;
  for (let isSaid = false; Date.now() < giveUpAt; isSaid = true) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw new Refusal(`The project's folder cannot be written to: ${String(error)}.`);
    }
    if (isAbandoned(file)) rmSync(file, { force: true });
    else {
      if (!isSaid) say('Waiting for another command that is setting this project up.');
      await wait(300);
    }
  }
  throw new Refusal(`Another command has been setting this project up for 10 minutes: stop it, or delete ${file}.`);
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > SILENCE_MAX_MS) return true;
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder > 0) process.kill(holder, 0); // asks whether it lives, sends nothing
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH'; // anything else: it went away just now, or belongs to another user
  }
}

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? error.code : undefined);
