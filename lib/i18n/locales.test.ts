import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locales, pickLocale } from './locales';

test.each([
  [undefined, 'en-GB,de;q=0.5', 'en'],
  ['en-XA', 'en', 'en-XA'],
  ['EN', null, 'en'],
  ['xx', 'en', 'en'],
  [undefined, null, 'en'],
  [undefined, 'en-XA', 'en'],
  [undefined, 'en;q=0,*', 'en'],
])('chosen %s, accepted %s: %s', (chosen, accepted, expected) => {
  expect(pickLocale(chosen, accepted)).toBe(expected);
});
test('whatever a browser sends, a language is found', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (chosen, accepted) => locales.includes(pickLocale(chosen, accepted))),
  );
});
