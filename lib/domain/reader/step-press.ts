import type { TaskId, TaskState } from '../checklist/checklist';

/** What came of pressing a button of a task on a page of the guide. */
export type StepPress =
  | { kind: 'none' }
  | { kind: 'changed'; task: TaskId }
  /** somebody else was first; what the task is now */
  | { kind: 'stale'; task: TaskId; state: TaskState }
  | { kind: 'dead-link' | 'not-allowed' | 'not-found' | 'outage'; task: string };
