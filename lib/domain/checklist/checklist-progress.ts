import { owners, type Owner } from '../report/check';
import type { ActivityEntry, ChecklistTask } from './checklist';

/** How a task stands. What is done is told apart by who says so: a person, a check, a check of another file. */
export type TaskStatus = 'to-do' | 'in-progress' | 'blocked' | 'said' | 'proved' | 'stale';

/** How a task stands, as its row says it. */
export function taskStatus({ state, doneBy }: Pick<ChecklistTask, 'state' | 'doneBy'>): TaskStatus {
  if (state !== 'done') return state;
  if (doneBy?.kind !== 'check') return 'said';
  return doneBy.stale ? 'stale' : 'proved';
}

/** A person called it done after a check had found something, and no check has looked since. */
export const isUncheckedSince = ({ state, doneBy, finding }: Pick<ChecklistTask, 'state' | 'doneBy' | 'finding'>) =>
  state === 'done' && doneBy?.kind === 'person' && finding !== null;

/** Nothing is left to do or to doubt about it, as far as the file that was checked last tells. */
export function isSettled(task: Pick<ChecklistTask, 'state' | 'doneBy' | 'finding'>): boolean {
  const status = taskStatus(task);
  return status === 'proved' || (status === 'said' && !isUncheckedSince(task));
}

/** How much of a checklist is done. */
export interface Progress {
  total: number;
  done: number;
  /** of those done, by a check of the file that was checked last */
  proved: number;
  /** of those done, by a check of another file */
  stale: number;
  /** of those done, by a person after a check had found something */
  unchecked: number;
  blocked: number;
}

export function progressOf(tasks: readonly Pick<ChecklistTask, 'state' | 'doneBy' | 'finding'>[]): Progress {
  const count = (...wanted: TaskStatus[]) => tasks.filter((task) => wanted.includes(taskStatus(task))).length;
  return {
    total: tasks.length,
    done: count('said', 'proved', 'stale'),
    proved: count('proved'),
    stale: count('stale'),
    unchecked: tasks.filter(isUncheckedSince).length,
    blocked: count('blocked'),
  };
}

/** Tasks by who can do them; those come first whose first task comes first. */
export function tasksByOwner<Task extends { id: string }>(
  tasks: readonly Task[],
  ownerOf: (task: Task) => Owner,
): { owner: Owner; tasks: Task[] }[] {
  return owners
    .map((owner) => ({ owner, tasks: tasks.filter((task) => ownerOf(task) === owner) }))
    .filter((group) => group.tasks.length > 0)
    .sort((a, b) => indexOfFirst(tasks, a.tasks) - indexOfFirst(tasks, b.tasks));
}

/** How the proofs among what is done are said: all of it, none, some; or nothing, where stale ones are said instead. */
export function proofShare({ done, proved, stale }: Progress): 'all' | 'none' | 'some' | 'unsaid' {
  if (done === 0 || (proved === 0 && stale > 0)) return 'unsaid';
  if (proved === 0) return 'none';
  return proved === done ? 'all' : 'some';
}

const indexOfFirst = <Task>(all: readonly Task[], some: readonly Task[]) =>
  all.findIndex((task) => some.includes(task));

/** Who gave a task its present state. A check has no name: it has the link that it was run by, where that is known. */
export type StateSetter =
  { kind: 'person'; name: string; label: string; at: string } | { kind: 'check'; label: string | null; at: string };

/**
 * Who gave a task its present state; null where that is not known. Only the log knows it for states other than done,
 * and only links that manage read the log.
 *
 * @param activity newest first
 */
export function stateSetter(
  { id, state, doneBy }: Pick<ChecklistTask, 'id' | 'state' | 'doneBy'>,
  activity: readonly ActivityEntry[],
): StateSetter | null {
  if (doneBy?.kind === 'person') return doneBy;
  if (doneBy?.kind === 'check') return { kind: 'check', label: null, at: doneBy.at };
  const entry = activity.find(({ subject, what }) => subject === id && what.startsWith('task-'));
  if (!entry) return null;
  const { label } = entry.link;
  if (entry.what === `task-${state}`) return { kind: 'person', name: entry.name ?? label, label, at: entry.at };
  // a reopened task may be in progress still
  return entry.what === 'task-reopened' || entry.what === 'task-asked-for'
    ? { kind: 'check', label, at: entry.at }
    : null;
}
