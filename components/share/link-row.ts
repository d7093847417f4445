import type { RevokingNote } from '@/lib/domain/managing-links';

/** A link of the list, in finished words; its label is foreign. */
export interface LinkRow {
  id: string;
  label: string;
  /** the one that the reader came by */
  isThis: boolean;
  may: string;
  whose: string;
  end: string;
  isOver: boolean;
  opened: string;
  /** null: it has no end that could be moved */
  extendName: string | null;
  revokeName: string;
  /** what to know before it is revoked */
  revokeTexts: readonly string[];
  note: RevokingNote;
}
