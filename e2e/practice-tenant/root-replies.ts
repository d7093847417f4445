import { BAD_REQUEST, NOT_FOUND } from './gateway-replies.ts';
import type { Origins, Reply } from './scenario.ts';

/** Roots that answer something else than the gateway's; that a real one does is inferred. */
const ROOTS = {
  rootNotFound: NOT_FOUND,
  rootFailing: { kind: 'html', status: 500, html: '<html><body><h1>Internal Server Error</h1></body></html>' },
  rootRedirecting: { kind: 'empty', status: 302, headers: { location: 'https://portal.unlisted.example/' } },
} as const satisfies Partial<Record<keyof Origins, Reply>>;

/** What `GET /` gets at the listener with that port. */
export function rootReply(origins: Origins, port: number | undefined): Reply {
  const names = ['rootNotFound', 'rootFailing', 'rootRedirecting'] as const;
  const name = names.find((one) => new URL(origins[one]).port === String(port));
  return name === undefined ? BAD_REQUEST : ROOTS[name];
}
