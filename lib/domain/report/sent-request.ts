import type { CheckId, Evidence } from './check';

/** What a request asked for, and with which credentials. The evidence itself holds none. */
export type RequestPurpose =
  | { kind: 'contact' }
  | { kind: 'token'; isClientInForm: boolean }
  | { kind: 'gateway' }
  | { kind: 'revocation'; isClientInForm: boolean; token: 'access_token' | 'refresh_token' };

/** An entry of the evidence, with what its place among the others says about it. */
export interface SentRequest {
  entry: Evidence;
  purpose: RequestPurpose;
  /** null where it was sent once only */
  attempt: 'first' | 'second' | null;
}

/**
 * Reads from the order of a check's evidence what each request was: an entry says where it went, not how. The rules are
 * those of sending: one retry of a transient failure, and the client's keys in the form after `invalid_client`.
 *
 * @param isClientInForm whether the authorization server took the client's keys in the form only
 */
export function sentRequests(check: CheckId, evidence: readonly Evidence[], isClientInForm: boolean): SentRequest[] {
  const attempts: SentRequest['attempt'][] = [];
  let revocations = 0;
  return evidence.map((entry, i) => {
    const isSecond = attempts[i - 1] === 'first';
    const attempt = isSecond ? 'second' : isRepeated(check, entry, evidence[i + 1]) ? 'first' : null;
    attempts.push(attempt);
    if (!isSecond) revocations += 1;
    switch (check) {
      case 'authorization-server':
      case 'gateway':
        return { entry, attempt, purpose: { kind: 'contact' } };
      case 'access-token':
        // the form comes after an answer, a retry after none
        return {
          entry,
          attempt,
          purpose: { kind: 'token', isClientInForm: evidence.slice(0, i).some(({ status }) => status !== null) },
        };
      case 'token-revocation': {
        const token = revocations === 1 ? 'access_token' : 'refresh_token';
        return { entry, attempt, purpose: { kind: 'revocation', isClientInForm, token } };
      }
      default:
        return { entry, attempt, purpose: { kind: 'gateway' } };
    }
  });
}

/** Checks whose requests are sent again after a reset only: for them every answer counts. */
const repeatedAfterResetOnly: ReadonlySet<CheckId> = new Set(['authorization-server', 'gateway', 'access-token']);

function isRepeated(check: CheckId, entry: Evidence, next: Evidence | undefined): boolean {
  if (next?.url !== entry.url || next.method !== entry.method) return false;
  // also behind a status, where the answer broke off
  if (entry.note?.startsWith('connection-reset')) return true;
  if (entry.status === null) return false;
  return !repeatedAfterResetOnly.has(check) && (entry.status === 502 || entry.status === 503);
}
