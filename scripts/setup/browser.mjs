import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isStopAsked, startChild } from './children.mjs';
import { node24, root } from './places.mjs';
import { Refusal, Stopped } from './refusal.mjs';
import { given } from './settings.mjs';
import { say } from './say.mjs';

const DOWNLOAD_MAX_MS = 120_000;
const PACKAGES_MAX_MS = 300_000;
const OUTPUT_KEPT = 10_000;
const LINES_SHOWN = 12;
const playwrightProgram = join(root, 'node_modules', '@playwright', 'test', 'cli.js');

/**
 * Finds or fetches a browser for the end-to-end tests.
 *
 * @returns {Promise<string>} the path of its program, or '' for Playwright's own
 */
export async function provideBrowser() {
  const found = findChromium();
  if (found !== undefined) return found;
  say('No Chromium on this computer: trying the download of Playwright. Takes up to two minutes.');
  if (await run(node24, [playwrightProgram, 'install', 'chromium'], DOWNLOAD_MAX_MS)) {
    if (await doesPlaywrightsOwnStart()) return '';
    say('The downloaded browser does not start here: libraries of the system are missing.');
  }
  const installed = await installChromiumPackage();
  if (installed !== undefined) return installed;
  throw new Refusal(
    'The end-to-end tests found no browser and could not fetch one: install Chromium or Google Chrome, or set CHROMIUM to the path of one.',
  );
}

/**
 * Chromium or a browser made of it: the one that CHROMIUM names, else one in a usual place.
 *
 * @param {NodeJS.Dict<string>} [env]
 * @returns {string | undefined}
 */
export function findChromium(env = process.env, platform = process.platform) {
  const named = given(env.CHROMIUM);
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Refusal(`CHROMIUM names ${named}, which is not there.`);
  }
  return usualPlaces(env, platform).find((path) => existsSync(path) && doesAnswer(path, platform));
}

/**
 * @param {NodeJS.Dict<string>} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
function usualPlaces(env, platform) {
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((f) => f !== undefined);
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    const edge = 'Microsoft\\Edge\\Application\\msedge.exe';
    return [...programs, edge].flatMap((program) => folders.map((folder) => `${folder}\\${program}`));
  }
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const folders = ['/Applications', ...(env.HOME === undefined ? [] : [join(env.HOME, 'Applications')])];
    return apps.flatMap((app) => folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  // the shell is Chromium without what makes windows: the browser tests take a third less time with it
  const names = [
    'chromium-headless-shell',
    'chromium',
    'google-chrome-stable',
    'google-chrome',
    'chromium-browser',
    'microsoft-edge',
  ];
  const folders = new Set([
    '/usr/bin',
    '/usr/local/bin',
    ...(env.PATH ?? '').split(delimiter).filter(Boolean),
    '/snap/bin',
  ]);
  return names.flatMap((name) => [...folders].map((folder) => join(folder, name)));
}

/**
 * Some systems have a script in its place that only says what to install. On Windows the question would open a window.
 *
 * @param {string} path
 * @param {NodeJS.Platform} platform
 */
const doesAnswer = (path, platform) =>
  platform === 'win32' || spawnSync(path, ['--version'], { timeout: 15_000 }).status === 0;

function doesPlaywrightsOwnStart() {
  const trial = "const { chromium } = await import('@playwright/test'); await (await chromium.launch()).close();";
  return run(node24, ['--input-type=module', '--eval', trial], 30_000);
}

/** On a system with apt, as root: containers and build machines, where nobody else would do it. */
async function installChromiumPackage() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say('Installing Chromium with apt-get, because this is root. Takes about half a minute.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // where an index is out of reach the package may still be known from before
  await run('apt-get', ['update', '-q'], PACKAGES_MAX_MS, env);
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (await run('apt-get', ['install', '-y', '--no-install-recommends', '-q', name], PACKAGES_MAX_MS, env)) break;
  }
  return findChromium();
}

/**
 * Runs a program whose many lines nobody wants to read, unless it fails: then the last of them are shown.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {number} timeMaxMs
 */
async function run(command, args, timeMaxMs, env = process.env) {
  const child = startChild(command, args, { cwd: root, env, ownGroup: true, stdout: 'pipe', stderr: 'pipe' });
  let output = '';
  for (const stream of [child.process.stdout, child.process.stderr])
    stream?.on('data', (/** @type {Buffer} */ bytes) => (output = (output + bytes.toString()).slice(-OUTPUT_KEPT)));
  const giveUp = setTimeout(() => child.stop('SIGKILL'), timeMaxMs);
  const { code } = await child.ended;
  clearTimeout(giveUp);
  if (isStopAsked()) throw new Stopped();
  if (code !== 0) console.error(output.trim().split('\n').slice(-LINES_SHOWN).join('\n'));
  return code === 0;
}
