import { expect, test } from 'vitest';
import { withNameLists } from './name-list';

test.each([
  ['cs', '“cs”'],
  ['cs ot', '“cs” and “ot”'],
  ['ti ci cs', '“ti”, “ci”, and “cs”'],
])('the names %s are a list in a sentence', (properties, shown) => {
  expect(withNameLists({ properties, line: 2 }, 'en')).toEqual({ properties: shown, line: 2 });
});

test('the list is one of the reader’s language', () => {
  expect(withNameLists({ properties: 'cs ot' }, 'sv')).toEqual({ properties: '”cs” och ”ot”' });
});

test('other parameters stay as they are', () => {
  expect(withNameLists({ tenants: 'A_TST, B_TST' }, 'en')).toEqual({ tenants: 'A_TST, B_TST' });
});
