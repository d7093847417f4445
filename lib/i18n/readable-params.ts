import type { Params } from '../domain/report/check';
import { dayIn } from '../domain/text/utc-time';
import { quoted } from './messages/languages';

/** The parameters of the contract that hold several names, joined by a blank. */
const listed = ['properties'];

/**
 * Parameters as a sentence shows them: several names in one become a list in the reader's language, `“cs” and “ot”`, and a day
 * of ISO 8601 is written as the language does.
 * The report keeps the parameters as they are.
 */
export function readableParams(params: Params, language: string): Params {
  const readable = (name: string, value: Params[string]) => {
    if (typeof value !== 'string') return value;
    return listed.includes(name) ? nameList(value, language) : dayIn(value, language);
  };
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, readable(name, value)]));
}

const nameList = (names: string, language: string): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names.split(' ').map((name) => quoted(name, language)));
