import { delimiter, dirname, join, relative } from 'node:path';
import { provideBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { commandLine, isServing } from './command-line.mjs';
import { endAll, endTogether, isStopAsked, passSignalsOn, startChild } from './children.mjs';
import { install } from './install.mjs';
import { withSetupLock } from './lock.mjs';
import { node24, root } from './places.mjs';
import { practiceSettings, startPracticeTenant } from './practice-tenant.mjs';
import { Refusal, SettingFault, Stopped } from './refusal.mjs';
import { say } from './say.mjs';
import { listeningFrom } from './settings.mjs';
import {
  addressOf,
  checkPort,
  listOtherFaults,
  startCommandLine,
  startDevelopment,
  startWizard,
  waitUntilLive,
} from './wizard.mjs';

/** @type {Record<string, (args: string[]) => Promise<number>>} */
const commands = {
  install: installOnly,
  build: buildOnly,
  start,
  demo,
  dev,
  test,
  bench,
  cli,
  verify: (args) => cli(['verify', ...args]),
  backup: (args) => cli(['backup', ...args]),
};

/**
 * Runs one command and sets the exit code. Whatever goes wrong is one sentence on stderr.
 *
 * @param {string[]} args
 */
export async function runCommand([name = '', ...rest]) {
  process.chdir(root);
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  passSignalsOn();
  try {
    const command = commands[name];
    if (command === undefined)
      throw new Refusal(`There is no command "${name}": it is one of ${Object.keys(commands).join(', ')}.`);
    process.exitCode = await command(rest);
  } catch (error) {
    await endAll();
    if (error instanceof Stopped) process.exitCode = 130;
    else if (error instanceof Refusal) {
      console.error(error.message);
      process.exitCode = 1;
    } else throw error;
  }
}

async function installOnly() {
  await withSetupLock(setUp);
  return 0;
}

async function buildOnly() {
  const server = await setUpAndBuild();
  say(`Built: ${relative(root, server)} runs by itself, wherever it is copied, with node server.js.`);
  return 0;
}

async function start() {
  const server = await setUpAndBuild();
  const listening = await whereToListen('start', server);
  const wizard = startWizard(server, listening);
  if (await waitUntilLive(wizard, listening))
    console.log(`\n  Ionboard   ${addressOf(listening)}\n  Stop       Ctrl-C\n`);
  return endTogether([wizard]);
}

async function demo() {
  const server = await setUpAndBuild();
  const listening = await whereToListen('run demo', server);
  const tenant = await startPracticeTenant();
  const wizard = startWizard(server, listening, practiceSettings(tenant, process.env));
  return withPracticeTenant(tenant, wizard, listening);
}

async function dev() {
  await withSetupLock(setUp);
  const listening = await whereToListen('run dev');
  const tenant = await startPracticeTenant();
  const wizard = startDevelopment(listening, practiceSettings(tenant, process.env));
  return withPracticeTenant(tenant, wizard, listening);
}

/** @param {string[]} args handed on to scripts/test.mjs */
async function test(args) {
  const only = args[args.indexOf('--only') + 1];
  const needsServer = !args.includes('--only') || ['e2e', 'durability', 'whole', 'screens'].includes(only ?? '');
  const server = needsServer ? await setUpAndBuild() : undefined;
  if (!needsServer) await withSetupLock(setUp);
  const browser = needsServer ? await provideBrowser() : undefined;
  const tests = startChild(node24, [join(root, 'scripts', 'test.mjs'), ...args], {
    // the test runners choose their own NODE_ENV
    env: { ...process.env, NODE_ENV: undefined, IONBOARD_SERVER_DIR: server, IONBOARD_CHROMIUM: browser },
  });
  const code = await endTogether([tests]);
  return isStopAsked() ? 130 : code; // tests that were stopped have not passed
}

/** @param {string[]} args the parts to measure, handed on to bench/main.ts */
async function bench(args) {
  const server = await setUpAndBuild();
  const browser = await provideBrowser();
  const measuring = startChild(node24, [join(root, 'bench', 'main.ts'), ...args], {
    env: { ...process.env, IONBOARD_SERVER_DIR: server, IONBOARD_CHROMIUM: browser },
  });
  const code = await endTogether([measuring]);
  return isStopAsked() ? 130 : code;
}

/** @param {string[]} args of the command `ionboard` */
async function cli(args) {
  if (isServing(args)) return start();
  const program = await withSetupLock(async () => {
    await setUp();
    return commandLine();
  });
  const command = startCommandLine(program, args);
  const code = await endTogether([command]);
  return isStopAsked() ? 130 : code;
}

async function setUp() {
  await install();
  // first in the path, as npm does it: programs that say "node" get the one of the project
  process.env.PATH = [dirname(node24), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
}

const setUpAndBuild = () =>
  withSetupLock(async () => {
    await setUp();
    return build();
  });

/**
 * @param {string} command what the user typed after npm
 * @param {string} [server] a built one, which lists the other faults of the settings
 */
async function whereToListen(command, server) {
  try {
    const listening = listeningFrom(process.env);
    await checkPort(listening, command);
    return listening;
  } catch (error) {
    if (error instanceof SettingFault && server !== undefined) await listOtherFaults(server);
    throw error;
  }
}

/**
 * @param {import('./practice-tenant.mjs').PracticeTenant} tenant
 * @param {import('./children.mjs').Child} wizard
 * @param {import('./settings.mjs').Listening} listening
 */
async function withPracticeTenant(tenant, wizard, listening) {
  if (await waitUntilLive(wizard, listening)) {
    const address = addressOf(listening);
    console.log(
      [
        '',
        `  Ionboard          ${address}`,
        `  Practice tenant   ${tenant.url}`,
        '',
        `  Open first        ${address}/practice`,
        '  Stop both         Ctrl-C',
        '',
      ].join('\n'),
    );
  }
  return endTogether([wizard, tenant.child]);
}
