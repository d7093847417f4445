import { taskIds, type ActivityEntry } from '@/lib/domain/checklist/checklist';
import { nameLengthMax } from '@/lib/domain/checklist/checklist-requests';
import { readEdition } from '@/lib/domain/reader/edition';
import { verdicts } from '@/lib/domain/report/report';
import { visibleText } from '@/lib/domain/text/visible-text';
import { defaultEdition } from '@/lib/guide/registry';
import { taskText } from '@/lib/i18n/checklist-words';
import { readersLabel } from '@/lib/i18n/own-labels';
import type { Words } from '@/lib/i18n/words';

/** What something was done to, as the log names it: a task by its title, a link by its label, a run by its verdict. */
export function activitySubject(
  { what, subject, detail }: ActivityEntry,
  words: Words,
): { text: string; isForeign: boolean } {
  switch (what) {
    case 'checklist-started':
      return { text: '', isForeign: false };
    case 'link-created':
    case 'link-extended':
    case 'link-revoked':
      return { text: visibleText(readersLabel(detail ?? '', words.locale), nameLengthMax), isForeign: true };
    case 'file-verified': {
      const verdict = verdicts.find((one) => one === detail);
      return { text: verdict ? words(`share.log-verdict-${verdict}`) : '', isForeign: false };
    }
    case 'edition-chosen': {
      const edition = readEdition(detail);
      return { text: edition ? words(`edition.name-${edition}`) : '', isForeign: false };
    }
    case 'task-to-do':
    case 'task-in-progress':
    case 'task-blocked':
    case 'task-done':
    case 'task-proved':
    case 'task-reopened':
    case 'task-asked-for':
    case 'proof-stale':
    case 'comment-added': {
      const id = taskIds.find((one) => one === subject);
      return { text: id ? taskText(id, defaultEdition, words.locale).title : '', isForeign: false };
    }
  }
}
