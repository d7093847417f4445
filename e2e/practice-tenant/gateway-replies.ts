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
