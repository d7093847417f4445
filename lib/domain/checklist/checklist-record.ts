import type { CheckResult, Owner } from '../report/check';
import type { TaskId, TaskState } from './checklist';
import type { Report } from '../report/report';

/** A time as it is read, in UTC. */
export interface Moment {
  date: string;
  time: string;
}

/** What somebody said, and by which link they came. Typed text is made visible: nothing in it does anything. */
export interface RecordedComment extends Moment {
  name: string;
  label: string;
  lines: string[];
}

export type RecordedProof =
  | ({ kind: 'person'; name: string; label: string } & Moment)
  | ({ kind: 'check'; check: string; fingerprint: string; isStale: boolean } & Moment);

/** A task with its words, as it is shown where nothing can be typed. */
export interface RecordedTask {
  id: TaskId;
  title: string;
  owner: Owner;
  state: TaskState;
  version: number;
  /** why it is blocked, line by line; empty in every other state */
  reason: string[];
  /** who says that it is so: a person, or for what is done a check; null where nobody did */
  by: RecordedProof | null;
  finding: CheckResult | null;
  /** oldest first */
  comments: RecordedComment[];
}

/** A whole checklist in words, for paper and for files: all that a link shows, and no link. */
export interface ChecklistRecord {
  name: string;
  at: Moment;
  /** whose tasks alone are in it; null: all */
  owner: Owner | null;
  done: number;
  total: number;
  groups: { owner: Owner; tasks: RecordedTask[] }[];
  run: { report: Report; label: string } | null;
}

/** The words that say who brought a task to its state. */
export interface ProofWords {
  doneBy: string;
  doneByLink: string;
  doneByCheck: string;
}

/** A sentence whose values are foreign, to be filled in. */
export interface FilledSentence {
  template: string;
  values: Record<string, string>;
}

/** Who says that a task is so. A name that is the link's label was not typed. */
export function proofSentence(proof: RecordedProof, words: ProofWords): FilledSentence {
  const { date, time } = proof;
  if (proof.kind === 'check') {
    const { check, fingerprint } = proof;
    return { template: words.doneByCheck, values: { check, fingerprint, date, time } };
  }
  const { name, label } = proof;
  return { template: name === label ? words.doneByLink : words.doneBy, values: { name, label, date, time } };
}

/** Who wrote a comment, and when. */
export function commentSentence(
  { name, label, date, time }: RecordedComment,
  words: { commentBy: string; commentByLink: string },
): FilledSentence {
  return { template: name === label ? words.commentByLink : words.commentBy, values: { name, label, date, time } };
}
