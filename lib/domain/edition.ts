import type { Deployment } from './report';

/** The generations of Infor's screens that a reader may have in front of them. They differ in menus and labels. */
export const editions = ['cloud', 'cloud-classic', 'on-premises'] as const;
export type Edition = (typeof editions)[number];

/** The edition that a file points to, where the reader has not chosen one. */
export const editionOf = (deployment: Deployment): Edition => (deployment === 'on-premises' ? 'on-premises' : 'cloud');
