import 'server-only';
import { fail, ok, type Result } from '../domain/result';

/** How long a body may take. What is sent here has a few kilobytes, and some lines are slow. */
const bodyMsMax = 30_000;

/** Why there is no body to look at. */
export type BodyReadFault = 'too-large' | 'too-slow' | 'malformed';

/**
 * Reads a body and stops at the cap, whatever `Content-Length` says: it may be missing, or a lie. Stops when it takes too
 * long in all, so that nobody holds a place by sending a byte now and then. A body that breaks off is malformed: who
 * sent it has gone.
 */
export async function readBody(
  request: Request,
  bytesMax: number,
  msMax = bodyMsMax,
): Promise<Result<Buffer<ArrayBuffer>, BodyReadFault>> {
  if (Number(request.headers.get('content-length') ?? 0) > bytesMax) return fail('too-large');
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  const { promise: isOver, resolve: giveUp } = Promise.withResolvers<'over'>();
  const timer = setTimeout(() => giveUp('over'), msMax);
  try {
    for (;;) {
      const next = await Promise.race([reader?.read(), isOver]);
      if (next === 'over') {
        await reader?.cancel();
        return fail('too-slow');
      }
      if (!next || next.done) break;
      size += next.value.byteLength;
      if (size > bytesMax) {
        await reader?.cancel();
        return fail('too-large');
      }
      parts.push(next.value);
    }
  } catch {
    return fail('malformed');
  } finally {
    clearTimeout(timer);
  }
  return ok(Buffer.concat(parts));
}

/** Reads a multipart body. It is parsed when all of it is there and not too large. */
export async function readForm(request: Request, bytesMax: number): Promise<Result<FormData, BodyReadFault>> {
  const body = await readBody(request, bytesMax);
  if (!body.ok) return body;
  try {
    const headers = { 'content-type': request.headers.get('content-type') ?? '' };
    return ok(await new Response(body.value, { headers }).formData());
  } catch {
    return fail('malformed');
  }
}
