import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import { Agent, fetch, type Response } from 'undici';
import { fail, ok, type Result } from '../domain/result';
import { type AllowedHosts, judgeUrl } from './address-policy';
import { type ConnectionSettings, createConnections, goesThrough, type PeerCertificate } from './connection';
import { classifyTransportError, isDecodingError, type TransportFault } from './transport-fault';

/** Answers are cut off behind this many bytes, counted after decompression. */
export const answerBytesMax = 1_048_576;
const headerBytesMax = 32_768;

export interface TransportSettings extends ConnectionSettings {
  /** PEM of a private certificate authority, trusted beside the public ones */
  extraCa: string | null;
}

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
  /** the body is not encoded as `Content-Encoding` says; it is empty here */
  isUndecodable: boolean;
}

/** The one outbound door: every byte to a remote host passes `send`. */
export interface Transport {
  send: (request: OutboundRequest) => Promise<Result<HttpAnswer, TransportFault>>;
  /** the certificate that a host showed on this transport; null before a TLS connection, or for plain http */
  certificateOf: (url: URL) => PeerCertificate | null;
  /** host and port of the proxy that requests to this address go through; null: none */
  proxyFor: (url: URL) => string | null;
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

/** Opens a door for one run: its connections are kept alive and reused inside the run, never between runs. */
function openTransport(settings: TransportSettings, trust: SecureContext | undefined): Transport {
  const ended = new AbortController();
  const { connect, certificateOf } = createConnections(settings, trust, ended.signal);
  const agent = new Agent({
    maxHeaderSize: headerBytesMax,
    // the deadline of each request is the only clock
    headersTimeout: 0,
    bodyTimeout: 0,
    connect,
  });
  return {
    send: (request) => send(request, agent, settings.allowedHosts),
    certificateOf,
    proxyFor: (url) => (goesThrough(settings.proxy, url) ? new URL(settings.proxy.origin).host : null),
    close: async () => {
      ended.abort();
      await agent.destroy();
    },
  };
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
  let isUndecodable = false;
  try {
    for await (const part of response.body ?? []) {
      if (!(part instanceof Uint8Array)) continue;
      size += part.byteLength;
      if (size > answerBytesMax) {
        isTooLarge = true;
        break; // leaving the loop cancels the stream
      }
      parts.push(part);
    }
  } catch (error) {
    // a whole answer that nobody can read, and no broken connection: asking again would bring the same
    if (!isDecodingError(error)) throw error;
    isUndecodable = true;
    parts.length = 0;
  }
  const bytes = Buffer.concat(parts);
  return {
    status: response.status,
    headers: new Headers([...response.headers]),
    contentType,
    body: decode(bytes, contentType),
    bytes,
    isTooLarge,
    isUndecodable,
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
