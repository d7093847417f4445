import dePages from './de/pages.json';
import deChecks from './de/checks.json';
import deGuide from './de/guide.json';
import svPages from './sv/pages.json';
import svChecks from './sv/checks.json';
import svGuide from './sv/guide.json';
import type { Language } from './languages';

/** The words of a language that is not English. */
export interface Translation {
  /** the catalogue of pages: area, name, message */
  pages: Record<string, Record<string, string>>;
  /**
   * Words that stand in English with the check, step, task or source they belong to: the English message, and what it
   * is in this language. So a translation that is out of date is missing, and a test says so.
   */
  withCode: Record<string, string>;
}

export const translations: Record<Exclude<Language, 'en'>, Translation> = {
  de: { pages: dePages, withCode: { ...deChecks, ...deGuide } },
  sv: { pages: svPages, withCode: { ...svChecks, ...svGuide } },
};
