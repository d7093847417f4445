import type { Outcome } from '../../infor/exchange';
import { retryAfterSecondsOf } from '../../infor/answer';
import type { Params } from '../../domain/report/check';

/** What may go wrong at the gateway whatever lies behind it. */
export type GatewayFault =
  | { kind: 'redirected' | 'rate-limited' | 'timed-out'; params: Params }
  | { kind: 'failed'; params: Params & { fault: string } };

/** The faults that every call through the gateway shares; null where the answer is for the caller to judge. */
export function gatewayFaultOf(outcome: Outcome): GatewayFault | null {
  if (!outcome.ok) {
    const { kind } = outcome.fault;
    if (kind === 'timed-out' || kind === 'cancelled') {
      return { kind: 'timed-out', params: { fault: kind, isGatewayTimeout: false } };
    }
    return { kind: 'failed', params: { fault: kind, isBroken: true } };
  }
  const { status } = outcome.value;
  if (status >= 300 && status < 400) return { kind: 'redirected', params: { httpStatus: status } };
  if (status === 429) {
    const seconds = retryAfterSecondsOf(outcome.value);
    return {
      kind: 'rate-limited',
      params: { isTimeGiven: seconds !== null, ...(seconds === null ? {} : { retryAfterSeconds: seconds }) },
    };
  }
  if (status === 504) return { kind: 'timed-out', params: { fault: 'HTTP 504', isGatewayTimeout: true } };
  if (status >= 500) return { kind: 'failed', params: { fault: `HTTP ${String(status)}`, isBroken: false } };
  return null;
}

/** The words of the shared faults. */
export const gatewayFaultWords = {
  redirected: {
    headline: 'The gateway redirects',
    observed: 'The gateway answered with a redirect (HTTP {httpStatus}), which is not followed.',
    meaning:
      'The address may be that of the portal, or the service is moving.<src>gateway-redirect</src> The token is never sent on.',
    fix: [
      'Run the check again in a few minutes.',
      'If it stays so, download the file again: <ui>{authorizedAppsPath}</ui>, the app, <ui>{downloadCredentials}</ui>.',
    ],
  },
  'rate-limited': {
    headline: 'Too many requests',
    observed:
      'The gateway takes no more requests now{isTimeGiven, select, true {: wait {retryAfterSeconds} seconds.} other {.}}',
    meaning: 'Infor limits the number of calls.<src>limits</src> The file may be good.',
    fix: [
      '{isTimeGiven, select, true {Wait {retryAfterSeconds} seconds} other {Wait some minutes}}, then run the check once.',
    ],
  },
  failed: {
    headline: 'The gateway failed',
    observed:
      '{isBroken, select, true {The connection to the gateway broke off ({fault}).} other {The gateway or the service behind it failed ({fault}).}}',
    meaning:
      '{isBroken, select, true {The gateway was reached before. It, a firewall or a proxy may have ended the connection.<src>gateway-other-answer</src>} other {The gateway gave no reason.}} The file may be good.',
    fix: ['Run the check again in a few minutes.', 'If it stays so, ask Infor support about the service.'],
  },
  'timed-out': {
    headline: 'The gateway did not answer in time',
    observed:
      '{isGatewayTimeout, select, true {The service behind the gateway did not answer it in time (HTTP 504).} other {The gateway did not answer in time.}}',
    meaning:
      '{isGatewayTimeout, select, true {The gateway waits at most 60 seconds for the service behind it.<src>gateway-status</src>} other {It took the connection. The service behind it may be slow or down.}} The file may be good.',
    fix: ['Run the check again in a few minutes.', 'If it stays so, ask Infor support about the service.'],
  },
} as const;

const showSupport =
  'If only M3 fails, show the evidence of this check to Infor support, on-premises to those who run M3.';

/** The same at M3, where IFS may have answered just before: then the gateway itself is well. */
export const m3FaultWords = {
  redirected: { ...gatewayFaultWords.redirected, headline: 'M3 redirects' },
  'rate-limited': { ...gatewayFaultWords['rate-limited'], headline: 'Too many requests to M3' },
  failed: {
    headline: 'M3 gave no good answer',
    observed:
      '{isBroken, select, true {The connection broke off while M3 was asked ({fault}).} other {M3, or the gateway in front of it, failed ({fault}).}}',
    meaning: gatewayFaultWords.failed.meaning,
    fix: ['Run the check again in a few minutes.', showSupport],
  },
  'timed-out': {
    headline: 'M3 did not answer in time',
    observed:
      '{isGatewayTimeout, select, true {M3 did not answer the gateway in time (HTTP 504).} other {M3 did not answer in time.}}',
    meaning: gatewayFaultWords['timed-out'].meaning,
    fix: ['Run the check again in a few minutes.', showSupport],
  },
} as const;
