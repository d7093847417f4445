import type { LinkRow } from '@/components/share/link-row';
import type { LinkAccess } from '@/lib/checklists/link-access';
import type { Link } from '@/lib/domain/checklist/checklist';
import { nameLengthMax } from '@/lib/domain/checklist/checklist-requests';
import { linkEnd } from '@/lib/domain/checklist/link-times';
import { utcTime } from '@/lib/domain/text/utc-time';
import { revokingNote, type RevokingNote } from '@/lib/domain/checklist/managing-links';
import { visibleText } from '@/lib/domain/text/visible-text';
import type { Words } from '@/lib/i18n/words';

/** The links of a checklist in words, for those who manage it. */
export function linkRows(links: readonly Link[], access: LinkAccess, words: Words, now: number): LinkRow[] {
  return links.map((link) => {
    const label = visibleText(link.label, nameLengthMax);
    const isThis = link.id === access.linkId;
    const note = revokingNote(link, links, now);
    return {
      id: link.id,
      label,
      isThis,
      allows:
        link.owner === null || link.capability === 'manage'
          ? words(`share.allows-${link.capability}`)
          : words(`share.allows-${link.capability}-owner`, { owner: words(`common.owner-${link.owner}`) }),
      end: endText(link, words, now),
      isOver: linkEnd(link.expiresAt, now) === 'past',
      opened:
        link.lastOpenedAt === null
          ? words('share.links-opened-never')
          : words('share.links-opened', utcTime(link.lastOpenedAt, words.locale)),
      extendName: link.expiresAt === null ? null : words('share.extend-name', { label }),
      revokeName: words('share.revoke-name', { label }),
      revokeText: words(note === 'last-manage-link' ? 'share.revoke-last' : 'share.revoke-text'),
      revokeWarnings: revokeWarnings(note, isThis, words),
      canRevoke: note !== 'last-manage-link',
    };
  });
}

function endText({ expiresAt }: Link, words: Words, now: number): string {
  if (expiresAt === null) return words('share.links-end-with');
  const isOver = linkEnd(expiresAt, now) === 'past';
  return words(isOver ? 'share.links-end-past' : 'share.links-end-at', utcTime(expiresAt, words.locale));
}

function revokeWarnings(note: RevokingNote, isThis: boolean, words: Words): string[] {
  if (note === 'last-manage-link') return [];
  return [
    ...(isThis ? [words('share.revoke-own')] : []),
    ...(note === 'others-end' ? [words('share.revoke-others-end')] : []),
  ];
}
