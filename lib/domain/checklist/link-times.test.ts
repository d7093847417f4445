import { expect, test } from 'vitest';
import { extensionRequestSchema } from './checklist-requests';
import { durationValues, linkDurations, linkEnd } from './link-times';
import { utcTime } from '../text/utc-time';

test('every duration that is offered may be asked for', () => {
  expect(
    linkDurations.every((expiresInSeconds) => extensionRequestSchema.safeParse({ expiresInSeconds }).success),
  ).toBe(true);
});
test('durations are said in hours below a day', () => {
  expect(linkDurations.map(durationValues)).toEqual([
    { unit: 'hours', count: 1 },
    { unit: 'days', count: 1 },
    { unit: 'days', count: 7 },
    { unit: 'days', count: 14 },
    { unit: 'days', count: 30 },
    { unit: 'days', count: 90 },
  ]);
});
test('a link is over at the very moment that it says', () => {
  const now = Date.parse('2026-03-01T12:00:00.000Z');
  expect(linkEnd(null, now)).toBe('with-checklist');
  expect(linkEnd('2026-03-01T12:00:00.001Z', now)).toBe('ahead');
  expect(linkEnd('2026-03-01T12:00:00.000Z', now)).toBe('past');
});
test('times are said to the minute', () => {
  expect(utcTime('2026-03-01T12:34:56.789Z')).toEqual({ date: '2026-03-01', time: '12:34' });
});
