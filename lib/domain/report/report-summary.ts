import { utcTime } from '../text/utc-time';
import type { CheckId, CheckResult } from './check';
import type { Report, Verdict } from './report';

/** The checks that say something about the connection itself, not only about the file. */
const proving: readonly CheckId[] = ['access-token', 'identity', 'grid-role', 'm3-api', 'm3-user', 'run-as'];

const isFinding = ({ status }: CheckResult) => status === 'failed' || status === 'undecided' || status === 'warning';

/** Whether a verdict says that the connection works. */
export const isReady = (verdict: Verdict): boolean => verdict === 'ready' || verdict === 'ready-with-warnings';

/** What the verdict is about: the root cause, or the first warning where nothing is worse. */
export const mainFinding = ({ checks, rootCause }: Report): CheckResult | undefined =>
  rootCause ? checks.find(({ id }) => id === rootCause.check) : checks.find(({ status }) => status === 'warning');

/** The rest of the sentence that a verdict begins, where no finding is there to say it. */
export function verdictSentence(
  { verdict, connection }: Pick<Report, 'verdict' | 'connection'>,
  words: { verdictReadyRest: string; verdictElsewhere: string },
): { template: string; values: Record<string, string> } {
  return {
    // a link for one owner leaves out what others have to do, and the cause with it
    template: isReady(verdict) ? words.verdictReadyRest : words.verdictElsewhere,
    values: { tenant: connection?.tenantId ?? '' },
  };
}

/** Everything else that was found, in the order of the checks. */
export function otherFindings(report: Report): CheckResult[] {
  const main = mainFinding(report);
  return report.checks.filter((check) => check !== main && isFinding(check));
}

/** When a run was, and how long it took, as the words of the report want it. */
export function runFacts(
  { startedAt, durationMs }: Pick<Report, 'startedAt' | 'durationMs'>,
  language: string,
): { date: string; time: string; seconds: string } {
  const digits = durationMs < 1000 ? 2 : 1;
  const seconds = new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return { ...utcTime(startedAt, language), seconds: seconds.format(Math.max(durationMs, 10) / 1000) };
}

/** What a good verdict stands on, and what it does not cover; null where the verdict is none. */
export function proofOf(
  { checks, verdict }: Report,
  words: { notProvedPrograms: string; notProvedRunAs: string; notProvedWrite: string },
): { proved: CheckResult[]; notProved: string[] } | null {
  if (!isReady(verdict)) return null;
  // a warning works, but says so in a sentence that is no proof: it stands among the findings
  const proved = checks.filter(({ id, status }) => proving.includes(id) && status === 'passed');
  const ranAs = proved.some(({ id }) => id === 'run-as');
  return {
    proved,
    notProved: [words.notProvedPrograms, ...(ranAs ? [] : [words.notProvedRunAs]), words.notProvedWrite],
  };
}

/** What checks say in words, without their codes. */
export const textsOf = (checks: readonly Pick<CheckResult, 'title' | 'observed' | 'meaning' | 'fix'>[]) =>
  checks.map(({ title, observed, meaning, fix }) => [title, observed, meaning, fix]);
