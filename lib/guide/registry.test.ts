import { describe, expect, test } from 'vitest';
import { editions } from '../domain/reader/edition';
import { guideStepIds } from '../domain/reader/guide-step-id';
import type { TextPart } from '../domain/text/text-part';
import { defaultLocale, locales } from '../i18n/locales';
import type { GuideStep } from './define-step';
import { documentedSteps, findStep, guideSteps, minutesOf } from './registry';
import { stepMessages, stepText, stepTitle, type StepText } from '../i18n/step-text';
import { suggestedValues, typedValues } from './suggested-values';

const everyReader = guideSteps.flatMap((step) =>
  editions.flatMap((edition) => locales.map((locale) => ({ step, edition, locale, id: step.id }))),
);

const rawMessages = (step: GuideStep): string[] => [
  ...stepMessages(step),
  step.words.title,
  step.words.picture.caption,
  step.words.picture.text,
];

const plain = (parts: readonly TextPart[]) =>
  parts.map(({ mark, text }) => (mark === 'certainty' ? '' : text)).join('');

const shownTexts = (text: StepText): string[] => [
  text.title,
  text.picture.caption,
  text.picture.text,
  ...[
    text.lead,
    text.why,
    ...text.actions.map((action) => action.text),
    ...text.choices.flatMap(({ field, value, why }) => [field, value, why]),
    text.who,
    text.doneWhen,
    ...text.notes,
    ...text.mistakes.flatMap(({ mistake, consequence }) => [mistake, consequence]),
  ].map(plain),
];

describe('the registry of the guide', () => {
  test('has exactly one step for every id, in the order of the ids', () => {
    expect(guideSteps.map(({ id }) => id)).toEqual(guideStepIds);
  });

  test('counts the five documented steps, in the documented order', () => {
    expect(documentedSteps.map(({ id }) => id)).toEqual([
      'authorized-apps',
      'create-app',
      'download-credentials',
      'service-account',
      'grid-role',
    ]);
  });

  test('gives the documented steps to the people who can do them', () => {
    expect(documentedSteps.map(({ owner }) => owner)).toEqual([
      'api-administrator',
      'api-administrator',
      'api-administrator',
      'api-administrator',
      'user-administrator',
    ]);
    expect(guideSteps.filter(({ isDocumented }) => !isDocumented).map(({ owner }) => owner)).toEqual([null, null]);
  });

  test('estimates whole minutes, and less than half an hour in all', () => {
    for (const { id, minutes } of guideSteps) {
      expect(Number.isInteger(minutes), id).toBe(true);
      expect(minutes, id).toBeGreaterThanOrEqual(1);
      expect(minutes, id).toBeLessThanOrEqual(10);
    }
    expect(minutesOf(guideSteps)).toBe(guideSteps.reduce((sum, { minutes }) => sum + minutes, 0));
    expect(minutesOf(guideSteps)).toBeLessThan(30);
  });

  test('finds a step by its id and nothing by another text', () => {
    expect(findStep('grid-role')?.id).toBe('grid-role');
    expect(findStep('GRID-ROLE')).toBeNull();
    expect(findStep('toString')).toBeNull();
  });
});

describe('the words of the steps', () => {
  test.each(everyReader)('$id speaks to a reader of $edition in $locale', ({ step, edition, locale }) => {
    const text = stepText(step, edition, locale);
    for (const shown of shownTexts(text)) {
      expect(shown.trim()).not.toBe('');
      // an argument that is not known, or a tag that is not closed, would stand there as it is
      expect(shown).not.toMatch(/[{}]|<\/?\w/);
    }
    expect(text.title).toBe(stepTitle(step, edition, locale));
    expect(text.actions.length).toBeGreaterThan(0);
    expect(text.mistakes.length).toBeGreaterThan(0);
  });

  test.each(guideSteps)('$id says for each action what it presses in the picture', ({ controls, words }) => {
    expect(controls).toHaveLength(words.actions.length);
    const pressed = controls.filter((control) => control !== null);
    expect(new Set(pressed).size).toBe(pressed.length);
  });

  test('every value to type is offered for copying', () => {
    for (const edition of editions) {
      const copied = guideSteps.flatMap((step) =>
        stepText(step, edition, defaultLocale).actions.map((action) => action.copied),
      );
      expect(new Set(copied.filter((value) => value !== null))).toEqual(
        new Set(typedValues.map((name) => suggestedValues[name])),
      );
    }
  });

  test('the suggested technical user fits where Infor allows ten capitals', () => {
    expect(suggestedValues.technicalUser).toMatch(/^[A-Z0-9]{1,10}$/);
  });

  test('titles are plain text, because page titles and links hold them', () => {
    for (const { words } of guideSteps) expect(words.title).not.toMatch(/[<{]/);
  });

  test('sentences stay under twenty words, without “please”, “oops” and exclamation marks', () => {
    for (const step of guideSteps) {
      for (const edition of editions) {
        const text = stepText(step, edition, defaultLocale);
        for (const shown of shownTexts(text)) {
          expect(shown).not.toMatch(/please|oops|!/i);
          for (const sentence of shown.split(/(?<=\.)\s+/)) {
            expect(sentence.split(/\s+/).length, sentence).toBeLessThan(20);
          }
        }
      }
    }
  });

  test('apostrophes are typographic: a straight one would escape ICU syntax', () => {
    for (const step of guideSteps) for (const message of rawMessages(step)) expect(message).not.toContain("'");
  });
});
