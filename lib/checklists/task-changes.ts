import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ChecklistTask, TaskComment } from '../domain/checklist/checklist';
import type { CommentRequest, TaskRequest } from '../domain/checklist/checklist-requests';
import { fail, ok, type Result } from '../domain/result';
import { checklistTasks } from '../guide/checklist-tasks';
import type { ChecklistWriter, StoredLink } from '../store/checklist-store';
import { isOwn, type TaskRefusal } from './link-access';

/*
 * What a link may do to a task. Part of a transaction in which the link was judged; `at` is ms since 1970.
 */

/** Sets a state, where the task still is as the request knows it. */
export async function setState(
  writer: ChecklistWriter,
  link: StoredLink,
  at: number,
  taskId: string,
  { state, version, reason, name }: TaskRequest,
): Promise<Result<ChecklistTask, TaskRefusal>> {
  const task = await visibleTask(writer, link, taskId);
  if (!task) return fail({ kind: 'not-found' });
  if (task.version !== version) return fail({ kind: 'stale', task });
  const { id, label } = link;
  const time = new Date(at).toISOString();
  const changed = await writer.putTask({
    ...task,
    state,
    reason: state === 'blocked' ? (reason ?? null) : null,
    version: version + 1,
    doneBy: state === 'done' ? { kind: 'person', name: name ?? label, label, at: time } : null,
  });
  await writer.log({
    at: time,
    link: { id, label },
    name: name ?? null,
    what: `task-${state}`,
    subject: task.id,
    detail: changed.reason,
  });
  return ok(changed);
}

/** Whoever reads a task reads its comments: more than people ever write would only make it heavy. */
export const commentsMax = 200;

/** Adds a comment; the task's version stays. */
export async function addComment(
  writer: ChecklistWriter,
  link: StoredLink,
  at: number,
  taskId: string,
  { text, name }: CommentRequest,
): Promise<Result<TaskComment, TaskRefusal>> {
  const task = await visibleTask(writer, link, taskId);
  if (!task) return fail({ kind: 'not-found' });
  if (task.comments.length >= commentsMax) return fail({ kind: 'full' });
  const { id, label } = link;
  const comment = { id: randomUUID(), text, name: name ?? label, label, at: new Date(at).toISOString() };
  await writer.addComment(task.id, comment);
  const entry = { name: name ?? null, what: 'comment-added', subject: task.id, detail: null } as const;
  await writer.log({ at: comment.at, link: { id, label }, ...entry });
  return ok(comment);
}

/** A task that this link shows; one of another owner is not there for it. */
async function visibleTask(writer: ChecklistWriter, { owner }: StoredLink, id: string): Promise<ChecklistTask | null> {
  const definition = checklistTasks.find((task) => task.id === id);
  return definition && isOwn(definition, owner) ? writer.task(definition.id) : null;
}
