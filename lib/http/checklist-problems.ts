import 'server-only';
import type { Refusal } from '../checklists/link-access';
import { wordTask } from '../i18n/checklist-words';
import type { Words } from '../i18n/words';
import type { Problem } from './problem';

/** A refusal of the checklist API, in the reader's words. */
export type ProblemOf = (words: Words) => Problem;

export const crossSite: ProblemOf = (words) => ({
  status: 403,
  title: words('problem.cross-site-title'),
  detail: words('problem.cross-site-detail-page'),
});

/** One and the same for links that are unknown, expired, revoked, or missing. */
export const deadLink: ProblemOf = (words) => ({
  status: 401,
  title: words('problem.dead-link-title'),
  detail: words('problem.dead-link-detail'),
});

/** One and the same for an access token that is missing and for one that is wrong. */
export const accessNeeded: ProblemOf = (words) => ({
  status: 401,
  title: words('problem.access-title'),
  detail: words('problem.access-detail'),
  challenge: 'X-Access-Token',
});

export const notAllowed: ProblemOf = (words) => ({
  status: 403,
  title: words('problem.not-allowed-title'),
  detail: words('problem.not-allowed-detail'),
});

export const notJson: ProblemOf = (words) => ({
  status: 415,
  title: words('problem.not-json-title'),
  detail: words('problem.not-json-detail'),
});

export const tooLargeJson: ProblemOf = (words) => ({
  status: 413,
  title: words('problem.too-large-json-title'),
  detail: words('problem.too-large-json-detail'),
});

export const tooSlow: ProblemOf = (words) => ({
  status: 408,
  title: words('problem.too-slow-title'),
  detail: words('problem.too-slow-detail'),
});

/** `members` are the ones that are missing, wrong or unknown. */
export const malformedJson = (words: Words, members: readonly string[] = []): Problem => ({
  status: 400,
  title: words('problem.invalid-title'),
  detail: words('problem.invalid-detail', { members: members.length, names: members.join(', ').slice(0, 200) }),
});

export const outage: ProblemOf = (words) => ({
  status: 503,
  title: words('problem.outage-title'),
  detail: words('problem.outage-detail'),
  retryAfterSeconds: 5,
});

export const tooManyStreams: ProblemOf = (words) => ({
  status: 429,
  title: words('problem.streams-title'),
  detail: words('problem.streams-detail'),
  retryAfterSeconds: 10,
});

export const startLimited =
  (seconds: number): ProblemOf =>
  (words) => ({
    status: 429,
    title: words('problem.start-limited-title'),
    detail: words('problem.start-limited-detail', { seconds }),
    retryAfterSeconds: seconds,
  });

/** Why a checklist did not do what was asked. */
export const refusalProblem =
  (refusal: Refusal): ProblemOf =>
  (words) => {
    switch (refusal.kind) {
      case 'dead-link':
        return deadLink(words);
      case 'not-allowed':
        return notAllowed(words);
      case 'not-found':
        return { status: 404, title: words('problem.not-found-title'), detail: words('problem.not-found-detail') };
      case 'full':
        return { status: 409, title: words('problem.full-title'), detail: words('problem.full-detail') };
      case 'stale':
        return {
          status: 409,
          title: words('problem.stale-title'),
          detail: words('problem.stale-detail'),
          members: { task: wordTask(refusal.task, words.locale) },
        };
      case 'last-manage-link':
        return { status: 409, title: words('problem.last-link-title'), detail: words('problem.last-link-detail') };
      case 'first-link':
        return { status: 409, title: words('problem.first-link-title'), detail: words('problem.first-link-detail') };
    }
  };
