import { addComment } from '@/lib/http/checklist-api';
import { answerChecklistRequest } from '@/lib/http/checklist-request';
import { runtime } from '@/lib/runtime';

export const dynamic = 'force-dynamic';

/** Comments on a task. */
async function handle(
  request: Request,
  { params }: RouteContext<'/api/checklists/current/tasks/[taskId]/comments'>,
): Promise<Response> {
  const { taskId } = await params;
  return answerChecklistRequest(request, { POST: addComment(taskId) }, runtime());
}

// every method, so that a request is judged in the order that the contract names
export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
