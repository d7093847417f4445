import { describe, expect, test } from 'vitest';
import { checks } from '../../checks/registry';
import { checklistTasks, firstTasks } from '../../guide/checklist-tasks';
import { checkIds, type CheckId, type Owner, type Status } from '../report/check';
import type { ChecklistTask, DoneBy, TaskState } from './checklist';
import { judgeTasks, taskFor, type TaskVerdict } from './checklist-judgement';
import type { CheckOutcome, RunOutcome } from '../report/outcome';
import { rootCauseOf, verdictOf } from '../report/report';

const at = '2026-11-26T08:00:00.000Z';

const outcome = (id: CheckId, status: Status, code = 'ok', owner: Owner | null = null): CheckOutcome => {
  const spec = checks.find((check) => check.id === id)?.codes[code];
  return {
    id,
    stage: checks.find((check) => check.id === id)?.stage ?? 'file',
    status,
    code,
    owner: owner ?? (status === 'passed' ? null : (spec?.owner ?? null)),
    guideStep: spec?.guideStep ?? null,
    skippedBecause: null,
    params: {},
    evidence: [],
    durationMs: 1,
  };
};

/** A run in which everything passed, but for what is given. */
function run(fingerprint: string | null, ...others: CheckOutcome[]): RunOutcome {
  const outcomes = checkIds.map((id) => others.find((other) => other.id === id) ?? outcome(id, 'passed'));
  return {
    id: 'a run',
    startedAt: at,
    durationMs: 1,
    verdict: verdictOf(outcomes),
    rootCause: rootCauseOf(outcomes),
    connection:
      fingerprint === null
        ? null
        : {
            tenantId: 'ACME_TST',
            applicationName: 'a',
            deployment: 'multi-tenant-cloud',
            region: null,
            environment: 'TST',
            gatewayHost: 'g',
            authorizationHost: 'a',
            clientId: 'ACME_TST~a…',
            serviceAccount: null,
            fingerprint,
          },
    identity: null,
    roles: null,
    checks: outcomes,
  };
}

type Judged = Pick<ChecklistTask, 'id' | 'state' | 'doneBy' | 'finding'>;

const fresh = (): Judged[] =>
  firstTasks.map(({ id }) => ({ id, state: 'to-do', doneBy: null, finding: null }) satisfies Judged);

const withRole = (state: TaskState, doneBy: DoneBy | null = null): Judged[] =>
  fresh().map((task) => (task.id === 'grid-role' ? { ...task, state, doneBy } : task));

const byPerson: DoneBy = { kind: 'person', name: 'Anna', label: 'Users', at };
const byCheck = (fingerprint: string, stale = false): DoneBy => ({
  kind: 'check',
  checkId: 'grid-role',
  at: '2026-11-25T08:00:00.000Z',
  fingerprint,
  stale,
});

const verdictOn = (id: string, tasks: readonly Judged[], outcomes: RunOutcome): TaskVerdict | undefined =>
  judgeTasks(tasks, checklistTasks, outcomes, at).find(({ taskId }) => taskId === id);

