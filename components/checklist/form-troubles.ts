import type { FieldProblem, FormState } from '@/lib/domain/checklist/checklist-forms';
import type { FormWords } from './checklist-words';

/** What a form has to say about why it was not saved. */
export interface Troubles<Field extends string> {
  title: string;
  refusal: string | null;
  problems: { fieldId: string; text: string }[];
  byField: Partial<Record<Field, string>>;
}

/** Puts words on why a form was not saved. `fieldIds` has its fields in the order in which they stand. */
export function troublesOf<Field extends string>(
  state: FormState<unknown>,
  fieldIds: Record<Field, string>,
  words: FormWords,
): Troubles<Field> {
  const none = { title: words.problemTitle, refusal: null, problems: [], byField: {} };
  if (state.kind === 'refused') {
    const title = state.refusal === 'unreachable' ? words.noAnswer : words.problemTitle;
    return { ...none, title, refusal: words.refused[state.refusal] };
  }
  if (state.kind !== 'problems') return none;
  const texts: Partial<Record<string, Partial<Record<FieldProblem, string>>>> = words.problems;
  const troubles: Troubles<Field> = { ...none, problems: [], byField: {} };
  for (const field in fieldIds) {
    const problem = state.problems[field];
    const text = problem && texts[field]?.[problem];
    if (text === undefined) continue;
    troubles.byField[field] = text;
    troubles.problems.push({ fieldId: fieldIds[field], text });
  }
  return troubles;
}
