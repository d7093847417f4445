import 'server-only';
import { fail, ok, type Result } from '../domain/result';

/** Reads a body and stops at the cap, whatever `Content-Length` says: it may be missing, or a lie. null: too large */
export async function readBody(request: Request, bytesMax: number): Promise<Buffer<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > bytesMax) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) break;
    size += next.value.byteLength;
    if (size > bytesMax) {
      await reader?.cancel();
      return null;
    }
    parts.push(next.value);
  }
  return Buffer.concat(parts);
}

/** Reads a multipart body. It is parsed when all of it is there and not too large. */
export async function readForm(
  request: Request,
  bytesMax: number,
): Promise<Result<FormData, 'too-large' | 'malformed'>> {
  const body = await readBody(request, bytesMax);
  if (!body) return fail('too-large');
  try {
    const headers = { 'content-type': request.headers.get('content-type') ?? '' };
    return ok(await new Response(body, { headers }).formData());
  } catch {
    return fail('malformed');
  }
}
