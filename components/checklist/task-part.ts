import type { CheckResult } from '@/lib/domain/report/check';
import type { ActivityEntry, ChecklistTask } from '@/lib/domain/checklist/checklist';
import { isSettled, type StateSetter, type TaskStatus } from '@/lib/domain/checklist/checklist-progress';
import type { Edition } from '@/lib/domain/reader/edition';
import type { TaskText } from '@/lib/i18n/checklist-words';
import type { Words } from '@/lib/i18n/words';
import type { FormWords } from './checklist-words';
import type { TaskActions } from './task-actions';

/** What the list of tasks knows, and each of its rows. */
export interface TaskListProps {
  tasks: readonly ChecklistTask[];
  /** newest first; empty for links that may not read it */
  activity: readonly ActivityEntry[];
  token: string;
  /** of the reader's link */
  label: string;
  /** the id of the task that is shown opened */
  openTask: string | null;
  /** whose menus are named; null: nobody has chosen */
  edition: Edition | null;
  /** null: this link may only look */
  actions: TaskActions | null;
  words: Words;
}

/** What a row knows of its task. */
export interface TaskRowProps extends Omit<TaskListProps, 'tasks'> {
  task: ChecklistTask;
  text: TaskText;
  finding: CheckResult | null;
  /** the words of all forms */
  shared: FormWords;
  isLast: boolean;
}

/** What the parts of a row know of its task. */
export interface TaskPartProps extends TaskRowProps {
  status: TaskStatus;
  setter: StateSetter | null;
}

/** How much of a reason stands on the row; all of it stands within. */
export const rowReasonMax = 160;

/** Whether the row says where the task is done: not where it is settled, and not where something else has to be said. */
export const showsHint = ({ task, status, finding }: Pick<TaskPartProps, 'task' | 'status' | 'finding'>): boolean =>
  !isSettled(task) && status !== 'blocked' && finding === null;
