import type { CommentFormState, TaskFormState } from '@/lib/domain/checklist/checklist-forms';

/** The server actions of a task's forms. */
export interface TaskActions {
  change: (token: string, taskId: string, previous: TaskFormState, form: FormData) => Promise<TaskFormState>;
  comment: (token: string, taskId: string, previous: CommentFormState, form: FormData) => Promise<CommentFormState>;
}
