import type { Owner } from '@/lib/domain/report/check';
import type { TaskState } from '@/lib/domain/checklist/checklist';
import type { Words } from '@/lib/i18n/words';

/** Picks the words around a task that is read, finished on the server. */
export function taskRecordWords(words: Words) {
  const state: Record<TaskState, string> = {
    'to-do': words('checklist.state-to-do'),
    'in-progress': words('checklist.state-in-progress'),
    blocked: words('checklist.state-blocked'),
    done: words('checklist.state-done'),
  };
  return {
    state,
    doneBy: words.template('record.done-by', 'name', 'label', 'date', 'time'),
    doneByLink: words.template('record.done-by-link', 'label', 'date', 'time'),
    doneByCheck: words.template('record.done-by-check', 'check', 'fingerprint', 'date', 'time'),
    doneStale: words('record.done-stale'),
    reason: words('record.reason'),
    observed: words('report.observed'),
    help: words.template('report.help', 'diagnosis'),
  };
}

/** The words of a whole checklist on paper or in a file. */
export type RecordWords = ReturnType<typeof recordWords>;

/** Picks the words of a checklist's record. */
export function recordWords(
  words: Words,
  { done, total, owner }: { done: number; total: number; owner: Owner | null },
) {
  const ownerWords: Record<Owner, string> = {
    'api-administrator': words('common.owner-api-administrator'),
    'user-administrator': words('common.owner-user-administrator'),
    'm3-security': words('common.owner-m3-security'),
    network: words('common.owner-network'),
    infor: words('common.owner-infor'),
    operator: words('common.owner-operator'),
  };
  return {
    ...taskRecordWords(words),
    owner: ownerWords,
    asOf: words.template('record.as-of', 'date', 'time'),
    progress: words('record.progress', { done, total }),
    narrowed: owner === null ? '' : words('record.narrowed', { owner: ownerWords[owner] }),
    meaning: words('report.meaning'),
    fix: words('report.fix'),
    comments: words('record.comments'),
    commentBy: words.template('record.comment-by', 'name', 'label', 'date', 'time'),
    commentByLink: words.template('record.comment-by-link', 'label', 'date', 'time'),
    reportTitle: words('record.report-title'),
    reportNone: words('record.report-none'),
    reportBy: words.template('record.report-by', 'label'),
    columnResult: words('record.column-result'),
    columnCheck: words('record.column-check'),
  };
}
