import 'server-only';
import { fail, ok, type Result } from '../domain/result';

/**
 * Reads a body and stops at the cap, whatever `Content-Length` says: it may be missing, or a lie. A body that breaks off
 * is malformed: who sent it has gone.
 */
export async function readBody(
  request: Request,
  bytesMax: number,
): Promise<Result<Buffer<ArrayBuffer>, 'too-large' | 'malformed'>> {
  if (Number(request.headers.get('content-length') ?? 0) > bytesMax) return fail('too-large');
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  try {
    for (;;) {
      const next = await reader?.read();
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
  }
  return ok(Buffer.concat(parts));
}

/** Reads a multipart body. It is parsed when all of it is there and not too large. */
export async function readForm(
  request: Request,
  bytesMax: number,
): Promise<Result<FormData, 'too-large' | 'malformed'>> {
  const body = await readBody(request, bytesMax);
  if (!body.ok) return body;
  try {
    const headers = { 'content-type': request.headers.get('content-type') ?? '' };
    return ok(await new Response(body.value, { headers }).formData());
  } catch {
    return fail('malformed');
  }
}
