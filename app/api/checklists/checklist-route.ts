import { answerChecklistRequest, type Operation } from '@/lib/http/checklist-request';
import { runtime } from '@/lib/runtime';

/**
 * The handlers of one address. Every method comes to one function, so that a request is judged in the order that the
 * contract names, and a method that is not offered too.
 */
export function checklistRoute<Params>(operationsOf: (params: Params) => Partial<Record<string, Operation>>) {
  const handle = async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> =>
    answerChecklistRequest(request, operationsOf(await params), runtime());
  return {
    DELETE: handle,
    GET: handle,
    HEAD: handle,
    OPTIONS: handle,
    PATCH: handle,
    POST: handle,
    PUT: handle,
  };
}
