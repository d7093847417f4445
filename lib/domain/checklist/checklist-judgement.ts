import type { CheckId, Owner } from '../report/check';
import type { ChecklistTask, DoneBy, TaskId } from './checklist';
import type { CheckOutcome, RunOutcome } from '../report/outcome';

/** What a task has to do with the checks. Its words stand in `lib/guide/checklist-tasks.ts`. */
export interface TaskRule {
  id: TaskId;
  /** who can do it */
  owner: Owner;
  /** the page of the guide that explains it */
  guideStep: string | null;
  /** the checks that prove it together; the last one is named as the proof. Empty: no check can */
  provedBy: readonly CheckId[];
  /** diagnoses that belong here rather than to the owner's other tasks, as `check` or `check/code` */
  answersFor: readonly string[];
  /** appears when a check asks for it, and not before */
  isOnDemand: boolean;
}

/** What a run changes on one task. */
export interface TaskVerdict {
  taskId: TaskId;
  what: 'task-proved' | 'task-reopened' | 'task-asked-for' | 'finding-noted' | 'proof-stale' | 'proof-renewed';
  /** the task was not on the checklist before */
  isNew: boolean;
  change: Partial<Pick<ChecklistTask, 'state' | 'reason' | 'doneBy' | 'finding'>>;
}

/** Warnings that say themselves that they prove nothing about the task. */
const unproved: readonly string[] = [
  'role-system-administrator',
  'identity-differs',
  'm3-not-authorized',
  'm3-user-differs',
];

const isProof = ({ status, code }: CheckOutcome) =>
  status === 'passed' || (status === 'warning' && !unproved.includes(code));

/**
 * What one run says about the tasks of a checklist.
 *
 * A failed check reopens its task: `done` and `blocked` become `to-do`, what is being worked on stays so. A warning
 * that proves nothing is noted on its task. What passed is proved, whatever people said before. An undecided check says
 * nothing about a task that is there. A proof of another file goes stale, and is good again when that file comes back.
 *
 * @param at ISO 8601, when the run ended
 */
export function judgeTasks(
  tasks: readonly Pick<ChecklistTask, 'id' | 'state' | 'doneBy' | 'finding'>[],
  rules: readonly TaskRule[],
  run: RunOutcome,
  at: string,
): TaskVerdict[] {
  const findings = new Map<TaskId, CheckOutcome>();
  for (const outcome of run.checks) {
    const rule = asksSomebody(outcome) ? taskFor(outcome, rules) : null;
    // where several checks found something, the first in table order is what to fix first
    if (rule && !isOutranked(outcome, findings.get(rule.id))) findings.set(rule.id, outcome);
  }
  const fingerprint = run.connection?.fingerprint ?? null;
  return rules.flatMap((rule): TaskVerdict[] => {
    const task = tasks.find(({ id }) => id === rule.id);
    const finding = findings.get(rule.id);
    if (!task) return finding && asks(finding, rule) ? [appearance(rule, finding)] : [];
    const stale = staleness(task.doneBy, fingerprint);
    const noted = finding ? fromFinding(task, finding) : proof(task, rule, run, at);
    const verdict = noted ? { ...noted, change: { ...stale?.change, ...noted.change } } : stale;
    return verdict ? [{ taskId: rule.id, isNew: false, ...verdict }] : [];
  });
}

const asksSomebody = ({ status, owner, code }: CheckOutcome) =>
  owner !== null &&
  (status === 'failed' || status === 'undecided' || (status === 'warning' && unproved.includes(code)));

const isOutranked = (outcome: CheckOutcome, other: CheckOutcome | undefined) =>
  other !== undefined && (other.status === 'failed' || outcome.status !== 'failed');

/** The task that a diagnosis belongs to: one of its owner's, because the owner's link shows no others. */
export function taskFor(
  { id, code, owner, guideStep }: Pick<CheckOutcome, 'id' | 'code' | 'owner' | 'guideStep'>,
  rules: readonly TaskRule[],
): TaskRule | null {
  const own = rules.filter((rule) => rule.owner === owner);
  return (
    own.find(({ answersFor }) => answersFor.includes(`${id}/${code}`)) ??
    own.find(({ answersFor }) => answersFor.includes(id)) ??
    own.find((rule) => rule.guideStep !== null && rule.guideStep === guideStep) ??
    own.find(({ provedBy }) => provedBy.includes(id)) ??
    own[0] ??
    null
  );
}

/** A task that only checks ask for appears for a failure, and in M3 also for what could not be decided without it. */
const asks = ({ status, stage }: CheckOutcome, { isOnDemand, owner }: TaskRule) =>
  isOnDemand && (status === 'failed' || (stage === 'm3' && owner === 'm3-security'));

const appearance = ({ id }: TaskRule, finding: CheckOutcome): TaskVerdict => ({
  taskId: id,
  what: 'task-asked-for',
  isNew: true,
  change: { state: 'to-do', reason: null, doneBy: null, finding },
});

type Judged = Pick<ChecklistTask, 'id' | 'state' | 'doneBy' | 'finding'>;
type Change = Omit<TaskVerdict, 'taskId' | 'isNew'>;

function fromFinding({ state }: Judged, finding: CheckOutcome): Change | null {
  switch (finding.status) {
    case 'failed':
      return {
        what: 'task-reopened',
        change: { state: state === 'in-progress' ? state : 'to-do', reason: null, doneBy: null, finding },
      };
    case 'warning':
      return { what: 'finding-noted', change: { finding } };
    default:
      return null;
  }
}

function proof({ doneBy }: Judged, { provedBy }: TaskRule, run: RunOutcome, at: string): Change | null {
  const outcomes = provedBy.map((id) => run.checks.find((check) => check.id === id));
  const last = outcomes.at(-1);
  if (!last || !run.connection || !outcomes.every((outcome) => outcome && isProof(outcome))) return null;
  const { fingerprint } = run.connection;
  return {
    what: doneBy?.kind === 'check' && doneBy.fingerprint === fingerprint ? 'proof-renewed' : 'task-proved',
    change: {
      state: 'done',
      reason: null,
      doneBy: { kind: 'check', checkId: last.id, at, fingerprint, stale: false },
      finding: null,
    },
  };
}

/** A file without a fingerprint is another file, too: nothing says that it is the one that the proof is about. */
function staleness(doneBy: DoneBy | null, fingerprint: string | null): Change | null {
  if (doneBy?.kind !== 'check') return null;
  const stale = doneBy.fingerprint !== fingerprint;
  if (stale === doneBy.stale) return null;
  return { what: stale ? 'proof-stale' : 'proof-renewed', change: { doneBy: { ...doneBy, stale } } };
}
