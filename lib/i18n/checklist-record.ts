import type { Owner } from '../domain/report/check';
import type { ActivityEntry, ChecklistTask, DoneBy, KeptRun, TaskComment } from '../domain/checklist/checklist';
import { stateSetter } from '../domain/checklist/checklist-progress';
import type {
  ChecklistRecord,
  RecordedComment,
  RecordedProof,
  RecordedTask,
} from '../domain/checklist/checklist-record';
import { nameLengthMax, textLengthMax } from '../domain/checklist/checklist-requests';
import type { Edition } from '../domain/reader/edition';
import { utcTime } from '../domain/text/utc-time';
import { visibleText } from '../domain/text/visible-text';
import { taskDefinition } from '../guide/checklist-tasks';
import { defaultEdition } from '../guide/registry';
import { checkTitles } from './check-words';
import { taskText, wordFinding, wordKeptRun } from './checklist-words';
import type { Locale } from './locales';

/** Enough to tell a few files apart; the report has the whole. */
const fingerprintShown = 8;

/** What a link shows of a checklist. */
export interface RecordSource {
  name: string;
  /** whose tasks alone are shown; null: all */
  owner: Owner | null;
  tasks: readonly ChecklistTask[];
  lastRun: KeptRun | null;
  /** whose menus the words name; null: nobody has chosen */
  edition: Edition | null;
  /** what set the states, newest first */
  changes: readonly ActivityEntry[];
}

/** Gathers a whole checklist in words, with the tasks of each owner together. `at` is the time of reading, ISO 8601. */
export function checklistRecord(
  { name, owner, tasks, lastRun, edition, changes }: RecordSource,
  at: string,
  locale: Locale,
): ChecklistRecord {
  const recorded = tasks.map((task) => recordTask(task, changes, edition, locale));
  const groups = [...Map.groupBy(recorded, (task) => task.owner)];
  return {
    name: visibleName(name),
    at: utcTime(at, locale),
    owner,
    done: tasks.filter(({ state }) => state === 'done').length,
    total: tasks.length,
    groups: groups.map(([of, members]) => ({ owner: of, tasks: members })),
    run: lastRun && { report: wordKeptRun(lastRun, locale, edition), label: visibleName(lastRun.label) },
  };
}

/** A task in words. */
export function recordTask(
  task: ChecklistTask,
  changes: readonly ActivityEntry[],
  edition: Edition | null,
  locale: Locale,
): RecordedTask {
  const { id, state, version, reason, doneBy, comments } = task;
  const setter = stateSetter(task, changes);
  // a check that reopened it says so by its diagnosis
  const by = doneBy ?? (setter?.kind === 'person' ? setter : null);
  return {
    id,
    title: taskText(id, edition ?? defaultEdition, locale).title,
    owner: taskDefinition(id).owner,
    state,
    version,
    reason: reason === null ? [] : visibleLines(reason),
    by: by && recordProof(by, locale),
    finding: wordFinding(task, locale, edition),
    comments: comments.map((comment) => recordComment(comment, locale)),
  };
}

function recordProof(doneBy: DoneBy, locale: Locale): RecordedProof {
  const moment = utcTime(doneBy.at, locale);
  return doneBy.kind === 'person'
    ? { kind: 'person', name: visibleName(doneBy.name), label: visibleName(doneBy.label), ...moment }
    : {
        kind: 'check',
        check: checkTitles(locale)[doneBy.checkId],
        fingerprint: doneBy.fingerprint.slice(0, fingerprintShown),
        isStale: doneBy.stale,
        ...moment,
      };
}

const recordComment = ({ name, label, at, text }: TaskComment, locale: Locale): RecordedComment => ({
  name: visibleName(name),
  label: visibleName(label),
  ...utcTime(at, locale),
  lines: visibleLines(text),
});

/** A name, a label: one line, at the length at which it was accepted. */
export const visibleName = (name: string): string => visibleText(name.trim(), nameLengthMax);

/** What was typed on several lines, without the empty ones. */
const visibleLines = (text: string): string[] =>
  text
    .split(/\r\n?|\n/)
    .map((line) => visibleText(line.trim(), textLengthMax))
    .filter((line) => line !== '');
