import { expect, test } from 'vitest';
import { readableParams } from './readable-params';

test.each([
  ['cs', '“cs”'],
  ['cs ot', '“cs” and “ot”'],
  ['ti ci cs', '“ti”, “ci”, and “cs”'],
])('the names %s are a list in a sentence', (properties, shown) => {
  expect(readableParams({ properties, line: 2 }, 'en')).toEqual({ properties: shown, line: 2 });
});

test('the list is one of the reader’s language', () => {
  expect(readableParams({ properties: 'cs ot' }, 'sv')).toEqual({ properties: '”cs” och ”ot”' });
});

test('a day is written as the language does', () => {
  expect(readableParams({ validTo: '2027-01-31', days: 3 }, 'de')).toEqual({ validTo: '31.01.2027', days: 3 });
});

test('other parameters stay as they are', () => {
  expect(readableParams({ tenants: 'A_TST, B_TST', name: '2027-01-31T' }, 'en')).toEqual({
    tenants: 'A_TST, B_TST',
    name: '2027-01-31T',
  });
});
