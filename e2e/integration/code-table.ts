import { checks } from '@/lib/checks/registry';
import type { Walked } from './scenario-walk';

/** Healthy scenarios have the plain passes all alike: naming a few is enough. */
const shownMax = 4;

/** A line for each code of each check: the scenarios that are about it, and whether each did what is expected of it. */
export function codeTable(walked: readonly Walked[], faulty: ReadonlySet<string>): string {
  const lines = checks.flatMap(({ id, codes }) =>
    Object.keys(codes).map((code) => {
      const ids = [...new Set(about(walked, id, code))];
      const isPass = ids.length > 0 && ids.every((scenario) => !faulty.has(scenario));
      const rest = ids.length > shownMax ? ` +${String(ids.length - shownMax)}` : '';
      const result = ids.length === 0 ? 'NO SCENARIO' : isPass ? 'pass' : 'FAIL';
      return `${id.padEnd(21)}${code.padEnd(29)}${result.padEnd(6)}${ids.slice(0, shownMax).join(' ')}${rest}`;
    }),
  );
  const healthy = walked.filter(({ scenario }) => scenario.family === 'healthy');
  const variants = new Set(healthy.map(({ scenario }) => scenario.id));
  const wronged = new Set(
    healthy.filter(({ outcome }) => outcome.verdict === 'not-ready').map(({ scenario }) => scenario.id),
  );
  const scenarios = new Set(walked.map(({ scenario }) => scenario.id));
  return [
    ...lines,
    `${String(lines.length)} codes, ${String(scenarios.size)} scenarios, ${String(walked.length)} runs`,
    `${String(variants.size)} healthy variants, ${String(wronged.size)} called not-ready`,
  ].join('\n');
}

/** The scenarios that are about the code; for a plain pass the healthy ones that had it. */
function about(walked: readonly Walked[], check: string, code: string): string[] {
  return walked
    .filter(({ scenario: { expect, family }, outcome }) =>
      code === 'ok'
        ? family === 'healthy' && outcome.checks.some((result) => result.id === check && result.code === code)
        : expect.findings.some((finding) => finding.check === check && finding.code === code),
    )
    .map(({ scenario }) => scenario.id);
}
