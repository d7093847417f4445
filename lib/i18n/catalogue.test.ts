import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkIds } from '../domain/report/check';
import { catalogue } from './catalogue';
import { checkTitles, fileFaultTemplates, openArguments } from './check-words';
import { formatText } from './format';
import { locales } from './locales';
import { placeholderValues } from './placeholder-values';
import { pseudoBrackets } from './pseudo';

const source = globSync('{app,cli,components,lib}/**/*.{ts,tsx}', { exclude: (name) => /\.test\.tsx?$/.test(name) })
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** Keys that are put together: `common.owner-${owner}` uses every key that begins so. */
const prefixes = [...source.matchAll(/`([a-z]+\.[a-z0-9-]*)\$\{/g)].map(([, prefix = '']) => prefix);

const isUsed = (key: string) => {
  const isQuoted = ["'", '"', '`'].some((quote) => source.includes(`${quote}${key}${quote}`));
  return isQuoted || prefixes.some((prefix) => key.startsWith(prefix));
};

describe('the catalogue', () => {
  test('has no message that no page uses', () => {
    expect([...catalogue.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });
  test('has every message that a page asks for', () => {
    const asked = [...source.matchAll(/\b(?:words|w)(?:\.rich|\.template)?\(\s*'([a-z]+\.[a-z0-9-]+)'/g)].map(
      ([, key = '']) => key,
    );
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((key) => !catalogue.has(key))).toEqual([]);
  });
  test.each(locales)('every message can be formatted in %s', (locale) => {
    for (const [key, message] of catalogue) {
      const text = formatText(message, placeholderValues(message), locale);
      expect([key, text.trim() === '']).toEqual([key, false]);
    }
  });
  test('no straight quote: it is an escape in messages', () => {
    expect([...catalogue].filter(([, message]) => message.includes("'")).map(([key]) => key)).toEqual([]);
  });
});

test('the pseudo-locale brackets a message and leaves Infor’s labels alone', () => {
  expect(formatText('Press <ui>{save}</ui> in {place}.', { save: 'Save', place: 'x' }, 'en-XA')).toBe(
    '⟦Þŕéšš “Save” îñ x.⟧',
  );
});

describe.each(locales)('words of checks in %s', (locale) => {
  test('every check has a title', () => {
    const titles = checkTitles(locale);
    expect(checkIds.filter((id) => titles[id].length < 10)).toEqual([]);
  });
  test('the browser’s templates hold no open argument but the named ones', () => {
    for (const [key, template] of Object.entries(fileFaultTemplates(locale, ['cloud', 'cloud-classic']))) {
      for (const text of [template.observed, template.meaning, ...template.fix]) {
        const rest = text.replace(new RegExp(`\\{(${openArguments.join('|')})\\}`, 'g'), '');
        expect(/[{}]/.test(rest), `${key} has an argument that openArguments in check-words.ts does not name`).toBe(
          false,
        );
        if (locale === 'en-XA') expect(text.startsWith(pseudoBrackets.open)).toBe(true);
      }
    }
  });
});
