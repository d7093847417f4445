import { describe, expect, test } from 'vitest';
import { editions } from '../domain/reader/edition';
import { guideStepIds } from '../domain/reader/guide-step-id';
import { inforTerms } from '../guide/infor-terms';
import { findStep } from '../guide/registry';
import { suggestedValues } from '../guide/suggested-values';
import { defaultLocale, locales } from './locales';
import { requestOwners, requestOwnersOf, stepRequest } from './step-request';
import { wordsFor } from './words';

const english = wordsFor(defaultLocale);

describe.each(editions)('the messages of the guide for %s', (edition) => {
  const terms = inforTerms(edition);

  test('are finished text in every language', () => {
    for (const locale of locales)
      for (const owner of requestOwners) expect(stepRequest(owner, edition, wordsFor(locale))).not.toMatch(/[{}<>]/);
  });

  test('name the menu path of the edition, the user, and why', () => {
    expect(stepRequest('api-administrator', edition, english)).toContain(terms.authorizedAppsPath);
    expect(stepRequest('user-administrator', edition, english)).toContain(terms.usersPath);
    for (const owner of ['api-administrator', 'user-administrator', 'm3-security'] as const) {
      expect(stepRequest(owner, edition, english)).toContain(suggestedValues.technicalUser);
    }
    for (const owner of requestOwners) expect(stepRequest(owner, edition, english)).toMatch(/^Why: /m);
  });

  test('have short sentences that blame nobody', () => {
    for (const owner of requestOwners) {
      const text = stepRequest(owner, edition, english);
      expect(text).not.toMatch(/please|oops|!|'/i);
      for (const sentence of text.split(/(?<=[.:])\s+|\n+/)) {
        expect(sentence.split(/\s+/).length, sentence).toBeLessThan(20);
      }
    }
  });
});

test('on-premises nobody is asked for the role of the cloud', () => {
  expect(stepRequest('user-administrator', 'on-premises', english)).not.toContain('GRID-Administrator');
  expect(stepRequest('user-administrator', 'on-premises', english)).toContain('Role Mappings');
  expect(stepRequest('user-administrator', 'cloud', english)).toContain('GRID-Administrator');
});

test('a step has a message for its owner, and the page before the steps for those who are needed first', () => {
  for (const id of guideStepIds) {
    const owner = findStep(id)?.owner ?? null;
    if (owner !== null) expect(requestOwnersOf(id)).toContain(owner);
  }
  expect(requestOwnersOf('before-you-start')).toEqual(['network', 'user-administrator']);
});
