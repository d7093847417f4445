import type { Params } from '../domain/report/check';
import { quoted } from './messages/languages';

/** The parameters of the contract that hold several names, joined by a blank. */
const listed = ['properties'];

/**
 * Parameters as a sentence shows them: several names in one become a list in the reader's language, `“cs” and “ot”`.
 * The report keeps the parameters as they are.
 */
export function withNameLists(params: Params, language: string): Params {
  const names = listed.filter((name) => typeof params[name] === 'string');
  return { ...params, ...Object.fromEntries(names.map((name) => [name, nameList(String(params[name]), language)])) };
}

const nameList = (names: string, language: string): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names.split(' ').map((name) => quoted(name, language)));
