import 'server-only';
import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, gzip, inflate } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { listenIn } from './listen-in';
import { routeName } from './route-name';

/**
 * Pages that Next has answered with, kept while nothing can have changed that they show (docs/decisions, 27):
 * prerendered ones as long as the process runs, pages behind a link as long as their version is the same. Next takes
 * 2 ms to hand out a page that lies finished on the disk, and 15 ms to render one of a checklist.
 */
export interface PageMemory {
  /** Answers a request, or has `next` answer it and keeps what it says. */
  answer: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}

export interface PageMemorySettings {
  /**
   * Changes whenever anything changes that a page behind this link shows; null where it shows none. Asked with each
   * request, so that a link that ended shows nothing from that moment on.
   */
  versionOf: (token: string) => Promise<string | null>;
  /** all pages together have at most so many bytes */
  bytesMax: number;
  newNonce: () => string;
}

interface KeptPage {
  version: string;
  headers: OutgoingHttpHeaders;
  /** the policy, and the page: both cut where the nonce was; one piece where there is none */
  policy: string[];
  pieces: string[];
  /** compressed once and for all; null where each answer has a nonce of its own, and until it is made */
  gzipped: Buffer | null;
  /** the whole where there is no nonce */
  whole: Buffer | null;
}

/** Where a page is kept, and by which link it is shown. */
interface Place {
  key: string;
  /** null: prerendered, the same for everybody who has chosen the same */
  token: string | null;
}

const prerendered = ['/', '/guide', '/help', '/edition'];
const behindLinks = ['/c/{token}', '/c/{token}/guide'];
/** What the rewrites of next.config.js look at. */
const choices = ['language', 'edition'];
const policyHeader = 'content-security-policy';
/** Made anew with each answer, by Node or by the door. */
const notKept = ['connection', 'content-encoding', 'content-length', 'date', 'keep-alive', 'transfer-encoding'];
const headerLengthMax = 1_000;
const pageBytesMax = 1_000_000;
const linkPageMsMax = 10_000;
const versionMsMax = 500;

const compress = promisify(gzip);
const decoders: Record<string, (bytes: Buffer) => Promise<Buffer>> = {
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: promisify(inflate),
};

export function createPageMemory({ versionOf, bytesMax, newNonce }: PageMemorySettings): PageMemory {
  const pages = new LRUCache<string, KeptPage>({
    ttlAutopurge: true,
    maxSize: bytesMax,
    maxEntrySize: pageBytesMax,
    // text of this process has one byte a letter, or two where one letter needs it
    sizeCalculation: ({ pieces, gzipped, whole }) =>
      pieces.reduce((sum, piece) => sum + piece.length * 2, 1) + (gzipped?.length ?? 0) + (whole?.length ?? 0),
  });

  const keep = async ({ key, token }: Place, version: string, headers: OutgoingHttpHeaders, body: Buffer) => {
    const encoding = headers['content-encoding'];
    const decode = encoding === undefined ? null : decoders[encoding];
    if (decode === undefined) return;
    const bytes = decode === null ? body : await decode(body);
    const policy = [headers[policyHeader] ?? ''].flat().join();
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? null;
    const text = bytes.toString();
    const page: KeptPage = {
      version,
      headers: headersToKeep(headers),
      policy: nonce === null ? [policy] : policy.split(nonce),
      pieces: nonce === null ? [] : text.split(nonce),
      whole: nonce === null ? bytes : null,
      gzipped: nonce === null ? await compress(bytes, { level: 9 }) : null,
    };
    // nothing of a checklist stays here longer than that
    pages.set(key, page, { ttl: token === null ? 0 : linkPageMsMax });
  };

  const serve = (
    place: Place,
    version: string,
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ) => {
    const kept = pages.get(place.key);
    if (kept?.version === version) {
      send(kept, newNonce(), request, response).catch(() => response.destroy());
      return;
    }
    listenIn(response, pageBytesMax, (body) => {
      if (!mayBeKept(response, place)) return;
      // what cannot be kept was sent all the same
      keep(place, version, response.getHeaders(), body).catch(() => undefined);
    });
    next();
  };

  return {
    answer: (request, response, next) => {
      const place = placeOf(request);
      if (place === null) next();
      else if (place.token === null) serve(place, '', request, response, next);
      else {
        void soon(versionOf(place.token)).then((version) => {
          if (version === null) next();
          else serve(place, version, request, response, next);
        });
      }
    },
  };
}

