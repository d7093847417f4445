import type { Deployment } from './report';

/** The generations of Infor's screens that a reader may have in front of them. They differ in menus and labels. */
export const editions = ['cloud', 'cloud-classic', 'on-premises'] as const;
export type Edition = (typeof editions)[number];

/**
 * The editions that a file may be from, where the reader has not chosen one. Nothing in a file tells the two
 * generations of the cloud's menus apart.
 */
export const editionsOf = (deployment: Deployment): readonly Edition[] =>
  deployment === 'on-premises' ? ['on-premises'] : ['cloud', 'cloud-classic'];
