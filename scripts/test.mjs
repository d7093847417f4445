/**
 * Runs every check of the project on Node 24 and sums what the test runners counted. The last line is always
 * `N passed, N failed`. Reached through `npm test`; `npm test -- --only lint | unit | e2e | types` runs a part, and `--only
 * durability | whole | screens | fuzz` what takes too long for every run.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isStopAsked, passSignalsOn, startChild } from './setup/children.mjs';
import { freePortFrom } from './setup/free-port.mjs';
import { root } from './setup/places.mjs';
import { countPlaywright, lastLine, sumUp } from './test-counts.mjs';
import { lint, long, reports, runners, typegen } from './test-steps.mjs';

/** @typedef {import('./test-steps.mjs').Step} Step */

/** So that something that hangs ends, and is named, before the patience of whoever waits for it. */
const STEP_MAX_MS = 400_000;
const DURABILITY_ROUNDS = '20';
const INSTANCE_ROUNDS = '10';

/** @param {string[]} args */
async function main(args) {
  const part = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
  const isChosen = (/** @type {Step} */ step) => part === undefined || step.parts.includes(part);
  const chosenRunners = part === undefined ? runners : [...runners, ...long].filter(isChosen);
  if (part === 'fuzz') process.env.FUZZ ??= 'whole';
  if (part === 'whole') process.env.E2E ??= 'whole';
  if (part === 'durability') {
    process.env.E2E ??= 'whole';
    process.env.DURABILITY_ROUNDS ??= DURABILITY_ROUNDS;
    process.env.INSTANCE_ROUNDS ??= INSTANCE_ROUNDS;
  }
  if (![typegen, ...lint, ...runners, ...long].some(isChosen)) {
    console.error(
      `--only takes lint, types, unit, e2e, durability, whole, screens or fuzz, not ${JSON.stringify(part ?? '')}.`,
    );
    process.exitCode = 1;
    return;
  }
  const began = performance.now();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports);
  /** @type {import('./test-counts.mjs').Outcome[]} */
  const outcomes = [];
  if (isChosen(typegen)) outcomes.push(await quietly(typegen));
  const waiting = lint.filter(isChosen);
  const lane = async () => {
    for (let step = waiting.shift(); step && !isStopAsked(); step = waiting.shift()) outcomes.push(await quietly(step));
  };
  await Promise.all([lane(), lane()]);
  if (chosenRunners.some((step) => step.count === countPlaywright))
    process.env.E2E_PORT ??= String(await freePortFrom(4710, { step: 10, count: 3 }));
  for (const step of chosenRunners) if (!isStopAsked()) outcomes.push(await aloud(step));
  if (isStopAsked()) {
    process.exitCode = 130;
    return;
  }
  const sum = sumUp(outcomes);
  console.log(`\nAll steps took ${seconds(began)}.`);
  if (sum.failedSteps.length > 0) console.log(`Not passed: ${sum.failedSteps.join('; ')}.`);
  console.log(lastLine(sum));
  process.exitCode = sum.failed > 0 ? 1 : 0;
}

/**
 * A step beside another: its output is kept and printed in one piece.
 *
 * @param {Step} step
 * @returns {Promise<import('./test-counts.mjs').Outcome>}
 */
async function quietly(step) {
  const began = performance.now();
  const env = process.stdout.isTTY ? { ...process.env, FORCE_COLOR: '1' } : process.env;
  const child = startChild(process.execPath, [programOf(step.package), ...step.args], {
    env,
    stdout: 'pipe',
    stderr: 'pipe',
  });
  /** @type {Buffer[]} */
  const output = [];
  for (const stream of [child.process.stdout, child.process.stderr]) stream?.on('data', (bytes) => output.push(bytes));
  const isOk = await endsWell(child);
  const text = Buffer.concat(output).toString().trimEnd();
  if (!isOk && text !== '' && !isStopAsked()) console.log(text);
  tell(step, isOk, began);
  return { name: step.name, isOk };
}

/**
 * A test runner: its output is seen as it comes, its numbers are read from its report.
 *
 * @param {Step} step
 * @returns {Promise<import('./test-counts.mjs').Outcome>}
 */
async function aloud(step) {
  const began = performance.now();
  const isOk = await endsWell(startChild(process.execPath, [programOf(step.package), ...step.args]), step.maxMs);
  tell(step, isOk, began);
  const file = join(reports, `${step.name}.json`);
  const report = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  return { name: step.name, isOk, isRunner: true, ...readCounts(step, report) };
}

/**
 * @param {Step} step
 * @param {string | undefined} report
 */
function readCounts(step, report) {
  try {
    return step.count && report !== undefined ? { counts: step.count(JSON.parse(report)) } : {};
  } catch {
    return {}; // torn: the runner died while it wrote
  }
}

/** @param {import('./setup/children.mjs').Child} child */
async function endsWell(child, maxMs = STEP_MAX_MS) {
  const giveUp = setTimeout(() => {
    console.log(`Stopped: it ran for ${String(maxMs / 1000)} s.`);
    child.stop();
  }, maxMs);
  const { code } = await child.ended;
  clearTimeout(giveUp);
  return code === 0;
}

/**
 * The program of an installed package, `package` or `package/program`. Run by Node itself: the names in
 * node_modules/.bin are shell scripts on one system and links on another.
 *
 * @param {string} name
 */
function programOf(name) {
  const [, owner = '', program] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.+))?$/.exec(name) ?? [];
  const manifest = join(root, 'node_modules', owner, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[program ?? owner]);
}

/**
 * @param {Step} step
 * @param {boolean} isOk
 * @param {number} began
 */
function tell(step, isOk, began) {
  if (!isStopAsked()) console.log(`--- ${step.name} ${isOk ? 'ok' : 'FAILED'}, ${seconds(began)}`);
}

/** @param {number} began */
const seconds = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

const [nodeMajor = 0] = process.versions.node.split('.').map(Number);
if (nodeMajor < 24) {
  console.error(`The tests need Node 24, and this is ${process.versions.node}: run npm test, which brings it.`);
  process.exit(1);
}
process.chdir(root);
process.env.NEXT_TELEMETRY_DISABLED = '1';
passSignalsOn();
await main(process.argv.slice(2));
