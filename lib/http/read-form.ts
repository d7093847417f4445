import 'server-only';
import { fail, ok, type Result } from '../domain/result';

/**
 * Reads a multipart body and stops at the cap, before anything is parsed and whatever `Content-Length` says: it may be
 * missing, or a lie.
 */
export async function readForm(
  request: Request,
  bytesMax: number,
): Promise<Result<FormData, 'too-large' | 'malformed'>> {
  if (Number(request.headers.get('content-length') ?? 0) > bytesMax) return fail('too-large');
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
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
  try {
    const whole = new Response(Buffer.concat(parts), {
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
    });
    return ok(await whole.formData());
  } catch {
    return fail('malformed');
  }
}
