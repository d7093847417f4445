import { describe, expect, test } from 'vitest';
import type { ActivityEntry, ChecklistTask, DoneBy } from './checklist';
import {
  isSettled,
  isUncheckedSince,
  progressOf,
  proofShare,
  stateSetter,
  tasksByOwner,
  taskStatus,
} from './checklist-progress';

const at = '2026-01-02T10:32:00.000Z';
const anna: DoneBy = { kind: 'person', name: 'Anna', label: 'Users', at };
const check = (stale: boolean): DoneBy => ({ kind: 'check', checkId: 'grid-role', at, fingerprint: 'f', stale });
const finding: ChecklistTask['finding'] = {
  id: 'grid-role',
  stage: 'roles',
  status: 'failed',
  code: 'role-missing',
  owner: 'user-administrator',
  guideStep: 'grid-role',
  skippedBecause: null,
  params: {},
  evidence: [],
  durationMs: 1,
};
const task = (more: Partial<ChecklistTask> = {}): ChecklistTask => ({
  id: 'grid-role',
  state: 'to-do',
  reason: null,
  version: 1,
  doneBy: null,
  finding: null,
  comments: [],
  sequence: 1,
  ...more,
});
const said = task({ state: 'done', doneBy: anna });
const proved = task({ state: 'done', doneBy: check(false) });
const stale = task({ state: 'done', doneBy: check(true) });
const unchecked = task({ state: 'done', doneBy: anna, finding });

describe('how a task stands', () => {
  test.each([
    [task(), 'to-do'],
    [task({ state: 'in-progress' }), 'in-progress'],
    [task({ state: 'blocked' }), 'blocked'],
    [said, 'said'],
    [proved, 'proved'],
    [stale, 'stale'],
  ] as const)('%#', (one, status) => {
    expect(taskStatus(one)).toBe(status);
  });
  test('what a person calls done after a diagnosis is not settled', () => {
    expect([said, proved, stale, unchecked, task()].map(isSettled)).toEqual([true, true, false, false, false]);
    expect([said, proved, stale, unchecked, task({ finding })].map(isUncheckedSince)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
  });
});

test('progress counts what is done, and by whom', () => {
  const tasks = [said, proved, stale, unchecked, task(), task({ state: 'blocked' })];
  expect(progressOf(tasks)).toEqual({ total: 6, done: 4, proved: 1, stale: 1, unchecked: 1, blocked: 1 });
  expect(
    [[proved], [proved, said], [said], [stale, said], [task()]].map((some) => proofShare(progressOf(some))),
  ).toEqual(['all', 'some', 'none', 'unsaid', 'unsaid']);
});

test('groups stand in the order of their first tasks', () => {
  const tasks = [{ id: 'b' }, { id: 'a' }, { id: 'c' }];
  const groups = tasksByOwner(tasks, ({ id }) => (id === 'a' ? 'api-administrator' : 'network'));
  expect(groups).toEqual([
    { owner: 'network', tasks: [{ id: 'b' }, { id: 'c' }] },
    { owner: 'api-administrator', tasks: [{ id: 'a' }] },
  ]);
});

describe('who gave a task its state', () => {
  const entry = (what: ActivityEntry['what'], more: Partial<ActivityEntry> = {}): ActivityEntry => ({
    at,
    link: { id: 'l', label: 'Users' },
    name: null,
    what,
    subject: 'grid-role',
    detail: null,
    ...more,
  });
  const blocked = task({ state: 'blocked' });
  test('is known for what is done, without the log', () => {
    expect(stateSetter(said, [])).toEqual(anna);
    expect(stateSetter(proved, [])).toEqual({ kind: 'check', label: null, at });
  });
  test('is read in the log for the rest: the newest entry about the task counts', () => {
    const log = [entry('comment-added'), entry('task-blocked', { name: 'Jo' }), entry('task-done', { name: 'Mara' })];
    expect(stateSetter(blocked, log)).toEqual({ kind: 'person', name: 'Jo', label: 'Users', at });
    expect(stateSetter(task(), [entry('task-reopened')])).toEqual({ kind: 'check', label: 'Users', at });
  });
  test('is not guessed', () => {
    expect(stateSetter(blocked, [])).toBeNull();
    expect(stateSetter(blocked, [entry('task-blocked', { subject: 'create-app' })])).toBeNull();
    expect(stateSetter(task(), [entry('task-blocked')])).toBeNull();
  });
});
