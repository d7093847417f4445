import { expect, test } from 'vitest';
import { rootCauseOf, verdictOf } from './report';

const check = (
  id: 'file-format' | 'identity' | 'grid-role' | 'm3-api',
  status: 'passed' | 'warning' | 'failed' | 'undecided' | 'skipped',
) => ({
  id,
  status,
  code: `${id}-code`,
});

test.each([
  [['passed', 'passed'], 'ready'],
  [['passed', 'skipped'], 'ready'],
  [['warning', 'passed'], 'ready-with-warnings'],
  [['warning', 'undecided'], 'undecided'],
  [['undecided', 'failed'], 'not-ready'],
] as const)('%j is %s', ([first, second], verdict) => {
  expect(verdictOf([check('identity', first), check('m3-api', second)])).toBe(verdict);
});

test('the root cause is the first failure in table order, whatever order the results came in', () => {
  const results = [check('m3-api', 'failed'), check('identity', 'undecided'), check('grid-role', 'failed')];
  expect(rootCauseOf(results)).toEqual({ check: 'grid-role', code: 'grid-role-code' });
});
test('without a failure it is the first undecided; without that there is none', () => {
  expect(rootCauseOf([check('m3-api', 'undecided'), check('identity', 'undecided')])?.check).toBe('identity');
  expect(rootCauseOf([check('m3-api', 'warning'), check('identity', 'passed')])).toBeNull();
});
