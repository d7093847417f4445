import access from './messages/en/access.json';
import check from './messages/en/check.json';
import checklist from './messages/en/checklist.json';
import cli from './messages/en/cli.json';
import common from './messages/en/common.json';
import edition from './messages/en/edition.json';
import fault from './messages/en/fault.json';
import guide from './messages/en/guide.json';
import help from './messages/en/help.json';
import next from './messages/en/next.json';
import practice from './messages/en/practice.json';
import probe from './messages/en/probe.json';
import problem from './messages/en/problem.json';
import record from './messages/en/record.json';
import report from './messages/en/report.json';
import request from './messages/en/request.json';
import setting from './messages/en/setting.json';
import source from './messages/en/source.json';
import share from './messages/en/share.json';
import start from './messages/en/start.json';
import term from './messages/en/term.json';
import type { Locale } from './locales';
import { translations } from './messages/translations';

/** English, by area: one file each, keys are `<area>.<name>`. Words of checks and steps stand with them, not here. */
const english = {
  access,
  check,
  checklist,
  cli,
  common,
  edition,
  fault,
  guide,
  help,
  next,
  practice,
  probe,
  problem,
  record,
  report,
  request,
  setting,
  share,
  source,
  start,
  term,
};

type Areas = typeof english;
/** Every key of the catalogue, so that a word that is missing does not compile. */
export type MessageKey = { [Area in keyof Areas]: `${Area}.${string & keyof Areas[Area]}` }[keyof Areas];

const flatten = (areas: Record<string, Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(areas).flatMap(([area, messages]) =>
      Object.entries(messages).map(([name, message]): [string, string] => [`${area}.${name}`, message]),
    ),
  );

const englishMessages = flatten(english);

/** The messages of a language; the pseudo-locale is made from English when it is formatted. */
const messagesByLocale: Record<Locale, ReadonlyMap<string, string>> = {
  en: englishMessages,
  'en-XA': englishMessages,
  ...(Object.fromEntries(
    Object.entries(translations).map(([language, { pages }]) => [language, flatten(pages)]),
  ) as Record<keyof typeof translations, ReadonlyMap<string, string>>),
};

/** The message of a key, in ICU syntax. Every key is there in every language; a test holds the files to that. */
export function messageOf(key: MessageKey, locale: Locale): string {
  return messagesByLocale[locale].get(key) ?? englishMessages.get(key) ?? key;
}

/** What English words that stand with a check, a step, a task or a source are in a language; else themselves. */
export const wordsWithCode = (english: string, locale: Locale): string =>
  locale in translations ? (translations[locale as keyof typeof translations].withCode[english] ?? english) : english;

/** All keys with their English messages, for the tests of the catalogue. */
export const catalogue = englishMessages;