describe('what a run says about the tasks', () => {
  test('a healthy file proves every task that the checklist begins with, and asks for no other', () => {
    const verdicts = judgeTasks(fresh(), checklistTasks, run('a'), at);
    expect(verdicts.map(({ taskId }) => taskId)).toEqual(firstTasks.map(({ id }) => id));
    for (const { what, change } of verdicts) {
      expect(what).toBe('task-proved');
      expect(change).toMatchObject({ state: 'done', doneBy: { kind: 'check', fingerprint: 'a', stale: false, at } });
    }
  });

  const missing = outcome('grid-role', 'failed', 'role-missing');
  test.each([
    ['to-do', 'to-do'],
    ['blocked', 'to-do'],
    ['done', 'to-do'],
    ['in-progress', 'in-progress'],
  ] as const)('a failed check finds its task %s and leaves it %s, with the diagnosis', (before, after) => {
    const doneBy = before === 'done' ? byPerson : null;
    const verdict = verdictOn('grid-role', withRole(before, doneBy), run('a', missing));
    expect(verdict).toMatchObject({ what: 'task-reopened', isNew: false });
    expect(verdict?.change).toEqual({ state: after, reason: null, doneBy: null, finding: missing });
  });

  test('what passed is proved over a colleague who said that it is blocked, and clears the diagnosis', () => {
    const tasks = withRole('blocked').map((task) => ({ ...task, finding: missing }));
    expect(verdictOn('grid-role', tasks, run('a'))?.change).toMatchObject({
      state: 'done',
      reason: null,
      finding: null,
    });
  });

  test('an undecided check says nothing about a task that is there', () => {
    const unreadable = outcome('grid-role', 'undecided', 'role-unreadable');
    expect(verdictOn('grid-role', withRole('done', byPerson), run('a', unreadable))).toBeUndefined();
    expect(verdictOn('grid-role', withRole('done', byCheck('a')), run('a', unreadable))).toBeUndefined();
  });

  test('a warning that works is a proof', () => {
    const effective = outcome('grid-role', 'warning', 'role-effective');
    expect(verdictOn('grid-role', fresh(), run('a', effective))?.what).toBe('task-proved');
  });

  test('a warning that proves nothing is noted and leaves the state', () => {
    const administrator = outcome('grid-role', 'warning', 'role-system-administrator');
    const verdict = verdictOn('grid-role', withRole('in-progress'), run('a', administrator));
    expect(verdict).toMatchObject({ what: 'finding-noted', change: { finding: administrator } });
    expect(verdict?.change.state).toBeUndefined();
    expect(verdictOn('grid-role', withRole('done', byCheck('b')), run('a', administrator))?.change.doneBy).toEqual(
      byCheck('b', true),
    );
  });

  test('a proof of another file goes stale, also where the other is no file at all, and comes back with its file', () => {
    const unproved = outcome('grid-role', 'skipped', 'skipped');
    const proved = withRole('done', byCheck('a'));
    for (const other of ['b', null]) {
      expect(verdictOn('grid-role', proved, run(other, unproved))).toMatchObject({
        what: 'proof-stale',
        change: { doneBy: byCheck('a', true) },
      });
    }
    expect(verdictOn('grid-role', proved, run('a', unproved))).toBeUndefined();
    expect(verdictOn('grid-role', withRole('done', byCheck('a', true)), run('a', unproved))).toMatchObject({
      what: 'proof-renewed',
      change: { doneBy: byCheck('a') },
    });
  });

  test('the first of several failed checks is the diagnosis', () => {
    const incomplete = outcome('service-account', 'failed', 'service-account-incomplete');
    const grant = outcome('access-token', 'failed', 'invalid-grant');
    expect(verdictOn('service-account', fresh(), run('a', grant, incomplete))?.change.finding).toEqual(incomplete);
  });

  test.each([
    ['m3-user', 'm3-user', 'failed', 'm3-company-missing'],
    ['m3-user', 'm3-user', 'undecided', 'm3-user-unread'],
    ['m3-authority', 'm3-user', 'warning', 'm3-not-authorized'],
    ['m3-authority', 'm3-user', 'failed', 'm3-rejected'],
    ['ionboard-settings', 'file-endpoints', 'failed', 'host-not-allowed'],
    ['infor-support', 'm3-api', 'failed', 'm3-jwt-disabled'],
  ] as const)('%s appears when %s is %s: %s', (task, check, status, code) => {
    expect(verdictOn(task, fresh(), run('a'))).toBeUndefined();
    const verdict = verdictOn(task, fresh(), run('a', outcome(check, status, code)));
    expect(verdict).toMatchObject({ what: 'task-asked-for', isNew: true, change: { state: 'to-do', doneBy: null } });
    const tasks: Judged[] = [...fresh(), { id: task, state: 'to-do', doneBy: null, finding: null }];
    expect(verdictOn(task, tasks, run('a'))?.what).toBe('task-proved');
  });

  test('an outage of Infor asks nobody for anything', () => {
    const outage = outcome('m3-api', 'undecided', 'm3-failed');
    expect(verdictOn('infor-support', fresh(), run('a', outage))).toBeUndefined();
  });
});

describe('whose task a diagnosis is', () => {
  const findings = checks.flatMap((check) =>
    Object.entries(check.codes)
      .filter(([, { status }]) => status !== 'passed')
      .map(([code, { status, owner }]) => ({ check: check.id, code, status, owner })),
  );
  test.each(findings)('$check $code', ({ check, code, status, owner }) => {
    const task = taskFor(outcome(check, status, code), checklistTasks);
    // the link of this owner shows this owner's tasks alone: on another's, nobody who can act would see it
    expect(task?.owner).toBe(owner);
  });

  test('follows the page of the guide where the owner has several tasks', () => {
    const on = (check: CheckId, code: string) => taskFor(outcome(check, 'failed', code), checklistTasks)?.id;
    expect(on('service-account', 'app-type-interactive')).toBe('create-app');
    expect(on('access-token', 'invalid-grant')).toBe('service-account');
    expect(on('file-format', 'file-truncated')).toBe('download-credentials');
    expect(on('m3-user', 'm3-user-unknown')).toBe('technical-user');
    expect(on('run-as', 'run-as-ignored')).toBe('grid-role');
  });
});
