import type { Params } from '../../domain/report/check';
import type { RunAsArtifact } from '../artifacts';
import { gridErrorIn, m3RecordIn, m3RefusalIn } from './m3-outcome';

export type RunAsCode =
  | 'run-as-effective'
  | 'run-as-ignored'
  | 'run-as-refused'
  | 'run-as-user-unknown'
  | 'run-as-same-user'
  | 'run-as-undecided';

const same = (a: string, b: string) => a.trim().toUpperCase() === b.trim().toUpperCase();

/** Did M3 let the service account act as the asked user? USER is compared trimmed and in any case. */
export function judgeRunAs({ own, asOther }: RunAsArtifact, runAs: string): { code: RunAsCode; params: Params } {
  const user = m3RecordIn(own.outcome)?.['USER'] ?? '';
  const params = { runAs: runAs.trim(), user };
  if (user === '') return { code: 'run-as-undecided', params };
  if (same(user, runAs)) return { code: 'run-as-same-user', params };
  if (!asOther) return { code: 'run-as-undecided', params };

  const seen = m3RecordIn(asOther.outcome)?.['USER'] ?? '';
  if (seen !== '') {
    if (same(seen, runAs)) return { code: 'run-as-effective', params };
    return { code: same(seen, user) ? 'run-as-ignored' : 'run-as-undecided', params };
  }
  const refusal = m3RefusalIn(asOther.outcome);
  if (refusal) {
    const isUnknown = /does not exist|not found|unknown/i.test(refusal.message);
    return {
      code: isUnknown ? 'run-as-user-unknown' : 'run-as-refused',
      params: { ...params, message: refusal.message, hasMessage: refusal.message !== '' },
    };
  }
  const status = asOther.outcome.ok ? asOther.outcome.value.status : 0;
  // "illegal impersonation attempt", whatever the status
  const isRefused = status === 401 || status === 403 || gridErrorIn(asOther.outcome) === 163;
  return isRefused
    ? { code: 'run-as-refused', params: { ...params, message: `HTTP ${String(status)}`, hasMessage: true } }
    : { code: 'run-as-undecided', params };
}
