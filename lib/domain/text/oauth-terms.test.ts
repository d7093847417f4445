import { expect, test } from 'vitest';
import { oauthTerms, termName, termsIn, textIn } from './oauth-terms';

test.each(oauthTerms)('%s is found by its own name', (term) => {
  expect(termsIn(`The ${termName(term)}s.`)).toContain(term);
});

test.each([
  ['Authorization-servern avvisar tokenet.', ['access-token', 'authorization-server']],
  ['Der Grant-Typ ist falsch; Client-ID und Client-Secret fehlen.', ['client-id', 'client-secret', 'grant-type']],
  ['Assign the role GRID-RunAsM3User. It is granted at once.', []],
  ['The file is empty.', []],
])('%s', (text, terms) => {
  expect(termsIn(text)).toEqual(terms);
});

test('text is found in whatever shape it stands, and names of properties are none', () => {
  expect(textIn([{ token: 'a' }, null, 1, true, ['b', { parts: [{ mark: null, text: 'c' }] }]]).split(/\n+/)).toEqual(
    expect.arrayContaining(['a', 'b', 'c']),
  );
  expect(textIn({ token: 'a' })).not.toContain('token');
});
