import 'server-only';
import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createSecureContext, getCACertificates, type SecureContext, TLSSocket } from 'node:tls';
import { Agent, buildConnector, fetch, type Response } from 'undici';
import { fail, ok, type Result } from '../domain/result';
import { type AllowedHosts, isAddressAllowed, isLiteralAddress, judgeUrl } from './address-policy';
import { addressNotAllowedCode, classifyTransportError, type TransportFault } from './transport-fault';

/** Answers are cut off behind this many bytes, counted after decompression. */
export const answerBytesMax = 1_048_576;
const connectTimeoutMsMax = 10_000;
const headerBytesMax = 32_768;

export interface TransportSettings {
  allowedHosts: AllowedHosts;
  /** PEM of a private certificate authority, trusted beside the public ones */
  extraCa: string | null;
  /** the longest wait for one request to M3; shorter limits follow from it */
  tenantTimeoutMs: number;
  /** how names become addresses; the system's way unless a test has another */
  lookup?: LookupAll;
}

/** `dns.lookup` with `all: true`. */
export type LookupAll = (
  hostname: string,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export interface OutboundRequest {
  method: 'GET' | 'POST';
  url: URL;
  headers: Record<string, string>;
  body?: string;
  /** milliseconds from now until the whole answer must have been read */
  deadlineMs: number;
  /** aborts when the reader has left */
  signal: AbortSignal;
}

/** An answer, read whole or cut off at `answerBytesMax`. */
export interface HttpAnswer {
  status: number;
  headers: Headers;
  contentType: string | null;
  /** decoded by the content type's charset, UTF-8 where none is named */
  body: string;
  bytes: Uint8Array;
  isTooLarge: boolean;
}

/** What the TLS handshake told about the host. */
export interface PeerCertificate {
  /** ISO 8601, UTC */
  validTo: string;
}

/** The one outbound door: every byte to a remote host passes `send`. */
export interface Transport {
  send: (request: OutboundRequest) => Promise<Result<HttpAnswer, TransportFault>>;
  /** the certificate that a host showed on this transport; null before a TLS connection, or for plain http */
  certificateOf: (url: URL) => PeerCertificate | null;
  close: () => Promise<void>;
}

/**
 * Prepares the outbound door: `open` makes one for a run. What costs time and is the same for all runs is made here,
 * above all the list of trusted authorities.
 */
export function createTransports(settings: TransportSettings): { open: () => Transport } {
  // a list of our own replaces Node's, so that the public authorities and NODE_EXTRA_CA_CERTS are named beside it
  const trust =
    settings.extraCa === null
      ? undefined
      : createSecureContext({ ca: [...getCACertificates('default'), settings.extraCa] });
  return { open: () => openTransport(settings, trust) };
}

/**
 * Opens a door for one run: its connections are kept alive and reused inside the run, never between runs.
 * Guards, in order: scheme and host allow-list (each request), literal addresses, every resolved address (and the
 * connection goes to exactly the checked one), certificate, connect time, no redirects, deadline, size after
 * decompression.
 */
function openTransport(settings: TransportSettings, trust: SecureContext | undefined): Transport {
  const certificates = new Map<string, PeerCertificate>();
  const connectors = new Map<boolean, buildConnector.connector>();
  const connectorFor = (isListed: boolean): buildConnector.connector => {
    const known = connectors.get(isListed);
    if (known) return known;
    const made = buildConnector({
      timeout: Math.min(settings.tenantTimeoutMs, connectTimeoutMsMax),
      lookup: checkedLookup(settings.lookup ?? resolveAll, isListed),
      autoSelectFamily: true,
      ...(trust ? { secureContext: trust } : {}),
    });
    connectors.set(isListed, made);
    return made;
  };

  const agent = new Agent({
    maxHeaderSize: headerBytesMax,
    // the deadline of each request is the only clock
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: (options, callback) => {
      const origin = new URL(`${options.protocol}//${options.host ?? options.hostname}`);
      const isListed = settings.allowedHosts.isListed(origin);
      // a literal address is never looked up, so that the check in the lookup would not see it
      if (isLiteralAddress(options.hostname) && !isAddressAllowed(options.hostname, isListed)) {
        callback(addressNotAllowed(options.hostname), null);
        return;
      }
      connectorFor(isListed)(options, (...[error, socket]) => {
        if (error) {
          callback(error, null);
          return;
        }
        if (socket instanceof TLSSocket) rememberCertificate(certificates, origin.host, socket);
        callback(null, socket);
      });
    },
  });

  return {
    send: (request) => send(request, agent, settings.allowedHosts),
    certificateOf: (url) => certificates.get(url.host) ?? null,
    close: () => agent.destroy(),
  };
}

const resolveAll: LookupAll = (hostname, callback) => {
  systemLookup(hostname, { all: true }, callback);
};

const addressNotAllowed = (hostname: string) =>
  Object.assign(new Error(`${hostname} does not lead to an allowed address`), { code: addressNotAllowedCode });

/**
 * A lookup that hands out addresses only when every one of them is allowed: a mixed answer may be an attempt at DNS
 * rebinding. What it hands out is what is connected to, so that no second resolution can differ.
 */
function checkedLookup(resolve: LookupAll, isListed: boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, (error, addresses) => {
      // on an error there are no addresses at all, whatever the types of Node say
      if (error) {
        callback(error, '', 0);
        return;
      }
      const [first] = addresses;
      if (!first) {
        callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 0);
      } else if (!addresses.every(({ address }) => isAddressAllowed(address, isListed))) {
        callback(addressNotAllowed(hostname), '', 0);
      } else if (options.all) {
        callback(null, addresses);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };
}

function rememberCertificate(certificates: Map<string, PeerCertificate>, host: string, socket: TLSSocket): void {
  const validTo = Date.parse(socket.getPeerCertificate().valid_to);
  if (!Number.isNaN(validTo)) certificates.set(host, { validTo: new Date(validTo).toISOString() });
}

async function send(
  request: OutboundRequest,
  dispatcher: Agent,
  allowedHosts: AllowedHosts,
): Promise<Result<HttpAnswer, TransportFault>> {
  const refused = judgeUrl(request.url, allowedHosts);
  if (refused) return fail({ kind: 'host-not-allowed', detail: refused });

  const deadline = AbortSignal.timeout(request.deadlineMs);
  let answeredStatus: number | null = null;
  const broken = (fault: TransportFault) => fail(answeredStatus === null ? fault : { ...fault, answeredStatus });
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: { 'user-agent': 'Ionboard', ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
      dispatcher,
      redirect: 'manual',
      signal: AbortSignal.any([deadline, request.signal]),
    });
    answeredStatus = response.status;
    const answer = await readAnswer(response);
    // undici frees the connection in its next turn: whoever sends at once would open another one
    await nextTurn();
    return ok(answer);
  } catch (error) {
    if (request.signal.aborted) return broken({ kind: 'cancelled', detail: 'cancelled' });
    if (deadline.aborted) return broken({ kind: 'timed-out', detail: `${String(request.deadlineMs)} ms` });
    return broken(classifyTransportError(error));
  }
}

/** Reads the body up to the limit; what lies behind it is never fetched. */
async function readAnswer(response: Response): Promise<HttpAnswer> {
  const contentType = response.headers.get('content-type');
  const parts: Uint8Array[] = [];
  let size = 0;
  let isTooLarge = false;
  for await (const part of response.body ?? []) {
    if (!(part instanceof Uint8Array)) continue;
    size += part.byteLength;
    if (size > answerBytesMax) {
      isTooLarge = true;
      break; // leaving the loop cancels the stream
    }
    parts.push(part);
  }
  const bytes = Buffer.concat(parts);
  return {
    status: response.status,
    headers: new Headers([...response.headers]),
    contentType,
    body: decode(bytes, contentType),
    bytes,
    isTooLarge,
  };
}

function decode(bytes: Buffer, contentType: string | null): string {
  const charset = /charset="?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes); // an encoding that is not known
  }
}
