import { expect, test } from 'vitest';
import { countPlaywright, countVitest, lastLine, sumUp } from './test-counts.mjs';

const fine = { passed: 3, failed: 0, skipped: 0 };

test.each([
  [
    'all is well',
    [
      { name: 'eslint', isOk: true },
      { name: 'vitest', isOk: true, isRunner: true, counts: fine },
    ],
    '3 passed, 0 failed',
  ],
  ['a linter complains', [{ name: 'eslint', isOk: false }], '0 passed, 1 failed'],
  [
    'two tests fail',
    [{ name: 'vitest', isOk: false, isRunner: true, counts: { passed: 1, failed: 2, skipped: 0 } }],
    '1 passed, 2 failed',
  ],
  [
    'a test is skipped',
    [{ name: 'vitest', isOk: true, isRunner: true, counts: { ...fine, skipped: 1 } }],
    '3 passed, 0 failed, 1 skipped',
  ],
  [
    'a runner dies without a failed test',
    [{ name: 'vitest', isOk: false, isRunner: true, counts: fine }],
    '3 passed, 1 failed',
  ],
  ['a runner leaves no report', [{ name: 'playwright', isOk: true, isRunner: true }], '0 passed, 1 failed'],
  [
    'a runner runs nothing',
    [{ name: 'vitest', isOk: true, isRunner: true, counts: { ...fine, passed: 0 } }],
    '0 passed, 1 failed',
  ],
])('%s', (_, outcomes, line) => {
  expect(lastLine(sumUp(outcomes))).toBe(line);
});

test('names every step that did not pass', () => {
  const outcomes = [
    { name: 'eslint', isOk: false },
    { name: 'vitest', isOk: true, isRunner: true, counts: fine },
    { name: 'playwright', isOk: false, isRunner: true },
  ];
  expect(sumUp(outcomes).failedSteps).toEqual(['eslint (complains)', 'playwright (left no report)']);
});

test('reads the reports of both runners', () => {
  const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  expect(countVitest(vitest)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  const stats = { expected: 4, flaky: 1, unexpected: 2, skipped: 0 };
  expect(countPlaywright({ stats })).toEqual({ passed: 5, failed: 2, skipped: 0 });
});

test('takes no number from a report that it does not know', () => {
  expect(() => countVitest(JSON.parse('{"tests":3}'))).toThrow();
});
