import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const requestIdHeader = 'x-request-id';

/** What proxies send: UUIDs, hexadecimal numbers, words with dots. */
const wellFormed = /^[\w.-]{8,64}$/;

/** The id of a request: that of the operator's own proxy, so that both logs can be read together, else a new one. */
export function requestIdOf(headers: IncomingHttpHeaders, hasTrustedProxy: boolean): string {
  const given = headers[requestIdHeader];
  return hasTrustedProxy && typeof given === 'string' && wellFormed.test(given) ? given : randomUUID();
}

/** Knows which request the present code works for, across everything that it waits for. */
export interface RequestScope {
  enter: (id: string) => void;
  /** what a line of the log says of it; nothing where the code works for no request */
  facts: () => { request?: string };
}

export function createRequestScope(): RequestScope {
  const storage = new AsyncLocalStorage<string>();
  return {
    enter: (id) => {
      storage.enterWith(id);
    },
    facts: () => {
      const request = storage.getStore();
      return request === undefined ? {} : { request };
    },
  };
}
