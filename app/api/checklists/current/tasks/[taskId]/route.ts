import { changeTask } from '@/lib/http/checklist-api';
import { checklistRoute } from '../../../checklist-route';

export const dynamic = 'force-dynamic';

/** The state of a task. */
export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = checklistRoute(({ taskId }: { taskId: string }) => ({
  PATCH: changeTask(taskId),
}));
