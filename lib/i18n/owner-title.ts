import type { Owner } from '../domain/report/check';
import type { Words } from './words';

/** An owner's name as it begins a line. */
export function ownerTitle(owner: Owner, words: Words): string {
  const [first = '', ...rest] = words(`common.owner-${owner}`);
  return first.toLocaleUpperCase(words.locale) + rest.join('');
}
