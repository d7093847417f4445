import type { CheckResult } from './check';
import type { CheckOutcome } from './outcome';
import type { Deployment, Report } from './report';

/** What a result says in words: all that changes with the reader's edition. */
export type ResultWords = Pick<CheckResult, 'id' | 'title' | 'observed' | 'meaning' | 'fix'>;

/** The findings of a report without words and evidence: enough to word them anew. */
export interface ReportFindings {
  deployment: Deployment;
  checks: CheckOutcome[];
}

/** What comes of choosing an edition. */
export interface EditionAnswer {
  /** false: the link of the checklist has ended, or the database does not answer */
  isKept: boolean;
  /** of the findings that are shown; none where none are */
  words: readonly ResultWords[];
}

/** Takes words and evidence out of a report. */
export const findingsOf = ({ checks, connection }: Report): ReportFindings => ({
  deployment: connection?.deployment ?? 'unknown',
  checks: checks.map(({ title, observed, meaning, fix, ...outcome }) => ({ ...outcome, evidence: [] })),
});
