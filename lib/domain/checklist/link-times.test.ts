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
  const at = '2026-03-01T09:04:56.789Z';
  expect(utcTime(at, 'en')).toEqual({ date: 'Mar 1, 2026', time: '09:04' });
  expect(utcTime(at, 'de')).toEqual({ date: '01.03.2026', time: '09:04' });
  expect(utcTime(at, 'sv')).toEqual({ date: '1 mars 2026', time: '09:04' });
  expect(utcTime('no time', 'sv')).toEqual({ date: 'no time', time: '' });
});
