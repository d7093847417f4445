import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import type { Checklist } from '@/lib/domain/checklist/checklist';
import {
  acknowledged,
  call,
  catchUp,
  expectNothingLost,
  nothingYet,
  startChecklist,
  writeOnce,
  writtenTasks,
  type Acknowledged,
} from './support/acknowledged';
import { tokenIn } from './support/checklist-client';
import { databases } from './support/databases';
import { draw } from './support/draw';
import { startServer } from './support/server-process';

/** A small draw; `npm run durability` makes twenty. */
const rounds = Number(process.env['DURABILITY_ROUNDS'] ?? 2);

/** Changes one task again and again until the server is gone. */
async function write(url: string, token: string, task: string, known: Acknowledged): Promise<void> {
  try {
    for (;;) await writeOnce(url, token, task, known);
  } catch {
    return;
  }
}

// a process on PostgreSQL is killed in every run, too: e2e/instances.spec.ts
for (const kind of draw(['sqlite', 'postgres'] as const, 1)) {
  test(`no acknowledged change is lost when the process is killed in the middle: ${kind}`, async () => {
    test.setTimeout(60_000 + rounds * 10_000);
    const database = await databases[kind]();
    let server = await startServer({ DATABASE_URL: database.url });
    try {
      const token = tokenIn(await startChecklist(server.url, 'Kill me'));
      const known = nothingYet();
      for (let round = 1; round <= rounds; round += 1) {
        const { url } = server;
        const before = acknowledged(known);
        const writers = writtenTasks.map((task) => write(url, token, task, known));
        // in the middle of writing: some was acknowledged, and more is on its way
        await expect.poll(() => acknowledged(known) - before, { timeout: 20_000 }).toBeGreaterThan(8);
        await pause(Math.random() * 50);
        await server.kill();
        await Promise.all(writers);
        server = await startServer({ DATABASE_URL: database.url });
        const checklist = (await call(server.url, token, 'GET', '')) as Checklist;
        // a change that was on its way may be there without having been acknowledged
        expectNothingLost(checklist, known);
        catchUp(known, checklist);
      }
      console.log(`${kind}: ${acknowledged(known)} acknowledged changes in ${rounds} rounds, none lost`);
    } finally {
      await server.kill();
      await database.remove();
    }
  });
}
