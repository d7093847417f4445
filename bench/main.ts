/**
 * `npm run bench [-- part …]`: measures, prints a table, and writes `bench/results.json`. Parts that were not asked for
 * keep their last result. Speed and weight are ratios to a bare page in the same run: this machine is not that one.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { measureGrowth } from './growth.ts';
import { lookAt } from './lighthouse.ts';
import { measurePages } from './pages.ts';
import { isKept, printed } from './row.ts';
import { startBarePage, startWizard } from './servers.ts';
import { measureVerifications } from './verification.ts';
import { measureStreams, measureWaitingRuns } from './waiting.ts';
import { weigh } from './weight.ts';

/** What each part measures. Speed and memory first: they want a computer that has just rested. */
const parts = {
  verification: measureVerifications,
  pages: measurePages,
  waiting: measureWaitingRuns,
  streams: measureStreams,
  growth: measureGrowth,
  weight: () => withBarePage((wizard, bare) => weigh(wizard, bare)),
  lighthouse: () => withWizard((wizard) => lookAt(wizard, process.env['IONBOARD_CHROMIUM'] ?? '')),
};
type Part = keyof typeof parts;
const partNames = Object.keys(parts) as Part[];
const file = join(import.meta.dirname, 'results.json');

async function withWizard<Value>(work: (url: string) => Promise<Value>): Promise<Value> {
  const wizard = await startWizard();
  try {
    return await work(wizard.url);
  } finally {
    await wizard.stop();
  }
}

const withBarePage = <Value>(work: (wizard: string, bare: string) => Promise<Value>): Promise<Value> =>
  withWizard(async (wizard) => {
    const bare = await startBarePage();
    try {
      return await work(wizard, bare.url);
    } finally {
      await bare.stop();
    }
  });

const asked = process.argv.slice(2);
const wrong = asked.find((name) => !partNames.some((part) => part === name));
if (wrong !== undefined) {
  console.error(`There is no part "${wrong}": it is one of ${partNames.join(', ')}.`);
  process.exit(1);
}
const results = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<Part, unknown>>) : {};
let isEverythingKept = true;
for (const part of partNames.filter((name) => asked.length === 0 || asked.includes(name))) {
  const rows = await parts[part]();
  console.log(`\n${part}\n${printed(rows)}`);
  isEverythingKept &&= rows.every(isKept);
  const { version } = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', 'node_modules', 'next', 'package.json'), 'utf8'),
  ) as { version: string };
  const processor = cpus()[0]?.model.trim() ?? 'unknown';
  const machine = {
    cores: cpus().length,
    processor,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  results[part] = { date: new Date().toISOString().slice(0, 10), next: version, machine, rows };
}
writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
process.exitCode = isEverythingKept ? 0 : 1;