/** A database that does not answer, or not soon, is waited for and told of by the page itself. */
async function soon(version: Promise<string | null>): Promise<string | null> {
  const silence = Promise.withResolvers<null>();
  const timer = setTimeout(() => {
    silence.resolve(null);
  }, versionMsMax);
  try {
    return await Promise.race([version, silence.promise]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Where the page for this request is kept; null where it is made each time. */
function placeOf({ method, url = '', headers }: IncomingMessage): Place | null {
  if (method !== 'GET' || url.includes('?')) return null;
  const route = routeName(url);
  const isBehindLink = behindLinks.includes(route);
  if (!isBehindLink && !prerendered.includes(route)) return null;
  // a script of Next asks for a part of the page
  if (headers.rsc !== undefined || Object.keys(headers).some((name) => name.startsWith('next-'))) return null;
  const { cookie = '', 'accept-language': language = '', 'x-forwarded-proto': scheme = '' } = headers;
  if ([cookie, language, String(scheme)].some((value) => value.length > headerLengthMax)) return null;
  const facts = [url, isBehindLink ? cookie : chosen(cookie), language, scheme];
  // hashed: it holds the token of a link
  const key = createHash('sha256').update(JSON.stringify(facts)).digest('base64');
  return { key, token: isBehindLink ? (url.split('/')[2] ?? '') : null };
}

/** Of the reader's cookies those that choose among prerendered pages. */
const chosen = (cookie: string): string[] =>
  cookie
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => choices.some((name) => pair.startsWith(`${name}=`)))
    .sort();

function mayBeKept(response: ServerResponse, { token }: Place): boolean {
  if (response.statusCode !== 200 || response.getHeader('set-cookie') !== undefined) return false;
  if (!String(response.getHeader('content-type')).startsWith('text/html')) return false;
  const policy = String(response.getHeader(policyHeader) ?? '');
  // Next says it twice
  return token === null ? [response.getHeader('x-nextjs-prerender')].flat().includes('1') : policy.includes("'nonce-");
}

const headersToKeep = (headers: OutgoingHttpHeaders): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => ![...notKept, policyHeader].includes(name)));

async function send(page: KeptPage, nonce: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = { ...page.headers, [policyHeader]: page.policy.join(nonce), vary: varyOf(page.headers) };
  if (isUnchanged(request.headers['if-none-match'], page.headers.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const whole = page.whole ?? Buffer.from(page.pieces.join(nonce));
  const isGzip = new Negotiator(request).encoding(['gzip', 'identity']) === 'gzip';
  // on another thread; a page that goes out now is read sooner than one that is smaller by a tenth
  const body = isGzip ? (page.gzipped ?? (await compress(whole, { level: 4 }))) : whole;
  const encoding = isGzip ? { 'content-encoding': 'gzip' } : {};
  response.writeHead(200, { ...headers, ...encoding, 'content-length': body.length }).end(body);
}

function varyOf({ vary }: OutgoingHttpHeaders): string {
  const given = [vary ?? []].flat().join(', ');
  return /accept-encoding/i.test(given) ? given : `${given === '' ? '' : `${given}, `}Accept-Encoding`;
}

/** RFC 9110 §13.1.2: compared weakly. */
function isUnchanged(asked: string | undefined, etag: unknown): boolean {
  if (asked === undefined || typeof etag !== 'string') return false;
  const plain = (tag: string) => tag.trim().replace(/^W\//, '');
  return asked.split(',').some((tag) => plain(tag) === plain(etag));
}
