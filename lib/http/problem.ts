/** A refusal as RFC 9457 `application/problem+json`. */
export interface Problem {
  status: 400 | 401 | 403 | 404 | 405 | 408 | 409 | 413 | 415 | 429 | 503;
  /** short and the same for the same problem */
  title: string;
  /** what to do about it */
  detail: string;
  retryAfterSeconds?: number;
  /** with 405: the methods that are taken */
  allow?: readonly string[];
  /** with 401: what is asked for, as `WWW-Authenticate` says it; by default a link's token (RFC 6750 §3) */
  challenge?: 'Bearer' | 'X-Access-Token';
  /** members beyond those of RFC 9457, such as the present task of a conflict */
  members?: Record<string, unknown>;
}

export function problemResponse({
  status,
  title,
  detail,
  retryAfterSeconds,
  allow,
  challenge = 'Bearer',
  members,
}: Problem): Response {
  return new Response(JSON.stringify({ type: 'about:blank', status, title, detail, ...members }), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
      ...(allow === undefined ? {} : { allow: allow.join(', ') }),
      // RFC 9110 §11.6.1: the same for a token that is missing and for one that is not valid
      ...(status === 401 ? { 'www-authenticate': challenge } : {}),
    },
  });
}
