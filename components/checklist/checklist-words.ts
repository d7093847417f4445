import { nameLengthMax, textLengthMax } from '@/lib/domain/checklist/checklist-requests';
import type { TaskState } from '@/lib/domain/checklist/checklist';
import type { FormRefusal } from '@/lib/domain/checklist/checklist-forms';
import { momentWords } from './moment';
import type { Words } from '@/lib/i18n/words';

/** The words of a task's forms, finished on the server. */
export type FormWords = ReturnType<typeof formWords>;

/** Picks the words of a task's forms. */
export function formWords(words: Words) {
  const states: Record<TaskState, string> = {
    'to-do': words('checklist.state-to-do'),
    'in-progress': words('checklist.state-in-progress'),
    blocked: words('checklist.state-blocked'),
    done: words('checklist.state-done'),
  };
  const refused: Record<FormRefusal, string> = {
    'dead-link': words('checklist.refused-dead-link'),
    'not-allowed': words('checklist.refused-not-allowed'),
    'not-found': words('checklist.refused-not-found'),
    full: words('checklist.refused-full'),
    outage: words('checklist.refused-outage'),
    unreachable: words('checklist.refused-unreachable'),
  };
  return {
    states,
    refused,
    ...momentWords(words),
    person: words.template('checklist.person-by-link', 'name', 'label'),
    change: words('checklist.change'),
    reason: words('checklist.change-reason'),
    reasonHint: words('checklist.change-reason-hint'),
    name: words('checklist.name'),
    save: words('checklist.save'),
    saving: words('checklist.saving'),
    saved: words('checklist.saved'),
    comment: words('checklist.comment'),
    commentSend: words('checklist.comment-send'),
    commentSent: words('checklist.comment-sent'),
    problemTitle: words('checklist.problem-title'),
    noAnswer: words('checklist.problem-no-answer'),
    problems: {
      state: {
        missing: words('checklist.problem-state'),
        unchanged: words('checklist.problem-state-unchanged'),
      },
      reason: {
        missing: words('checklist.problem-reason-missing'),
        'too-long': words('checklist.problem-reason-long', { count: textLengthMax }),
      },
      name: { 'too-long': words('checklist.problem-name-long', { count: nameLengthMax }) },
      text: {
        missing: words('checklist.problem-text-missing'),
        'too-long': words('checklist.problem-text-long', { count: textLengthMax }),
      },
    },
    conflict: {
      title: words('checklist.conflict-title'),
      person: words.template('checklist.conflict-person', 'who', 'state', 'when'),
      check: words.template('checklist.conflict-check', 'state', 'when'),
      unknown: words.template('checklist.conflict-unknown', 'state'),
      reason: words('checklist.conflict-reason'),
      yours: words('checklist.conflict-yours'),
      overwrite: words('checklist.conflict-overwrite'),
      take: words('checklist.conflict-take'),
    },
  };
}

/** The words of what happens while the page is open, finished on the server. */
export type LiveWords = ReturnType<typeof liveWords>;

/** Picks the words of what happens while the page is open. */
export function liveWords(words: Words) {
  const spoken: Record<TaskState, string> = {
    'to-do': words('checklist.spoken-to-do'),
    'in-progress': words('checklist.spoken-in-progress'),
    blocked: words('checklist.spoken-blocked'),
    done: words('checklist.spoken-done'),
  };
  return {
    spoken,
    connection: {
      manual: words('checklist.live-manual'),
      on: words('checklist.live-on'),
      off: words('checklist.live-off'),
    },
    ended: {
      title: words('checklist.ended-title'),
      text: words('checklist.ended-text'),
      ask: words('checklist.ended-ask'),
    },
    newsState: words.template('checklist.news-state', 'title', 'state'),
    newsComment: words.template('checklist.news-comment', 'title'),
    newsCheck: words('checklist.news-check'),
    newsMany: words.template('checklist.news-many', 'count'),
  };
}
