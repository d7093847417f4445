/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 *
 * @typedef {object} Outcome how a step ended
 * @property {string} name
 * @property {boolean} isOk its program ended with exit code 0
 * @property {boolean} [isRunner] it runs tests
 * @property {Counts} [counts] what its report says, where it left a readable one
 *
 * @typedef {Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests', number>} VitestReport
 * @typedef {{ stats: Record<'expected' | 'flaky' | 'unexpected' | 'skipped', number> }} PlaywrightReport
 */

/** @param {VitestReport} report written by vitest's reporter "json" */
export const countVitest = (report) =>
  checked({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  });

/** @param {PlaywrightReport} report written by Playwright's reporter "json" */
export const countPlaywright = ({ stats }) =>
  checked({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped });

/** @param {Counts} counts */
function checked(counts) {
  if (!Object.values(counts).every(Number.isInteger)) throw new TypeError('not a report that is known here');
  return counts;
}

/**
 * Adds up steps. A linter that complains counts as one failure. So does a runner that ended badly without a failed
 * test (a file that does not compile, a server that did not start), that left no report, or that ran nothing: tests
 * that are not run must not look like tests that pass.
 *
 * @param {Outcome[]} outcomes
 */
export function sumUp(outcomes) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const failedSteps = [];
  for (const { name, isOk, isRunner = false, counts } of outcomes) {
    const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 };
    const reason = whyFailed(isOk, isRunner, counts);
    if (reason !== undefined) failedSteps.push(`${name} (${reason})`);
    sum.passed += passed;
    sum.failed += reason !== undefined && failed === 0 ? 1 : failed;
    sum.skipped += skipped;
  }
  return { ...sum, failedSteps };
}

/**
 * @param {boolean} isOk
 * @param {boolean} isRunner
 * @param {Counts | undefined} counts
 */
function whyFailed(isOk, isRunner, counts) {
  if (!isRunner) return isOk ? undefined : 'complains';
  if (counts === undefined) return 'left no report';
  if (counts.failed > 0) return `${String(counts.failed)} failed`;
  if (!isOk) return 'ended with an error outside the tests';
  return counts.passed === 0 ? 'ran no test' : undefined;
}

/** @param {Counts} sum */
export const lastLine = ({ passed, failed, skipped }) =>
  `${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`;
