import { addComment } from '@/lib/http/checklist-api';
import { checklistRoute } from '../../../../checklist-route';

export const dynamic = 'force-dynamic';

/** Comments on a task. */
export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = checklistRoute(({ taskId }: { taskId: string }) => ({
  POST: addComment(taskId),
}));
