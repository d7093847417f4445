import { z } from 'zod';
import { checkResultSchema, type CheckId } from './check';
import { reportSchema } from './report';

/** What one check found: a code and facts, no words. This is what may be stored. */
export const checkOutcomeSchema = checkResultSchema.omit({ title: true, observed: true, meaning: true, fix: true });
export type CheckOutcome = z.infer<typeof checkOutcomeSchema>;

/** A report without words. */
export const runOutcomeSchema = reportSchema
  .omit({ reportVersion: true, checks: true })
  .extend({ checks: z.array(checkOutcomeSchema) });
export type RunOutcome = z.infer<typeof runOutcomeSchema>;

/** What happens during a run, in the order in which it happens. */
export type RunEvent =
  | { type: 'run-started'; id: string; startedAt: string; checks: readonly CheckId[] }
  | { type: 'check-started'; id: CheckId }
  | { type: 'check-finished'; outcome: CheckOutcome }
  | { type: 'run-finished'; outcome: RunOutcome };

/** A check that threw: a bug of ours, which must not take the report down. */
export const crashedCode = 'check-crashed';

/** A run as it may be kept: what was sent and answered is shown to the one who ran it, and to nobody later. */
export const withoutEvidence = (run: RunOutcome): RunOutcome => ({
  ...run,
  checks: run.checks.map((check) => ({ ...check, evidence: [] })),
});
