import type { CheckId, Evidence, Owner, Params, Stage, Status } from '../domain/check';
import type { Report } from '../domain/report';

/** What one check found: a code and facts, no words. This is what may be stored. */
export interface CheckOutcome {
  id: CheckId;
  stage: Stage;
  status: Status;
  code: string;
  owner: Owner | null;
  guideStep: string | null;
  skippedBecause: CheckId | null;
  params: Params;
  evidence: Evidence[];
  durationMs: number;
}

/** A report without words. */
export interface RunOutcome extends Omit<Report, 'checks' | 'reportVersion'> {
  checks: CheckOutcome[];
}

/** What happens during a run, in the order in which it happens. */
export type RunEvent =
  | { type: 'run-started'; id: string; startedAt: string; checks: readonly CheckId[] }
  | { type: 'check-started'; id: CheckId }
  | { type: 'check-finished'; outcome: CheckOutcome }
  | { type: 'run-finished'; outcome: RunOutcome };

/** A check that threw: a bug of ours, which must not take the report down. */
export const crashedCode = 'check-crashed';
