import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editions } from './edition';
import { editionAddress, safeBack } from './edition-address';

const backOf = (address: string) => new URL(address, 'http://localhost').searchParams.get('back');

test('a choice leads back to the page that it was made on', () => {
  for (const edition of editions) {
    const address = editionAddress(edition, '/help/grid-role/role-missing?edition=cloud#fix');
    expect(address.startsWith(`/edition/${edition}?`)).toBe(true);
    expect(safeBack(backOf(address))).toBe('/help/grid-role/role-missing?edition=cloud#fix');
  }
});

test.each([
  null,
  '',
  'guide',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  'https://evil.example/guide',
  'javascript:alert(1)',
  '/guide\r\nset-cookie: a=b',
  '/guide\\x',
  `/${'a'.repeat(500)}`,
])('%j leads to the guide', (back) => {
  expect(safeBack(back)).toBe('/guide');
});

test('whatever is asked for, the way back stays on this site', () => {
  const awkward = fc
    .array(fc.constantFrom('/', '\\', '\t', '\n', '@', ':', 'evil.example', '..', '%2f', '?', '#', ' '))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(awkward, fc.string()), (back) => {
      expect(new URL(safeBack(back), 'https://ours.example').origin).toBe('https://ours.example');
    }),
  );
});
