import type { LinkRow } from '@/components/share/link-row';
import type { LinkAccess } from '@/lib/checklists/checklists';
import type { Link } from '@/lib/domain/checklist';
import { nameLengthMax } from '@/lib/domain/checklist-requests';
import { linkEnd, utcParts } from '@/lib/domain/link-times';
import { revokingNote, type RevokingNote } from '@/lib/domain/managing-links';
import { visibleText } from '@/lib/domain/visible-text';
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
      may: words(`share.may-short-${link.capability}`),
      whose:
        link.owner === null
          ? words('share.links-whose-all')
          : words('share.links-whose-owner', { owner: words(`common.owner-${link.owner}`) }),
      end: endText(link, words, now),
      isOver: linkEnd(link.expiresAt, now) === 'past',
      opened:
        link.lastOpenedAt === null
          ? words('share.links-opened-never')
          : words('share.links-end-at', utcParts(link.lastOpenedAt)),
      extendName: link.expiresAt === null ? null : words('share.extend-name', { label }),
      revokeName: words('share.revoke-name', { label }),
      revokeTexts: revokeTexts(note, isThis, words),
      note,
    };
  });
}

function endText({ expiresAt }: Link, words: Words, now: number): string {
  if (expiresAt === null) return words('share.links-end-with');
  const at = words('share.links-end-at', utcParts(expiresAt));
  return linkEnd(expiresAt, now) === 'past' ? `${words('share.links-end-past')}: ${at}` : at;
}

function revokeTexts(note: RevokingNote, isThis: boolean, words: Words): string[] {
  if (note === 'last-manage-link') return [words('share.revoke-last')];
  return [
    words('share.revoke-text'),
    ...(isThis ? [words('share.revoke-own')] : []),
    ...(note === 'others-end' ? [words('share.revoke-others-end')] : []),
  ];
}
