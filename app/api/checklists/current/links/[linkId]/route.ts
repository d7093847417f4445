import { extendLink, revokeLink } from '@/lib/http/checklist-api';
import { answerChecklistRequest } from '@/lib/http/checklist-request';
import { runtime } from '@/lib/runtime';

export const dynamic = 'force-dynamic';

/** One link of a checklist. */
async function handle(
  request: Request,
  { params }: RouteContext<'/api/checklists/current/links/[linkId]'>,
): Promise<Response> {
  const { linkId } = await params;
  return answerChecklistRequest(request, { PATCH: extendLink(linkId), DELETE: revokeLink(linkId) }, runtime());
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
