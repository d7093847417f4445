import type { CheckResult } from '../domain/report/check';
import type { ChecklistTask, KeptRun, Task, TaskId } from '../domain/checklist/checklist';
import { fittingEdition, namedEditions, type Edition } from '../domain/reader/edition';
import type { Report } from '../domain/report/report';
import type { TextPart } from '../domain/text/text-part';
import { taskDefinition } from '../guide/checklist-tasks';
import { defaultEdition } from '../guide/registry';
import { wordOutcome, wordRun } from './check-words';
import { formatParts, formatText } from './format';
import type { Locale } from './locales';
import { stepArguments } from './step-text';

/** What a task is called and where it is done, in one language and for one edition. */
export interface TaskText {
  title: string;
  hint: TextPart[];
}

export function taskText(id: TaskId, edition: Edition, locale: Locale): TaskText {
  const { words } = taskDefinition(id);
  const values = stepArguments(edition, locale);
  return { title: formatText(words.title, values, locale), hint: formatParts(words.hint, values, locale) };
}

/** A task as the API gives it. */
export const wordTask = (
  { id, state, reason, version, doneBy, finding, comments }: ChecklistTask,
  locale: Locale,
): Task => ({
  id,
  title: taskText(id, defaultEdition, locale).title,
  owner: taskDefinition(id).owner,
  state,
  reason,
  version,
  doneBy,
  diagnosis: finding && { check: finding.id, code: finding.code },
  comments,
});

/** What a check found about a task, in words: what was seen, what it means and what to press. */
export const wordFinding = (
  { finding }: Pick<ChecklistTask, 'finding'>,
  locale: Locale,
  edition: Edition | null,
): CheckResult | null =>
  // where nobody has chosen, the file may be from any edition: all their names are said where they differ
  finding && wordOutcome(finding, namedEditions(edition), locale);

/** A run that was kept, in the reader's words. */
export const wordKeptRun = ({ outcome }: KeptRun, locale: Locale, edition: Edition | null): Report =>
  wordRun(outcome, { locale, edition: fittingEdition(edition, outcome.connection?.deployment) });
