import 'server-only';
import type { ServerResponse } from 'node:http';

/**
 * Hands over the body of an answer after it was sent whole, as it went out: encoded as `Content-Encoding` says. Not
 * where it is longer than `bytesMax`, or the reader went away before its end.
 */
export function listenIn(response: ServerResponse, bytesMax: number, onBody: (body: Buffer) => void): void {
  const parts: Buffer[] = [];
  let size = 0;
  const note = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
    const bytes =
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(chunk);
    size += bytes.length;
    if (size <= bytesMax) parts.push(bytes);
  };
  type Rest = [encoding?: never, callback?: never];
  const write = response.write.bind(response) as (chunk: unknown, ...rest: Rest) => boolean;
  const end = response.end.bind(response) as (chunk?: unknown, ...rest: Rest) => ServerResponse;
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    note(chunk, rest[0]);
    return write(chunk, ...(rest as Rest));
  };
  response.end = (chunk?: unknown, ...rest: unknown[]) => {
    note(chunk, rest[0]);
    return end(chunk, ...(rest as Rest));
  };
  response.once('finish', () => {
    if (size <= bytesMax) onBody(Buffer.concat(parts));
  });
}
