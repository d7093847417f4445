import { spawn } from 'node:child_process';
import { Refusal, Stopped } from './refusal.mjs';
import { say } from './say.mjs';

/**
 * @typedef {object} Ending how a program ended
 * @property {number | null} code
 * @property {NodeJS.Signals | null} signal
 * @property {Error} [error] it could not be started at all
 *
 * @typedef {object} Child
 * @property {string} name what the user calls it
 * @property {import('node:child_process').ChildProcess} process
 * @property {Promise<Ending>} ended
 * @property {(signal?: NodeJS.Signals) => void} stop
 *
 * @typedef {object} Options
 * @property {NodeJS.Dict<string>} [env]
 * @property {string} [cwd]
 * @property {'inherit' | 'ignore'} [stdin]
 * @property {'inherit' | 'pipe'} [stdout]
 * @property {'inherit' | 'pipe'} [stderr]
 * @property {boolean} [shell]
 * @property {boolean} [ownGroup] so that its own children can be stopped with it
 * @property {string} [name] what the user calls it
 */

/** How long a program may take to end after it was asked, before it is killed. The wizard gives itself 10 s. */
const PATIENCE_MS = 15_000;

/** @type {Set<Child>} */
const living = new Set();
let timesAsked = 0;

/** Whether this command was told to stop. */
export const isStopAsked = () => timesAsked > 0;

/**
 * From here on a signal to the launcher reaches every program that it started.
 *
 * npm hands SIGTERM to its shell only. The shell dies of it, and without the watch below launcher and server would
 * live on as orphans that hold the port. (`exec` would do as well, but Windows has none.)
 */
export function passSignalsOn() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      stopAll(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    });
  }
  if (process.platform === 'win32' || process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stopAll('SIGTERM');
  }, 500);
  watch.unref();
}

/** @param {NodeJS.Signals} signal */
function stopAll(signal) {
  timesAsked += 1;
  if (living.size === 0) process.exit(exitCodeAfterStop(signal));
  // a third Ctrl-C ends everything, whatever it is doing
  for (const child of living) child.stop(timesAsked > 2 ? 'SIGKILL' : signal);
}

/** @param {NodeJS.Signals} signal */
const exitCodeAfterStop = (signal) => (signal === 'SIGINT' ? 130 : 143);

/**
 * Starts a program that ends, at the latest, with this one.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Child}
 */
export function startChild(command, args, options = {}) {
  const { env = process.env, cwd, stdout = 'inherit', stderr = 'inherit', shell = false, ownGroup = false } = options;
  const { name = command, stdin = 'ignore' } = options;
  const isGroup = ownGroup && process.platform !== 'win32';
  const child = spawn(command, args, {
    env: /** @type {NodeJS.ProcessEnv} */ (env),
    cwd,
    shell,
    stdio: [stdin, stdout, stderr],
    detached: isGroup,
  });

  /** @param {NodeJS.Signals} signal */
  const send = (signal) => {
    if (isGroup && child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, signal);
    else child.kill(signal);
  };
  /** @type {NodeJS.Timeout | undefined} */
  let killing;
  /** @type {Child} */
  const started = {
    name,
    process: child,
    stop: (signal = 'SIGTERM') => {
      send(signal);
      killing ??= setTimeout(() => {
        send('SIGKILL');
      }, PATIENCE_MS).unref();
    },
    ended: new Promise((resolve) => {
      /** @param {Ending} ending */
      const end = (ending) => {
        clearTimeout(killing);
        living.delete(started);
        resolve(ending);
      };
      child.once('error', (error) => {
        end({ code: null, signal: null, error });
      });
      // "close" comes after the last byte of its output, "exit" may come before
      child.once('close', (code, signal) => {
        end({ code, signal });
      });
    }),
  };
  living.add(started);
  return started;
}

/**
 * Runs a program to its end.
 *
 * @param {string} sentence what to say when it fails
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 */
export async function runToEnd(sentence, command, args, options) {
  const { code, error } = await startChild(command, args, options).ended;
  if (isStopAsked()) throw new Stopped();
  if (error) throw new Refusal(`${sentence} (${error.message})`);
  if (code !== 0) throw new Refusal(sentence);
}

/**
 * Waits for the first of some programs to end, ends the others, and gives the exit code of the whole: 0 after Ctrl-C,
 * that of a single program, and 1 when one of several left the others alone.
 *
 * @param {Child[]} children
 */
export async function endTogether(children) {
  const { name, code } = await Promise.race(
    children.map(async (child) => ({ name: child.name, ...(await child.ended) })),
  );
  if (isStopAsked()) {
    await stopAndWait(children);
    return 0;
  }
  if (children.length === 1) return code ?? 1;
  say(`${name} has ended by itself, so the rest is stopped too.`);
  await stopAndWait(children);
  return 1;
}

/** Ends what a failed command has left running. */
export const endAll = () => stopAndWait([...living]);

/** @param {Child[]} children */
async function stopAndWait(children) {
  for (const child of children) if (living.has(child)) child.stop();
  await Promise.all(children.map((child) => child.ended));
}
