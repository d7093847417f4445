import type { Edition } from '../domain/reader/edition';
import type { TextPart } from '../domain/text/text-part';
import { claimParts } from './claims';
import { formatText, type MessageValues } from './format';
import type { Locale } from './locales';
import { pseudoBrackets } from './pseudo';
import type { GuideStep, PictureControl, StepMistake } from '../guide/define-step';
import { inforTerms } from '../guide/infor-terms';
import { suggestedValues, typedValues } from '../guide/suggested-values';

/** A step's words in one language and for one edition, ready to be shown. */
export interface StepText {
  title: string;
  lead: TextPart[];
  why: TextPart[];
  actions: { text: TextPart[]; control: PictureControl | null; copied: string | null }[];
  choices: { field: TextPart[]; value: TextPart[]; why: TextPart[] }[];
  who: TextPart[];
  doneWhen: TextPart[];
  notes: TextPart[][];
  mistakes: { mistake: TextPart[]; consequence: TextPart[]; leadsTo: StepMistake['leadsTo'] }[];
  picture: { caption: string; text: string };
}

/** What the reader may type into Infor's fields, in their language. */
export const valuesToType = (locale: Locale) => ({
  ...suggestedValues,
  appDescription: formatText(suggestedValues.appDescription, {}, locale),
});

/** What the messages of the guide may name: Infor's labels, the suggested values, and what differs between editions. */
export const stepArguments = (edition: Edition, locale: Locale): MessageValues => ({
  ...inforTerms(edition),
  ...valuesToType(locale),
  isOnPremises: edition === 'on-premises',
  hasPortal: edition === 'cloud',
});

/** The title of a step alone, for lists of steps. */
export const stepTitle = (step: GuideStep, edition: Edition, locale: Locale): string =>
  formatText(step.words.title, stepArguments(edition, locale), locale);

/** The messages of a step that say something, as they are written: its title is a name. */
export const stepMessages = ({ words }: GuideStep): string[] => [
  words.lead,
  words.why,
  ...words.actions,
  ...words.choices.flatMap(({ field, value, why }) => [field, value, why]),
  words.who,
  words.doneWhen,
  ...words.notes,
  ...words.mistakes.flatMap(({ mistake, consequence }) => [mistake, consequence]),
];

/** Formats all words of a step. */
export function stepText(step: GuideStep, edition: Edition, locale: Locale): StepText {
  const { words } = step;
  const values = stepArguments(edition, locale);
  const typed = typedValues.map((name) => valuesToType(locale)[name]);
  const rich = (message: string) => claimParts(message, values, [edition], locale);
  const plain = (message: string) => formatText(message, values, locale);
  return {
    title: plain(words.title),
    lead: rich(words.lead),
    why: rich(words.why),
    actions: words.actions
      .map((action, i) => {
        const parts = rich(action);
        return { text: parts, control: step.controls[i] ?? null, copied: copiedValue(parts, typed) };
      })
      .filter(({ text }) => isSaid(text)),
    choices: words.choices
      .map(({ field, value, why }) => ({ field: rich(field), value: rich(value), why: rich(why) }))
      .filter(({ field }) => isSaid(field)),
    who: rich(words.who),
    doneWhen: rich(words.doneWhen),
    notes: words.notes.map(rich).filter(isSaid),
    mistakes: words.mistakes
      .map(({ mistake, consequence, leadsTo }) => ({
        mistake: rich(mistake),
        consequence: rich(consequence),
        leadsTo,
      }))
      .filter(({ mistake }) => isSaid(mistake)),
    picture: { caption: plain(words.picture.caption), text: plain(words.picture.text) },
  };
}

const textOf = (parts: readonly TextPart[]): string => parts.map(({ text }) => text).join('');

/** The pseudo-locale puts its brackets around an empty message too. */
const withoutBrackets = (text: string): string =>
  text.replaceAll(pseudoBrackets.open, '').replaceAll(pseudoBrackets.close, '');

const isSaid = (parts: readonly TextPart[]): boolean => withoutBrackets(textOf(parts)).trim() !== '';

/** The suggested value that an action tells the reader to type. */
const copiedValue = (parts: readonly TextPart[], typed: readonly string[]): string | null =>
  parts.find(({ mark, text }) => mark === 'code' && typed.includes(text))?.text ?? null;
