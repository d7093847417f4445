import type { StepPress } from '@/lib/domain/reader/step-press';
import type { Words } from '@/lib/i18n/words';
import { taskRecordWords } from './record-words';

/** The words of the tasks that a page of the guide shows, finished on the server. */
export type StepTaskWords = ReturnType<typeof stepTaskWords>;

/** Picks the words of a step's tasks. */
export function stepTaskWords(words: Words) {
  const refusals: Record<Exclude<StepPress['kind'], 'none' | 'changed'>, { title: string; text: string }> = {
    stale: { title: words('record.stale-title'), text: words.template('record.stale-text', 'state') },
    'dead-link': { title: words('record.dead-title'), text: words('record.dead-text') },
    'not-allowed': { title: words('record.not-allowed-title'), text: words('record.not-allowed-text') },
    'not-found': { title: words('record.not-found-title'), text: words('record.not-found-text') },
    outage: { title: words('record.outage-title'), text: words('record.outage-text') },
  };
  return {
    ...taskRecordWords(words),
    title: words('record.step-title'),
    markDone: words('record.mark-done'),
    markInProgress: words('record.mark-in-progress'),
    markBlocked: words('record.mark-blocked'),
    blockedAgain: words('record.blocked-again'),
    openTask: words('record.open-task'),
    refusals,
  };
}
