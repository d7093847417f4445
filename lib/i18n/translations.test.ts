import {
  isArgumentElement,
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  isTagElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { crashedWords, skippedWords } from '../checks/common-words';
import { checks } from '../checks/registry';
import { termsIn } from '../domain/text/oauth-terms';
import { checklistTasks } from '../guide/checklist-tasks';
import { guideSteps } from '../guide/registry';
import { suggestedValues } from '../guide/suggested-values';
import { sources, wherePieces } from '../guide/sources';
import { namedEditions } from '../domain/reader/edition';
import { catalogue } from './catalogue';
import { diagnosisIds, diagnosisOf } from './check-words';
import type { Locale } from './locales';
import { languages } from './messages/languages';
import { translations } from './messages/translations';
import { stepMessages } from './step-text';

/** Words that stand in English with what they belong to, in the order in which a translator meets them. */
const withCode = new Set(
  [
    ...Object.values(skippedWords),
    ...[crashedWords, ...checks.flatMap(({ words }) => Object.values(words.codes))].flatMap(
      ({ headline, observed, meaning, fix }) => [headline, observed, meaning, ...fix],
    ),
    ...checks.map(({ words }) => words.title),
    ...guideSteps.flatMap((step) => [
      step.words.title,
      ...stepMessages(step),
      step.words.picture.caption,
      step.words.picture.text,
    ]),
    suggestedValues.appDescription,
    ...checklistTasks.flatMap(({ words }) => [words.title, words.hint]),
    ...Object.values(sources).flatMap(({ says, where }) => [
      says,
      ...wherePieces(where).flatMap(({ text, isPlace }) => (isPlace ? [] : [text])),
    ]),
  ].filter((message) => message !== ''),
);

/**
 * What a translation must have as its original has it: arguments, the keys of choices, Infor's labels, literals and
 * sources. The forms of a plural are the language's own.
 */
function facts(message: string): string[] {
  const found = new Set<string>();
  const walk = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      if (isLiteralElement(element) || isPoundElement(element)) continue;
      if (isTagElement(element)) {
        const inside = JSON.stringify(element.children.map((child) => ('value' in child ? child.value : '#')));
        found.add(element.value === 'b' ? 'stress' : `${element.value} ${inside}`);
        walk(element.children);
      } else if (isSelectElement(element) || isPluralElement(element)) {
        const keys = isSelectElement(element) ? Object.keys(element.options).toSorted().join() : 'plural';
        found.add(`{${element.value}} ${keys}`);
        for (const option of Object.values(element.options)) walk(option.value);
      } else if (isArgumentElement(element)) found.add(`{${element.value}}`);
    }
  };
  walk(parse(message));
  return [...found].toSorted();
}

test('every language but English has its words', () => {
  expect(['en', ...Object.keys(translations)].toSorted()).toEqual(languages.toSorted());
});

describe.each(Object.entries(translations))('%s', (tag, translation) => {
  const pages = new Map(
    Object.entries(translation.pages).flatMap(([area, messages]) =>
      Object.entries(messages).map(([name, message]): [string, string] => [`${area}.${name}`, message]),
    ),
  );
  const all = [
    ...[...catalogue].map(([key, english]) => ({ english, message: pages.get(key) ?? '' })),
    ...[...withCode].map((english) => ({ english, message: translation.withCode[english] ?? '' })),
  ];

  test('no message is missing, and none is left of one that is gone', () => {
    const ofPages = [...catalogue.keys()];
    expect(ofPages.filter((key) => (pages.get(key) ?? '').trim() === '')).toEqual([]);
    expect([...pages.keys()].filter((key) => !catalogue.has(key))).toEqual([]);
    expect([...withCode].filter((english) => (translation.withCode[english] ?? '').trim() === '')).toEqual([]);
    expect(Object.keys(translation.withCode).filter((english) => !withCode.has(english))).toEqual([]);
  });

  test('arguments, choices, labels, literals and sources are those of the original', () => {
    for (const { english, message } of all) expect([english, facts(message)]).toEqual([english, facts(english)]);
  });

  test('pages about diagnoses have no sentence in English, counts left open or not', () => {
    const sentences = ({ check, code }: { check: string; code: string }, locale: Locale) => {
      const { headline, observed, meaning, fix } = diagnosisOf(check, code, namedEditions(null), locale) ?? {};
      return [headline, observed, meaning, ...(fix ?? [])].map((parts) =>
        (parts ?? []).map(({ text }) => text).join(''),
      );
    };
    const same = diagnosisIds().flatMap((id) => {
      const english = sentences(id, 'en');
      return sentences(id, tag as Locale).filter(
        (text, i) => text === english[i] && /[a-z]+ [a-z]+ [a-z]+/i.test(text),
      );
    });
    expect(same).toEqual([]);
  });

  test('terms of OAuth stay as they are, so that a reader finds them in Infor’s pages too', () => {
    const said = (message: string) => message.replace(/<(ui|code|src)>.*?<\/\1>|\{\w+\}/g, ' ');
    const lost = all.flatMap(({ english, message }) =>
      termsIn(said(english))
        .filter((term) => !termsIn(said(message)).includes(term))
        .map((term) => `${term}: ${english} / ${message}`),
    );
    expect(lost).toEqual([]);
  });

  test('signs are those of print, and nobody is begged or shouted at', () => {
    const odd = all.filter(
      ({ english, message }) =>
        message.includes("'") ||
        (message.includes('"') && !english.includes('"')) ||
        (message.includes('!') && !english.includes('!')) ||
        /\b(?:bitte|hoppla|vänligen|snälla|hoppsan)\b/i.test(message),
    );
    expect(odd.map(({ message }) => message)).toEqual([]);
  });
});
