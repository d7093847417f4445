import type { CheckId, Owner } from '../domain/report/check';
import type { GuideStepId } from '../domain/reader/guide-step-id';
import type { InforTerms } from './infor-terms';

/**
 * The words of a step, in ICU message syntax. Arguments are Infor's labels (`InforTerms`), the suggested values and the
 * edition's facts (`stepArguments`); tags: `<ui>` for a label of Infor's screens, `<code>` for a value, `<b>` for
 * stress, `<src>` for the keys of what a sentence claims about Infor (`sources.ts`). A message of a list that is empty for an edition is left out. English stands here, translations beside it.
 */
export interface StepWords {
  /** the heading, and the label in the step rail; plain text */
  title: string;
  /** one sentence under the heading: what this step gives */
  lead: string;
  /** why the step is needed, and what goes wrong without it */
  why: string;
  /** what to press, in order; a suggested value in it, as `<code>{appName}</code>`, gets a button that copies it */
  actions: readonly string[];
  /** which value to choose and why, one entry a field */
  choices: readonly StepChoice[];
  /** who may do it, and which role they need in Infor */
  who: string;
  /** what can be seen when it is done, as a sentence */
  doneWhen: string;
  /** facts that no press depends on: what is documented, what is inferred, what nobody says */
  notes: readonly string[];
  /** what goes wrong in practice, and what it leads to */
  mistakes: readonly StepMistake[];
  /** the illustration in words: a caption, and the picture's content for those who do not see it; plain text */
  picture: { caption: string; text: string };
}

export interface StepChoice {
  field: string;
  value: string;
  why: string;
}

export interface StepMistake {
  mistake: string;
  consequence: string;
  /** the diagnosis that a check of the file then gives; null where no check sees it */
  leadsTo: { check: CheckId; code: string } | null;
}

/** The controls that illustrations draw. An action that presses one gives it its number. */
export type PictureControl =
  | 'network'
  | 'menu'
  | 'add'
  | 'name'
  | 'type'
  | 'description'
  | 'grant-type'
  | 'save'
  | 'download-credentials'
  | 'switch'
  | 'user'
  | 'download'
  | 'tab'
  | 'role'
  | 'confirm';

export interface GuideStep {
  id: GuideStepId;
  /** who does it; null where nobody has to act in Infor */
  owner: Owner | null;
  /** about how long it takes */
  minutes: number;
  /** one of the five documented steps, counted in "Step 2 of 5"; the pages around them are not counted */
  isDocumented: boolean;
  /** the menu path that the step begins at, where it happens in Infor */
  place: keyof InforTerms | null;
  /** what each action presses in the picture, one entry an action; null where the picture does not show it */
  controls: readonly (PictureControl | null)[];
  words: StepWords;
}

/** Types a step where it is written, so that a missing word does not compile. */
export const defineStep = (step: GuideStep): GuideStep => step;
