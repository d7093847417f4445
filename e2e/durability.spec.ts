import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import type { Checklist, TaskState } from '@/lib/domain/checklist';
import { databases } from './support/databases';
import { startServer } from './support/server-process';
import { tokenIn } from './support/checklist-client';

/** A small draw; `npm run durability` makes twenty. */
const rounds = Number(process.env['DURABILITY_ROUNDS'] ?? 3);

const states: readonly TaskState[] = ['in-progress', 'done', 'to-do'];
const tasks = ['technical-user', 'network-access', 'create-app', 'grid-role'];

/** What the server has said to be done; more may be. */
interface Acknowledged {
  versions: Map<string, { version: number; state: TaskState }>;
  comments: Set<string>;
}

const acknowledged = ({ versions, comments }: Acknowledged): number =>
  comments.size + [...versions.values()].reduce((sum, { version }) => sum + version - 1, 0);

async function call(url: string, token: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`${url}/api/checklists/current${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return answer.json();
}

/** Changes one task again and again until the server is gone. */
async function write(url: string, token: string, task: string, known: Acknowledged): Promise<void> {
  for (;;) {
    const version = known.versions.get(task)?.version ?? 1;
    const state = states[version % states.length] ?? 'to-do';
    try {
      const changed = (await call(url, token, 'PATCH', `/tasks/${task}`, { state, version })) as { version: number };
      known.versions.set(task, { version: changed.version, state });
      const comment = (await call(url, token, 'POST', `/tasks/${task}/comments`, {
        text: `at ${changed.version}`,
      })) as {
        id: string;
      };
      known.comments.add(comment.id);
    } catch {
      return;
    }
  }
}

for (const kind of ['sqlite', 'postgres'] as const) {
  test(`no acknowledged change is lost when the process is killed in the middle: ${kind}`, async () => {
    test.setTimeout(60_000 + rounds * 10_000);
    const database = await databases[kind]();
    let server = await startServer({ DATABASE_URL: database.url });
    try {
      const started = await fetch(`${server.url}/api/checklists`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'Kill me' }),
      });
      const token = tokenIn(((await started.json()) as { links: { manage: string } }).links.manage);
      const known: Acknowledged = { versions: new Map(), comments: new Set() };
      for (let round = 1; round <= rounds; round += 1) {
        const { url } = server;
        const before = acknowledged(known);
        const writers = tasks.map((task) => write(url, token, task, known));
        // in the middle of writing: some was acknowledged, and more is on its way
        await expect.poll(() => acknowledged(known) - before, { timeout: 20_000 }).toBeGreaterThan(8);
        await pause(Math.random() * 50);
        await server.kill();
        await Promise.all(writers);
        server = await startServer({ DATABASE_URL: database.url });
        const checklist = (await call(server.url, token, 'GET', '')) as Checklist;
        for (const [id, { version, state }] of known.versions) {
          const task = checklist.tasks.find((one) => one.id === id);
          // a change that was on its way may be there without having been acknowledged
          expect(task?.version).toBeGreaterThanOrEqual(version);
          expect(task?.version).toBeLessThanOrEqual(version + 1);
          if (task?.version === version) expect(task.state).toBe(state);
        }
        const comments = new Set(checklist.tasks.flatMap((task) => task.comments.map(({ id }) => id)));
        expect([...known.comments].filter((id) => !comments.has(id))).toEqual([]);
        for (const task of checklist.tasks)
          if (known.versions.has(task.id)) known.versions.set(task.id, { version: task.version, state: task.state });
      }
      console.log(`${kind}: ${acknowledged(known)} acknowledged changes in ${rounds} rounds, none lost`);
    } finally {
      await server.kill();
      await database.remove();
    }
  });
}
