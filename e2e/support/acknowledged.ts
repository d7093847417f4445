import { expect } from '@playwright/test';
import type { Checklist, TaskState } from '@/lib/domain/checklist/checklist';

const states: readonly TaskState[] = ['in-progress', 'done', 'to-do'];

/** Tasks that writers change again and again, one writer each. */
export const writtenTasks = ['technical-user', 'network-access', 'create-app', 'grid-role'];

/** What a server has said to be done; more may be. */
export interface Acknowledged {
  versions: Map<string, { version: number; state: TaskState }>;
  comments: Set<string>;
}

export const nothingYet = (): Acknowledged => ({ versions: new Map(), comments: new Set() });

/** How many changes were acknowledged. */
export const acknowledged = ({ versions, comments }: Acknowledged): number =>
  comments.size + [...versions.values()].reduce((sum, { version }) => sum + version - 1, 0);

/** As it is now, for comparing later. */
export const copyOf = ({ versions, comments }: Acknowledged): Acknowledged => ({
  versions: new Map(versions),
  comments: new Set(comments),
});

/** Starts a checklist by the API, and answers its managing link's address. */
export async function startChecklist(url: string, name: string): Promise<string> {
  const started = await fetch(`${url}/api/checklists`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name }),
  });
  return ((await started.json()) as { links: { manage: string } }).links.manage;
}

export async function call(url: string, token: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`${url}/api/checklists/current${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return answer.json();
}

/** Changes one task once, and comments on it; throws where the server does not answer. */
export async function writeOnce(url: string, token: string, task: string, known: Acknowledged): Promise<void> {
  const version = known.versions.get(task)?.version ?? 1;
  const state = states[version % states.length] ?? 'to-do';
  const changed = (await call(url, token, 'PATCH', `/tasks/${task}`, { state, version })) as { version: number };
  known.versions.set(task, { version: changed.version, state });
  const text = `at ${String(changed.version)}`;
  const comment = (await call(url, token, 'POST', `/tasks/${task}/comments`, { text })) as { id: string };
  known.comments.add(comment.id);
}

/** Takes over what became of changes that were never answered. */
export function catchUp(known: Acknowledged, checklist: Checklist): void {
  for (const task of checklist.tasks)
    if (known.versions.has(task.id)) known.versions.set(task.id, { version: task.version, state: task.state });
}

/** Everything that was acknowledged is there; of each task at most `unanswered` changes more. */
export function expectNothingLost(checklist: Checklist, { versions, comments }: Acknowledged, unanswered = 1): void {
  for (const [id, { version, state }] of versions) {
    const task = checklist.tasks.find((one) => one.id === id);
    expect(task?.version).toBeGreaterThanOrEqual(version);
    expect(task?.version).toBeLessThanOrEqual(version + unanswered);
    if (task?.version === version) expect(task.state).toBe(state);
  }
  const there = new Set(checklist.tasks.flatMap((task) => task.comments.map(({ id }) => id)));
  expect([...comments].filter((id) => !there.has(id))).toEqual([]);
}
