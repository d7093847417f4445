import { describe, expect, test } from 'vitest';
import { maskKey, prefixOf, shownTenant } from './key-prefix';

const key = 'k'.repeat(86);

describe('a key is shown as its tenant prefix and at most four more characters', () => {
  test.each([
    ['a cloud key', `ACME_TST#${key}`, 'ACME_TST', 'ACME_TST#kkkk…'],
    ['a random tenant', `X9K98RYL2D6P5AD4_PRD#${key}`, 'X9K98RYL2D6P5AD4_PRD', 'X9K98RYL2D6P5AD4_PRD#kkkk…'],
    ['the longest tenant', `${'A'.repeat(32)}_PRD#${key}`, 'ACME_TST', `${'A'.repeat(32)}_PRD#kkkk…`],
    ['on-premises', `infor#${key}`, 'infor', 'infor#kkkk…'],
    ['another tenant’s', `OTHER_TST#${key}`, 'ACME_TST', 'OTHER_TST#kkkk…'],
    ['without prefix', key, 'ACME_TST', 'kkkk…'],
    ['an empty prefix', `#${key}`, 'ACME_TST', 'kkkk…'],
    ['key material in front', `${'k3y_'.repeat(9)}#rest-of-the-key-`, 'ACME_TST', 'rest…'],
    ['a long key in front', `${key}#rest-of-the-key-`, 'ACME_TST', 'rest…'],
    ['a short key', 'ACME_TST#abc', 'ACME_TST', 'ACME_TST#…'],
    ['nothing behind the tenant', 'ACME_TST#', 'ACME_TST', 'ACME_TST#…'],
    ['two separators', `ACME_TST#a#${key}`, 'ACME_TST', 'ACME_TST#a#kk…'],
  ])('%s', (_name, value, tenantId, shown) => {
    expect(maskKey(value, '#', tenantId)).toBe(shown);
  });
});

test.each([
  [' ~x', null],
  [`${'T'.repeat(50)}~x`, 'T'.repeat(50)],
  ['ACME_TST~x', 'ACME_TST'],
  ['~x', null],
  ['x', null],
  ['', null],
  [`${'x'.repeat(41)}~x`, null],
])('the prefix of %j is %j', (value, prefix) => {
  expect(prefixOf(value, '~', 'T'.repeat(50))).toBe(prefix);
});

test('a prefix that is no tenant id is cut, as it may be key material', () => {
  expect(shownTenant('k3y-material-that-is-long-enough', 'ACME_TST')).toBe('k3y-…');
  expect(shownTenant('a tenant with blanks', 'a tenant with blanks')).toBe('a tenant with blanks');
});
