import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import type { Checklist, Task } from '@/lib/domain/checklist/checklist';
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
import { isWhole } from './support/draw';
import { startPostgres, type TestPostgres } from './support/postgres';
import { startServer, type ServerProcess } from './support/server-process';
import { askPostgres } from './support/test-database';

/*
 * Three instances on one PostgreSQL, and requests that go to any of them, as a balancer without sticky sessions sends
 * them.
 */

/** A small draw; `npm run durability` makes ten. */
const rounds = Number(process.env['INSTANCE_ROUNDS'] ?? 1);

let postgres: TestPostgres;
let instances: ServerProcess[];
const settings = () => ({ DATABASE_URL: postgres.url });
test.beforeEach(async () => {
  postgres = await startPostgres();
  instances = await Promise.all([startServer(settings()), startServer(settings()), startServer(settings())]);
});
test.afterEach(async () => {
  await Promise.all(instances.map((instance) => instance.kill()));
  await postgres.stop();
});

/** Any instance, as a balancer takes one. */
const any = () => instances[Math.floor(Math.random() * instances.length)]?.url ?? '';

/** Learns what became of a change of a task that was never answered. */
async function catchUpWith(token: string, task: string, known: Acknowledged): Promise<void> {
  for (;;) {
    try {
      const { tasks } = (await call(any(), token, 'GET', '')) as Checklist;
      const now = tasks.find(({ id }) => id === task);
      if (now) known.versions.set(task, { version: now.version, state: now.state });
      return;
    } catch {
      await pause(20);
    }
  }
}

/** One reader of events, who asks another instance whenever their own is gone, from the last event on. */
function watch(token: string, stopped: AbortSignal, first = any()) {
  const versions = new Map<string, number>();
  const faults: string[] = [];
  let lastId: string | null = null;
  let streams = 0;
  const note = (event: string) => {
    lastId = /^id: (.+)$/m.exec(event)?.[1] ?? lastId;
    const data = /^event: task\ndata: (.+)$/m.exec(event)?.[1];
    if (data === undefined) return;
    const task = JSON.parse(data) as Task;
    const before = versions.get(task.id) ?? 0;
    if (task.version < before) faults.push(`${task.id}: ${String(task.version)} after ${String(before)}`);
    versions.set(task.id, task.version);
  };
  const read = async () => {
    while (!stopped.aborted) {
      try {
        const headers = lastId === null ? {} : { 'last-event-id': lastId };
        const url = streams === 0 ? first : any();
        streams += 1;
        const answer = await fetch(`${url}/c/${token}/events`, { headers, signal: stopped });
        let rest = '';
        for await (const text of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
          const events = `${rest}${text}`.split('\n\n');
          rest = events.pop() ?? '';
          events.forEach(note);
        }
      } catch {
        await pause(20);
      }
    }
  };
  return { versions, faults, streams: () => streams, ended: read() };
}

test('one is killed in the middle of writes: nothing acknowledged is lost, and no reader misses a change', async () => {
  test.setTimeout(90_000 + rounds * 20_000);
  const token = tokenIn(await startChecklist(any(), 'Three of us'));
  const known = nothingYet();
  const over = new AbortController();
  const readers = [...instances, ...instances].map(({ url }) => watch(token, over.signal, url));
  try {
    for (let round = 1; round <= rounds; round += 1) {
      let isWriting = true;
      const writers = writtenTasks.map(async (task) => {
        while (isWriting) {
          try {
            await writeOnce(any(), token, task, known);
          } catch {
            // refused because an unanswered change was made after all, or because the instance is gone
            await catchUpWith(token, task, known);
          }
        }
      });
      const before = acknowledged(known);
      await expect.poll(() => acknowledged(known) - before, { timeout: 30_000 }).toBeGreaterThan(20);
      const [victim] = instances;
      await victim?.kill();
      instances = instances.filter((one) => one !== victim);
      const then = acknowledged(known);
      // the others go on
      await expect.poll(() => acknowledged(known) - then, { timeout: 30_000 }).toBeGreaterThan(20);
      isWriting = false;
      await Promise.all(writers);
      const checklist = (await call(any(), token, 'GET', '')) as Checklist;
      expectNothingLost(checklist, known, 0);
      catchUp(known, checklist);
      // every reader has the last version of every task, also those whose stream broke off
      const last = Object.fromEntries(checklist.tasks.map(({ id, version }) => [id, version]));
      for (const reader of readers)
        await expect.poll(() => Object.fromEntries(reader.versions), { timeout: 5_000 }).toEqual(last);
      instances.push(await startServer(settings()));
    }
    expect(readers.flatMap(({ faults }) => faults)).toEqual([]);
    expect(Math.max(...readers.map(({ streams }) => streams()))).toBeGreaterThan(1);
    console.log(`${String(acknowledged(known))} acknowledged changes at three instances, none lost`);
  } finally {
    over.abort();
    await Promise.all(readers.map(({ ended }) => ended));
  }
});

test('a change reaches the readers of every instance, also while nobody listens to the database', async () => {
  test.setTimeout(60_000);
  const token = tokenIn(await startChecklist(any(), 'Told'));
  const over = new AbortController();
  const readers = instances.map(({ url }) => watch(token, over.signal, url));
  await expect.poll(() => readers.every(({ versions }) => versions.size > 0)).toBe(true);
  const change = async (version: number) => {
    await call(any(), token, 'PATCH', '/tasks/grid-role', { state: 'in-progress', version });
    const began = performance.now();
    for (const { versions } of readers)
      await expect.poll(() => versions.get('grid-role'), { timeout: 5_000, intervals: [10] }).toBe(version + 1);
    return performance.now() - began;
  };
  try {
    expect(await change(1)).toBeLessThan(2_000);
    // what tells the instances of each other breaks off, and nobody may open it again for a while
    const listening = `from pg_stat_activity where query like 'listen ionboard_changes%'`;
    expect(await askPostgres(postgres.url, `select pid ${listening}`)).toHaveLength(3);
    await askPostgres(postgres.url, `select pg_terminate_backend(pid) ${listening}`);
    expect(await change(2)).toBeLessThan(2_000);
    await expect
      .poll(async () => (await askPostgres(postgres.url, `select pid ${listening}`)).length, { timeout: 10_000 })
      .toBe(3);
    expect(await change(3)).toBeLessThan(2_000);
    expect(readers.flatMap(({ faults }) => faults)).toEqual([]);
  } finally {
    over.abort();
    await Promise.all(readers.map(({ ended }) => ended));
  }
});

if (isWhole)
  test('instances are restarted one after the other while people work: nothing is lost, and each ends with 0', async () => {
    test.setTimeout(90_000);
    const token = tokenIn(await startChecklist(any(), 'Rolling'));
    const known = nothingYet();
    let isWriting = true;
    const writers = writtenTasks.map(async (task) => {
      while (isWriting) {
        await writeOnce(any(), token, task, known).catch(async (error: unknown) => {
          // a connection that was refused is one that a balancer tries at the next instance
          if (!(error instanceof TypeError)) throw error;
          await catchUpWith(token, task, known);
        });
      }
    });
    for (const one of [...instances]) {
      const before = acknowledged(known);
      instances = instances.filter((other) => other !== one);
      await one.stop();
      expect(one.exitCode()).toBe(0);
      instances.push(await startServer(settings()));
      await expect.poll(() => acknowledged(known) - before, { timeout: 30_000 }).toBeGreaterThan(5);
    }
    isWriting = false;
    await Promise.all(writers);
    expectNothingLost((await call(any(), token, 'GET', '')) as Checklist, known);
  });
