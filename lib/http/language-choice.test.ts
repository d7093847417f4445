import { expect, test } from 'vitest';
import { languageChoice } from './language-choice';

const choose = (address: string, method = 'GET') => {
  const choice = languageChoice(method, new URL(address, 'http://localhost'));
  return choice && [choice.locale, `${choice.back.pathname}${choice.back.search}`];
};

test.each([
  ['/guide?language=de', ['de', '/guide']],
  ['/guide/create-app?edition=cloud&language=sv', ['sv', '/guide/create-app?edition=cloud']],
  ['/check?language=de-AT', ['de', '/check']],
  ['/check?language=xx&practice=healthy', [null, '/check?practice=healthy']],
  ['//other.example/?language=de', ['de', '/']],
  ['/?language=', [null, '/']],
])('%s', (address, expected) => {
  expect(choose(address)).toEqual(expected);
});

test('what chooses none is left alone, and so is a form', () => {
  expect(choose('/guide?edition=cloud')).toBeNull();
  expect(choose('/check?language=de', 'POST')).toBeNull();
});
