import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Result } from '../domain/result';
import type { HttpAnswer, OutboundRequest, Transport } from './transport';
import type { TransportFault } from './transport-fault';

export type Outcome = Result<HttpAnswer, TransportFault>;

/** One request that was sent, and how it ended. Holds tenant text as it came: redact before showing it. */
export interface Attempt {
  method: string;
  url: string;
  ms: number;
  outcome: Outcome;
  /** until when the host's certificate is valid, ISO 8601; only where a check is about it, and TLS was spoken */
  certificateValidTo?: string;
}

/** A request with its retry, if there was one; `outcome` is the last attempt's. */
export interface Exchange {
  attempts: readonly Attempt[];
  outcome: Outcome;
}

/**
 * When one more attempt is made. `transient`: connection reset, 502, 503. `reset`: connection reset only, for the
 * network checks (any answer will do there) and for the token request (an answer counts, whatever it says).
 */
export type RetryRule = 'transient' | 'reset';

const retryPauseMs = 300;

/**
 * Sends a request, and once more after a short pause where the rule calls the failure transient. `reader` aborts when
 * nobody waits any more: then nothing is sent again, also where the request itself goes on (`request.signal`).
 */
export async function exchange(
  transport: Transport,
  request: OutboundRequest,
  rule: RetryRule,
  reader: AbortSignal = request.signal,
): Promise<Exchange> {
  const first = await attempt(transport, request);
  const once = { attempts: [first], outcome: first.outcome };
  if (!isTransient(first.outcome, rule)) return once;
  try {
    await sleep(retryPauseMs, undefined, { signal: reader });
  } catch {
    return once; // the reader has left
  }
  const second = await attempt(transport, request);
  return { attempts: [first, second], outcome: second.outcome };
}

async function attempt(transport: Transport, request: OutboundRequest): Promise<Attempt> {
  const began = performance.now();
  const outcome = await transport.send(request);
  return { method: request.method, url: request.url.href, ms: Math.round(performance.now() - began), outcome };
}

function isTransient(outcome: Outcome, rule: RetryRule): boolean {
  if (!outcome.ok) {
    // an answer that broke off is an answer: the token request must not be sent again, a token may have been issued
    const hasBegun = outcome.fault.answeredStatus !== undefined;
    return outcome.fault.kind === 'connection-reset' && !(rule === 'reset' && hasBegun);
  }
  return rule === 'transient' && (outcome.value.status === 502 || outcome.value.status === 503);
}
