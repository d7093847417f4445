import { fail, ok, type Result } from '../domain/result';
import { readBody, type BodyReadFault } from './read-form';

/** Why a body is not JSON of ours. */
export type BodyFault = 'not-json' | BodyReadFault;

/** Reads a JSON body and stops at the cap. Nothing is repaired: broken UTF-8 is malformed (RFC 8259 §8.1). */
export async function readJson(request: Request, bytesMax: number): Promise<Result<unknown, BodyFault>> {
  if (!isJson(request.headers.get('content-type'))) return fail('not-json');
  const body = await readBody(request, bytesMax);
  if (!body.ok) return body;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body.value));
    return ok(value);
  } catch {
    return fail('malformed');
  }
}

const isJson = (contentType: string | null): boolean => /^application\/json\s*(;|$)/i.test(contentType?.trim() ?? '');
