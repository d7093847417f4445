import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Page } from '@playwright/test';

/*
 * What a page may say in a language, read from the files of words: Playwright imports no JSON.
 */

type Words = Record<string, string>;
type Areas = Record<string, Words>;
const folder = join(import.meta.dirname, '..', '..', 'lib', 'i18n', 'messages');
const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));

/** The words of pages of a language, by area and name; for those without arguments. */
export function wordsOf(tag: string): (area: string, name: string) => string {
  const pages = read(tag, 'pages.json') as Areas;
  return (area, name) => {
    const message = pages[area]?.[name];
    if (message === undefined) throw new Error(`no words ${area}.${name}`);
    return message;
  };
}

const english = Object.fromEntries(
  readdirSync(join(folder, 'en')).map((file) => [file.replace('.json', ''), read('en', file)]),
) as Areas;

/** What stands in a message between its arguments, and inside of its choices. */
function literals(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal) return [element.value];
    if (element.type === TYPE.tag) return element.value === 'src' ? [] : literals(element.children);
    if (element.type === TYPE.select || element.type === TYPE.plural)
      return Object.values(element.options).flatMap(({ value }) => literals(value));
    return [];
  });
}

/** Shorter than this it may be a name, or a word that both languages have. */
const lengthMin = 14;
const fragmentsOf = (messages: readonly string[]) =>
  new Set(
    messages
      .flatMap((message) => literals(parse(message)))
      .flatMap((text) => text.split('\n'))
      .map((text) => text.trim())
      .filter((text) => text.length >= lengthMin && text.includes(' ')),
  );

/** Pieces of English messages that the language has other words for. */
function foreignTo(tag: string): string[] {
  const own = { ...(read(tag, 'checks.json') as Words), ...(read(tag, 'guide.json') as Words) };
  const pages = Object.values(read(tag, 'pages.json') as Areas).flatMap((area) => Object.values(area));
  const translated = [...fragmentsOf([...pages, ...Object.values(own)])].join('\n');
  const originals = [...Object.values(english).flatMap((area) => Object.values(area)), ...Object.keys(own)];
  return [...fragmentsOf(originals)].filter((text) => !translated.includes(text));
}

const foreign = new Map<string, string[]>();

/** The English in a text though the language has words for it. */
export function englishIn(text: string, tag: string): string[] {
  const pieces = foreign.get(tag) ?? foreignTo(tag);
  foreign.set(tag, pieces);
  const plain = text.replace(/\s+/g, ' ');
  return pieces.filter((piece) => plain.includes(piece));
}

/** Unfolds everything on a page, and answers with the English on it that is not marked as such. */
export async function englishOn(page: Page, tag: string): Promise<string[]> {
  await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  const marked = await page.locator('body [lang="en"]').allInnerTexts();
  const shown = marked.reduce((text, one) => text.replace(one, ''), await page.locator('body').innerText());
  return englishIn([await page.title(), shown].join('\n'), tag);
}
