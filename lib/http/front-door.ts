import 'server-only';
import diagnostics from 'node:diagnostics_channel';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import { pickLocale } from '../i18n/locales';
import { peerHeader } from './client-address';
import type { PageMemory } from './page-memory';
import { requestIdOf } from './request-id';
import { routeName } from './route-name';

/** Tells the route that answers for the door why a request was refused there. Always overwritten on arrival. */
export const refusalHeader = 'x-ionboard-refusal';

/** Where refused requests are led to; whatever is below `/api/` and no route of its own. */
const refusalPath = '/api/refused';

export type DoorRefusal = 'bad-address' | 'page-method' | 'api-method';

/** What pages are asked by; a form posts. */
export const pageMethods: readonly string[] = ['GET', 'HEAD', 'POST', 'OPTIONS'];
export const apiMethods: readonly string[] = [...pageMethods, 'PUT', 'PATCH', 'DELETE'];

/**
 * How long a client may take to send the head of a request, and all of it: the largest is a form of some 100 kB. Node
 * looks every 30 s and answers 408.
 */
const headMsMax = 20_000;
const requestMsMax = 60_000;

/** A request as it is handed on, or why it is not. */
type Judgement = { url: string } | { refusal: DoorRefusal };

/**
 * Judges what Next cannot read and would call an error of its own: methods that no route can have (TRACE is none of
 * Fetch's), and paths that do not decode (RFC 3986 §2.1). A page that does not decode is one that does not exist. The
 * absolute form of an address (RFC 9112 §3.2.2) is made the usual one, or Next would lead to the host in it.
 */
export function judgeArrival(method: string, target: string): Judgement {
  const url = originForm(target);
  if (url === null) return { refusal: 'bad-address' };
  const [path = ''] = url.split('?');
  const isApi = path.startsWith('/api/');
  if (!(isApi ? apiMethods : pageMethods).includes(method)) return { refusal: isApi ? 'api-method' : 'page-method' };
  if (decodes(path)) return { url };
  return isApi ? { refusal: 'bad-address' } : { url: '/no-such-page' };
}

function originForm(target: string): string | null {
  if (target.startsWith('/')) return target;
  const url = /^https?:/i.test(target) ? URL.parse(target) : null;
  return url && `${url.pathname}${url.search}`;
}

function decodes(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** What is noticed at the door. */
export interface DoorEvents {
  /** whether a proxy of the operator's own stands in front: its request ids are taken over */
  hasTrustedProxy: boolean;
  /** somebody in front says for whom a request is; told once */
  onForwarded: () => void;
  /** a request arrives: what is done from here on is done for it */
  onArrival: (id: string) => void;
  /** its answer has been sent; `isLeft`: the reader went away before */
  onAnswered: (request: { method: string; route: string; status: number; durationMs: number; isLeft: boolean }) => void;
}

export interface FrontDoor {
  /** Takes no new connection; resolves when all requests have been answered, and the connections closed. */
  close: () => Promise<void>;
}

/**
 * Stands before Next, at Node's own channel for requests that arrive (docs/decisions, 11): notes the remote address, which
 * route handlers do not see; leads what Next would stumble over to the route that refuses it; and gives the server
 * its patience.
 */
export function openFrontDoor(events: DoorEvents, pages: PageMemory): FrontDoor {
  const servers = new Set<Server>();
  let isToldOfForwarding = false;
  let waiting = 0;
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { request, response, server } = message as Arrival;
    if (!servers.has(server)) standBefore(server, pages);
    servers.add(server);
    waiting += 1;
    response.once('close', () => (waiting -= 1));
    server.headersTimeout = headMsMax;
    server.requestTimeout = requestMsMax;
    const { headers } = request;
    // not in the answer: those for links that are not alive are one and the same
    events.onArrival(requestIdOf(headers, events.hasTrustedProxy));
    tellWhenAnswered(request, response, events);
    if (!isToldOfForwarding && isForwarded(headers)) {
      isToldOfForwarding = true;
      events.onForwarded();
    }
    // by its q values, which the patterns of next.config.js know nothing of
    headers['accept-language'] = pickLocale(null, headers['accept-language'] ?? null);
    headers[peerHeader] = request.socket.remoteAddress ?? 'unknown';
    const judged = judgeArrival(request.method ?? '', request.url ?? '');
    headers[refusalHeader] = 'url' in judged ? 'none' : judged.refusal;
    request.url = 'url' in judged ? judged.url : refusalPath;
    if ('refusal' in judged) request.method = 'GET';
  });
  return {
    // a server that nobody has asked yet has nothing to finish
    close: async () => {
      await Promise.all([...servers].map((server) => closeServer(server, () => waiting > 0)));
    },
  };
}

/** Has requests answered from the memory of pages where it can: from the very first on, which is told of before it is handed on. */
function standBefore(server: Server, pages: PageMemory): void {
  const handlers = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    pages.answer(request, response, () => {
      for (const handle of handlers) Reflect.apply(handle, server, [request, response]);
    });
  });
}

/** What Node tells of a request on its channel. */
interface Arrival {
  request: IncomingMessage;
  response: ServerResponse;
  server: Server;
}

function tellWhenAnswered({ method = '', url = '' }: IncomingMessage, response: ServerResponse, events: DoorEvents) {
  const began = performance.now();
  response.once('close', () => {
    events.onAnswered({
      method,
      route: routeName(url),
      status: response.statusCode,
      durationMs: Math.round(performance.now() - began),
      isLeft: !response.writableFinished,
    });
  });
}

/** Connections that wait for another request would keep it open, and those on which none was ever sent. */
const closeServer = (server: Server, isAnswering: () => boolean) =>
  new Promise<void>((done) => {
    const tidy = setInterval(() => {
      if (isAnswering()) server.closeIdleConnections();
      else server.closeAllConnections();
    }, 50);
    server.close(() => {
      clearInterval(tidy);
      done();
    });
  });

const isForwarded = (headers: IncomingHttpHeaders) =>
  headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
