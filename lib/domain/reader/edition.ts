import type { Deployment } from '../report/report';

/** The generations of Infor's screens that a reader may have in front of them. They differ in menus and labels. */
export const editions = ['cloud', 'cloud-classic', 'on-premises'] as const;
export type Edition = (typeof editions)[number];

/** The cookie and the query parameter that hold what a reader chose. `next.config.js` and `proxy.ts` read them, too. */
export const editionName = 'edition';

/** The edition that a text names; null for any other text, and for none. */
export const readEdition = (text: unknown): Edition | null => editions.find((edition) => edition === text) ?? null;

/**
 * The editions that a file may be from, where the reader has not chosen one. Nothing in a file tells the two
 * generations of the cloud's menus apart.
 */
export const editionsOf = (deployment: Deployment): readonly Edition[] =>
  deployment === 'on-premises' ? ['on-premises'] : ['cloud', 'cloud-classic'];

/**
 * What a reader has chosen, for a file that may contradict it: an on-premises file has none of the cloud's menus, and
 * the other way round. What the file says is then right, and nothing is chosen.
 */
export const fittingEdition = (chosen: Edition | null, deployment: Deployment = 'unknown'): Edition | null =>
  chosen !== null && (deployment === 'unknown' || editionsOf(deployment).includes(chosen)) ? chosen : null;

/** The editions whose names are said: the one that was chosen, else all that it may be. */
export const namedEditions = (chosen: Edition | null, deployment: Deployment = 'unknown'): readonly Edition[] =>
  chosen ? [chosen] : editionsOf(deployment);
