import type { Owner } from '../report/check';
import { taskIds, type ChecklistTask } from './checklist';
import type { TaskRule } from './checklist-judgement';
import type { CheckOutcome, RunOutcome } from '../report/outcome';

/** The tasks that a link shows, in the order of the checklist; `owner` null: all of them. */
export function visibleTasks(
  tasks: readonly ChecklistTask[],
  owner: Owner | null,
  rules: readonly TaskRule[],
): ChecklistTask[] {
  return taskIds.flatMap((id) => {
    const isShown = owner === null || rules.some((rule) => rule.id === id && rule.owner === owner);
    return isShown ? tasks.filter((task) => task.id === id) : [];
  });
}

/** Who chooses the user, gives the roles, and looks the user up in M3. Others do not need to know the person's name. */
const needsIdentity: readonly Owner[] = ['api-administrator', 'user-administrator', 'm3-security'];
const needsRoles: readonly Owner[] = ['user-administrator'];

/**
 * What a link that is narrowed to one owner shows of a run: the findings that this owner can act on, and what the
 * owner's tasks are proved by. The verdict stays that of the whole run; names and roles go to those who need them.
 */
export function narrowRun(run: RunOutcome, owner: Owner | null, rules: readonly TaskRule[]): RunOutcome {
  if (owner === null) return run;
  const own = rules.filter((rule) => rule.owner === owner);
  const isShown = (check: CheckOutcome) =>
    check.owner === null ? own.some(({ provedBy }) => provedBy.includes(check.id)) : check.owner === owner;
  const checks = run.checks.filter(isShown);
  const { rootCause } = run;
  return {
    ...run,
    rootCause: rootCause && checks.some(({ id }) => id === rootCause.check) ? rootCause : null,
    identity: needsIdentity.includes(owner) ? run.identity : null,
    roles: needsRoles.includes(owner) ? run.roles : null,
    checks,
  };
}

/** How the result of a check changed between two runs. */
export interface RunChange {
  check: CheckOutcome['id'];
  before: Pick<CheckOutcome, 'status' | 'code'>;
  after: Pick<CheckOutcome, 'status' | 'code'>;
}

/** What differs in a run from the one before it, in the order of the checks. */
export function changesBetween(before: RunOutcome, after: RunOutcome): RunChange[] {
  return after.checks.flatMap((check): RunChange[] => {
    const other = before.checks.find(({ id }) => id === check.id);
    if (!other || (other.status === check.status && other.code === check.code)) return [];
    return [
      {
        check: check.id,
        before: { status: other.status, code: other.code },
        after: { status: check.status, code: check.code },
      },
    ];
  });
}
