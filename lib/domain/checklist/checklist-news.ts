import type { ChecklistTask, TaskState } from './checklist';

/** What a page shows of a task, as far as news about it are told apart by that. */
export interface ShownTask {
  version: number;
  comments: number;
}

/** What a page shows of its tasks, by their ids. */
export const shownTasks = (
  tasks: readonly Pick<ChecklistTask, 'id' | 'version' | 'comments'>[],
): Record<string, ShownTask> =>
  Object.fromEntries(tasks.map(({ id, version, comments }) => [id, { version, comments: comments.length }]));

/** What an event says about a task. */
export interface TaskNews extends ShownTask {
  id: string;
  title: string;
  state: TaskState;
}

/** `taskStates`, spelled again: this file runs in the browser, and the schemas beside the other would come with it. */
const states: readonly TaskState[] = ['to-do', 'in-progress', 'blocked', 'done'];

/** Reads the data of an event `task`; null for what is none. */
export function readTaskNews(data: string): TaskNews | null {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { id, title, version, comments, state: told } = { ...emptyNews, ...value };
  const state = states.find((known) => known === told);
  if (typeof id !== 'string' || typeof title !== 'string' || typeof version !== 'number') return null;
  return state === undefined || !Array.isArray(comments)
    ? null
    : { id, title, state, version, comments: comments.length };
}

const emptyNews: Record<'id' | 'title' | 'version' | 'comments' | 'state', unknown> = {
  id: null,
  title: null,
  version: null,
  comments: null,
  state: null,
};

/** What is new in an event beside what is shown; a stream begins with what the page has already. */
export function newsIn(news: TaskNews, shown: ShownTask | undefined): 'state' | 'comment' | null {
  if (!shown || news.version > shown.version) return 'state';
  return news.comments > shown.comments ? 'comment' : null;
}
