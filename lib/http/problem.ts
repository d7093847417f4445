/** A refusal as RFC 9457 `application/problem+json`. */
export interface Problem {
  status: 400 | 401 | 403 | 404 | 413 | 415 | 429 | 503;
  /** short and the same for the same problem */
  title: string;
  /** what to do about it */
  detail: string;
  retryAfterSeconds?: number;
}

export function problemResponse({ status, title, detail, retryAfterSeconds }: Problem): Response {
  return new Response(JSON.stringify({ type: 'about:blank', status, title, detail }), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
    },
  });
}
