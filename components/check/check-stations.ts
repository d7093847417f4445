import type { CheckId } from '@/lib/domain/report/check';
import type { CheckStation } from '@/components/report/check-row';
import type { RunState } from './run-state';

/** A check as it is known before any run. */
export interface KnownCheck {
  id: CheckId;
  title: string;
}

/** The line of checks beside the wizard: what is known of each in this state. */
export function stationsOf(state: RunState, checks: readonly KnownCheck[]): CheckStation[] {
  switch (state.phase) {
    case 'running':
    case 'interrupted': {
      const untried =
        state.phase === 'running' ? 'waiting' : state.checks.some(({ result }) => result) ? 'unfinished' : 'planned';
      return state.checks.map(({ id, isRunning, result }) => ({
        id,
        title: result?.title ?? checks.find((check) => check.id === id)?.title ?? id,
        state: result?.status ?? (isRunning ? 'running' : untried),
        result,
      }));
    }
    case 'faulty': {
      // the browser judges in the order of the checks and stops at the first fault
      const at = checks.findIndex(({ id }) => id === state.fault.check);
      return checks.map((check, i) => ({
        ...check,
        state: i < at ? 'passed' : i === at ? 'failed' : 'skipped',
        result: null,
      }));
    }
    default:
      return checks.map((check) => ({ ...check, state: 'planned', result: null }));
  }
}

/** Which of the two hosts a check waits for. */
const askedOfAuthorization: readonly CheckId[] = [
  'authorization-server',
  'access-token',
  'token-claims',
  'token-revocation',
];

/** What a quiet run waits for: the first check that has begun and not ended. */
export function waitingFor(state: RunState, checks: readonly KnownCheck[]): { host: string; title: string } | null {
  if (state.phase !== 'running' || !state.isQuiet) return null;
  const running = state.checks.find((check) => check.isRunning);
  const title = checks.find(({ id }) => id === running?.id)?.title;
  if (!running || title === undefined) return null;
  const { authorizationHost, gatewayHost } = state.facts;
  return { title, host: askedOfAuthorization.includes(running.id) ? authorizationHost : gatewayHost };
}
