import { watchChecklist } from '@/lib/http/checklist-api';
import { answerChecklistRequest } from '@/lib/http/checklist-request';
import { runtime } from '@/lib/runtime';

export const dynamic = 'force-dynamic';

/** Server-sent events of a checklist. */
const handle = (request: Request): Promise<Response> =>
  answerChecklistRequest(request, { GET: watchChecklist }, runtime());

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
