import type { CodeSpec, CodeWords } from './define-check';

/** The words of a check that was not tried. `cause` is the title of the check that began the chain. */
export const skippedWords = {
  because: 'Not tried, because this did not pass: {cause}.',
  notAsked: 'Not tried, because nobody asked for it.',
  meaning: 'Nothing is known about it. It is tried when the cause is mended.',
  notAskedMeaning: 'It is tried when an M3 user to run as is given.',
} as const;

/** A check that ended by a fault of ours says nothing about the file. */
export const crashedSpec: CodeSpec = { status: 'undecided', owner: 'operator' };

/** The words of a check that ended by a fault of ours. */
export const crashedWords: CodeWords = {
  headline: 'Ionboard could not judge this',
  observed: 'Ionboard could not judge this check.',
  meaning: 'The fault is in Ionboard, not in the file. The other checks are not touched by it.',
  fix: ['The operator of Ionboard looks into the log by the id of this run.', 'Run the check again.'],
};
