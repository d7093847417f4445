import { Buffer } from 'node:buffer';
import type { IncomingMessage } from 'node:http';

import type { RequestEntry } from './request-log.ts';

/** A token request has about 500 bytes. */
const BODY_BYTES_MAX = 65_536;

/** A request to the tenant, read to its end. */
export type TenantRequest = {
  readonly method: string;
  readonly url: URL;
  readonly authorizationHeader: string | undefined;
  readonly rawBody: string;
  /** null: the body is not `application/x-www-form-urlencoded`. */
  readonly form: URLSearchParams | null;
  readonly entry: RequestEntry;
};

/** The body as text, or null where it is longer than any that a client has reason to send. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes: unknown = chunk;
    // Read on past the limit without keeping anything: the answer is understood only after the body was sent.
    if (bytes instanceof Uint8Array && (length += bytes.length) <= BODY_BYTES_MAX) {
      chunks.push(bytes);
    }
  }
  return length > BODY_BYTES_MAX ? null : Buffer.concat(chunks).toString('utf8');
}

/** The parameters of a form-encoded body (RFC 6749 Appendix B), or null for any other content type. */
export function readForm(contentType: string | undefined, body: string): URLSearchParams | null {
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase();
  return mediaType === 'application/x-www-form-urlencoded' ? new URLSearchParams(body) : null;
}
