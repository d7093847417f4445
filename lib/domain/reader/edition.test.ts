import { expect, test } from 'vitest';
import { editions, fittingEdition, namedEditions, readEdition } from './edition';

test('an edition is read by its own name only', () => {
  for (const edition of editions) expect(readEdition(edition)).toBe(edition);
  for (const other of ['', 'Cloud', 'any', 'cloud ', null, undefined, 1, ['cloud']])
    expect(readEdition(other)).toBeNull();
});

test('a choice that contradicts the file gives way to it', () => {
  expect(fittingEdition('cloud', 'on-premises')).toBeNull();
  expect(fittingEdition('on-premises', 'multi-tenant-cloud')).toBeNull();
  expect(fittingEdition('cloud-classic', 'multi-tenant-cloud')).toBe('cloud-classic');
  expect(fittingEdition('on-premises', 'on-premises')).toBe('on-premises');
  for (const edition of editions) expect(fittingEdition(edition, 'unknown')).toBe(edition);
  expect(fittingEdition(null, 'unknown')).toBeNull();
});

test('without a choice all that the file may be from is named', () => {
  expect(namedEditions('cloud', 'on-premises')).toEqual(['cloud']);
  expect(namedEditions(null, 'on-premises')).toEqual(['on-premises']);
  expect(namedEditions(null)).toEqual(['cloud', 'cloud-classic']);
});
