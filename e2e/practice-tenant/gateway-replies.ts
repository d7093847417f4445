import type { Reply } from './scenario.ts';

/** infor-cloud/m3-h5-sdk#171. */
export const UNAUTHORIZED: Reply = { kind: 'json', status: 401, body: { error: 'Unauthorized' } };

/** What the gateway's root answers, which has no tenant in its path (api-evangelist/infor, observed). */
export const BAD_REQUEST: Reply = { kind: 'json', status: 400, body: { error: 'Bad Request' } };

// Of those below only the status is documented (docs.infor.com, zdq1489511424303 and wmm1777538309073); that
// the body is like the two above is inferred.
export const FORBIDDEN: Reply = { kind: 'json', status: 403, body: { error: 'Forbidden' } };
export const NOT_FOUND: Reply = { kind: 'json', status: 404, body: { error: 'Not Found' } };
export const METHOD_NOT_ALLOWED: Reply = {
  kind: 'json',
  status: 405,
  body: { error: 'Method Not Allowed' },
};
export const UNAVAILABLE: Reply = {
  kind: 'json',
  status: 503,
  body: { error: 'Service Unavailable' },
};

export const BAD_GATEWAY: Reply = { kind: 'json', status: 502, body: { error: 'Bad Gateway' } };

/** The connection ends in the place of an answer. */
export const RESET: Reply = { kind: 'reset' };
export const HANG: Reply = { kind: 'hang' };

/** Back ends that take more than 60 seconds (docs.infor.com, zdq1489511424303). */
export const GATEWAY_TIMEOUT: Reply = { kind: 'json', status: 504, body: { error: 'Gateway Timeout' } };

/** Quotas, with or without the time to wait (docs.infor.com, zdq1489511424303 and uup1651243668177). */
export const TOO_MANY: Reply = { kind: 'json', status: 429, body: { error: 'Too Many Requests' } };
export const TOO_MANY_FOR_30_SECONDS: Reply = { ...TOO_MANY, headers: { 'retry-after': '30' } };

/** A login page elsewhere, which is how a portal answers (inferred). */
export const TO_THE_PORTAL: Reply = {
  kind: 'empty',
  status: 302,
  headers: { location: 'https://portal.unlisted.example/login' },
};

/** A page in the place of data, which public clients guard against. */
export const SIGN_IN_PAGE = {
  kind: 'html',
  status: 200,
  html: '<!DOCTYPE html><html><head><title>Sign in</title></head><body><form method="post"></form></body></html>',
} as const satisfies Reply;

/**
 * M3 knows nobody to act for. The sentence and its number are those that readers of
 * warnajith.blogspot.com (2022-12) met; status and page are Jetty's, as with error 141.
 */
export const IMPERSONATION_REFUSED = jettyRefusal('Illegal impersonation attempt (error: 163)');

/** infor-cloud/m3-h5-sdk#126. */
export const JWT_DISABLED: Reply = jettyRefusal('JWT authentication disabled (error: 141)');

function jettyRefusal(reason: string): Extract<Reply, { readonly kind: 'html' }> {
  const heading = '<h2>HTTP ERROR 403 Forbidden</h2>';
  return {
    kind: 'html',
    status: 403,
    html: `<html><head><title>Error 403 Forbidden</title></head><body>${heading}<p>${reason}</p></body></html>`,
  };
}
