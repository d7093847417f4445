import type { Outcome } from '../../infor/exchange';
import { retryAfterSecondsOf } from '../../infor/answer';
import type { Params } from '../../domain/check';

/** What may go wrong at the gateway whatever lies behind it. */
export type GatewayFault =
  | { kind: 'redirected' | 'rate-limited' | 'timed-out'; params: Params }
  | { kind: 'failed'; params: Params & { fault: string } };

/** The faults that every call through the gateway shares; null where the answer is for the caller to judge. */
export function gatewayFaultOf(outcome: Outcome): GatewayFault | null {
  if (!outcome.ok) {
    const { kind } = outcome.fault;
    if (kind === 'timed-out' || kind === 'cancelled') return { kind: 'timed-out', params: { fault: kind } };
    return { kind: 'failed', params: { fault: kind } };
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
  if (status === 504) return { kind: 'timed-out', params: { fault: 'HTTP 504' } };
  if (status >= 500) return { kind: 'failed', params: { fault: `HTTP ${String(status)}` } };
  return null;
}

/** The words of the shared faults. */
export const gatewayFaultWords = {
  redirected: {
    headline: 'The gateway redirects',
    observed: 'The gateway answered with a redirect (HTTP {httpStatus}), which is not followed.',
    meaning: 'The address may be that of the portal, or the service is moving. The token is never sent on.',
    fix: [
      'Run the check again in a few minutes.',
      'If it stays so, download the file again: <ui>{authorizedAppsPath}</ui>, the app, <ui>{downloadCredentials}</ui>.',
    ],
  },
  'rate-limited': {
    headline: 'Too many requests',
    observed:
      'The gateway takes no more requests now{isTimeGiven, select, true {: wait {retryAfterSeconds} seconds.} other {.}}',
    meaning: 'Infor limits the number of calls. The file may be good.',
    fix: ['Wait, then run the check once.'],
  },
  failed: {
    headline: 'The gateway failed',
    observed: 'The gateway or the service behind it failed ({fault}).',
    meaning: 'The fault is on its side. The file may be good.',
    fix: ['Run the check again in a few minutes.', 'If it stays so, ask Infor support about the service.'],
  },
  'timed-out': {
    headline: 'The gateway did not answer in time',
    observed: 'The gateway did not answer in time ({fault}).',
    meaning: 'The gateway waits at most 60 seconds for the service behind it. The file may be good.',
    fix: ['Run the check again in a few minutes.', 'If it stays so, ask Infor support about the service.'],
  },
} as const;
