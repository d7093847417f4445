/** A link of the list, in finished words; its label is foreign. */
export interface LinkRow {
  id: string;
  label: string;
  /** the one that the reader came by */
  isThis: boolean;
  /** what it lets do, with whose tasks */
  allows: string;
  end: string;
  isOver: boolean;
  opened: string;
  /** null: it has no end that could be moved */
  extendName: string | null;
  revokeName: string;
  /** what happens when it is revoked, or why it cannot be */
  revokeText: string;
  /** what else to know before */
  revokeWarnings: readonly string[];
  canRevoke: boolean;
}
