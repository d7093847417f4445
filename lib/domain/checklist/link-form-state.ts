import type { QrPath } from './qr-path';

/*
 * What the forms of a checklist's links know after they were sent: finished sentences, and what was typed. Without
 * JavaScript the page is made from it.
 */

/** Something was not done: what to say, and at which field. */
export interface FormProblem<Field extends string> {
  field: Field | null;
  text: string;
}

export interface StartState {
  name: string;
  problem: FormProblem<'name'> | null;
}

/** A link that was just made. Its address is nowhere else and never shown again. */
export interface MadeLink {
  id: string;
  label: string;
  address: string;
  qr: QrPath;
  /** ready to be sent */
  message: string;
}

export interface ShareState {
  /** as it was typed and chosen */
  draft: { label: string; capability: string; owner: string; seconds: string };
  problem: FormProblem<'label' | 'owner'> | null;
  made: MadeLink | null;
}

/** What became of a link that was to be extended or revoked. */
export interface LinksState {
  outcome: { isDone: boolean; label: string | null; text: string } | null;
}

export interface DeleteState {
  problem: string | null;
}
