import 'server-only';
import type { ActivityEntry, ChecklistTask } from '../domain/checklist/checklist';
import { judgeTasks, type TaskVerdict } from '../domain/checklist/checklist-judgement';
import { withoutEvidence, type RunOutcome } from '../domain/report/outcome';
import { checklistTasks } from '../guide/checklist-tasks';
import type { ChecklistWriter, StoredLink } from '../store/checklist-store';

/** Keeps a run on a checklist and moves the tasks that it says something about. Part of one transaction. */
export async function recordRun(
  writer: ChecklistWriter,
  link: StoredLink,
  outcome: RunOutcome,
  at: number,
): Promise<void> {
  const time = new Date(at).toISOString();
  const log = (entry: Pick<ActivityEntry, 'what' | 'subject' | 'detail'>) =>
    writer.log({ at: time, link: { id: link.id, label: link.label }, name: null, ...entry });
  const kept = withoutEvidence(outcome);
  await writer.addRun({ outcome: kept, label: link.label, linkId: link.id, at });
  await log({ what: 'file-verified', subject: outcome.id, detail: outcome.verdict });

  const tasks = await writer.tasks();
  for (const verdict of judgeTasks(tasks, checklistTasks, kept, time)) {
    const task = tasks.find(({ id }) => id === verdict.taskId) ?? newTask(verdict.taskId);
    await writer.putTask({ ...task, ...verdict.change, version: verdict.isNew ? 1 : task.version + 1 });
    if (isWorthLogging(verdict, task)) {
      await log({
        what: verdict.what,
        subject: verdict.taskId,
        detail: verdict.change.finding?.code ?? null,
      });
    }
  }
}

type LoggedVerdict = TaskVerdict & { what: Exclude<TaskVerdict['what'], 'finding-noted' | 'proof-renewed'> };

/** The run itself is in the log: of the tasks only what moved is. */
const isWorthLogging = (verdict: TaskVerdict, task: Pick<ChecklistTask, 'state'>): verdict is LoggedVerdict =>
  verdict.what !== 'finding-noted' &&
  verdict.what !== 'proof-renewed' &&
  (verdict.what !== 'task-reopened' || task.state === 'done' || task.state === 'blocked');

const newTask = (id: ChecklistTask['id']): Omit<ChecklistTask, 'comments' | 'sequence'> => ({
  id,
  state: 'to-do',
  reason: null,
  version: 1,
  doneBy: null,
  finding: null,
});
