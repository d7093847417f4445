import type { CheckId, Owner, Params, Stage, Status } from '../domain/report/check';
import type { GuideStepId } from '../domain/reader/guide-step-id';
import type { ArtifactName, Artifacts, InputArtifact } from './artifacts';

/** What a code of a check stands for. */
export interface CodeSpec {
  status: Exclude<Status, 'skipped'>;
  /** who can do something about it; null only for a pass */
  owner: Owner | null;
  /** the page of the guide that explains it, where the guide covers it */
  guideStep?: GuideStepId;
}

/**
 * The words of a code, in ICU message syntax. Arguments are the finding's parameters and Infor's labels
 * (`lib/guide/infor-terms.ts`). What a sentence claims about Infor has its source behind it: `<src>key</src>`, with a
 * key of `lib/guide/sources.ts`.
 */
export interface CodeWords {
  /** the diagnosis as a name, without arguments: the heading of its help page */
  headline: string;
  /** what was seen; the verdict's sentence when this is the root cause */
  observed: string;
  /** what it means; for a pass: what it proves and what it does not */
  meaning: string;
  /** what to do, in order; empty for a pass */
  fix: readonly string[];
}

export interface CheckWords<Code extends string = string> {
  /** what is checked */
  title: string;
  codes: Record<Code, CodeWords>;
}

/** What a check answers: a code and flat facts. Words are put on at the edge. */
export interface Finding<Code extends string = string> {
  code: Code;
  params: Params;
  /** where the owner depends on the facts */
  owner?: Owner;
}

export interface CheckDefinition<
  Id extends CheckId,
  Code extends string,
  Reads extends ArtifactName,
  OptionalReads extends ArtifactName = never,
> {
  id: Id;
  stage: Stage;
  /** the checks that must have passed, or warned; else this one is skipped */
  needs: readonly CheckId[];
  /** of these, the ones that may also be undecided */
  toleratesUndecided?: readonly CheckId[];
  /** checks that must have ended, however they ended, before this one starts */
  after?: readonly CheckId[];
  /** takes part only where the reader asked for it; skipped without a cause otherwise */
  isAsked?: (input: InputArtifact) => boolean;
  /** runs also when the reader has left */
  isCleanup?: boolean;
  /** the artifacts that the judgement is made from; a check sees no other */
  reads: readonly Reads[];
  /** artifacts that are looked at where another check has gathered them */
  optionalReads?: readonly OptionalReads[];
  /** the artifacts whose requests are shown as this check's evidence */
  evidenceOf: readonly Reads[];
  codes: Record<Code, CodeSpec>;
  /** A pure function: the same artifacts give the same finding. */
  judge: (
    artifacts: Pick<Artifacts, Exclude<Reads, OptionalReads>> & Partial<Pick<Artifacts, OptionalReads>>,
  ) => Finding<Code>;
  words: CheckWords<Code>;
}

/** A check as the registry and the runner see it: its exact types are forgotten, so that a list can hold all checks. */
export interface AnyCheck extends Omit<CheckDefinition<CheckId, string, ArtifactName, ArtifactName>, 'judge'> {
  /** given only what the check reads; the runner sees to it */
  judge: (artifacts: Artifacts) => Finding;
}

/** Types a check where it is written: a code without words, or a finding without a code, does not compile. */
export function defineCheck<
  const Id extends CheckId,
  Code extends string,
  const Reads extends ArtifactName,
  const OptionalReads extends ArtifactName = never,
>(check: CheckDefinition<Id, Code, Reads, OptionalReads>): AnyCheck {
  return check;
}
