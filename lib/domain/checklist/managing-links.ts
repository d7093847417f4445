import type { Link } from './checklist';
import { linkEnd } from './link-times';

/** What is to be said before a link is revoked. */
export type RevokingNote =
  /** it is the last one that manages and still works: it cannot be revoked */
  | 'last-manage-link'
  /** the others that manage all end in time: once they have, nobody can manage */
  | 'others-end'
  /** nothing but that its holder is shut out */
  | null;

/** Judges the revocation of a link by what would be left. */
export function revokingNote(link: Link, links: readonly Link[], now: number): RevokingNote {
  if (link.capability !== 'manage' || linkEnd(link.expiresAt, now) === 'past') return null;
  const others = links.filter(
    ({ id, capability, expiresAt }) => id !== link.id && capability === 'manage' && linkEnd(expiresAt, now) !== 'past',
  );
  if (others.length === 0) return 'last-manage-link';
  return link.expiresAt === null && others.every(({ expiresAt }) => expiresAt !== null) ? 'others-end' : null;
}
