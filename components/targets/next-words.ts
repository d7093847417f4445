import { copyWords } from '@/components/ui/copy-words';
import { fittingEdition, namedEditions, type Edition } from '@/lib/domain/reader/edition';
import { targetIds, type TargetId } from '@/lib/domain/file/file-targets';
import { deployments, type Deployment, type Verdict } from '@/lib/domain/report/report';
import type { TextPart } from '@/lib/domain/text/text-part';
import { inforTerms } from '@/lib/guide/infor-terms';
import type { Words } from '@/lib/i18n/words';

/** The words of what comes after a verdict, finished on the server. */
export type NextWords = ReturnType<typeof nextWords>;

/**
 * Picks the words, with the menu paths of an edition, or of all that it may be. What the file is for is known after the
 * run only, and it may contradict the edition: the care of a file stands here for each.
 */
export function nextWords(words: Words, edition: Edition | null) {
  const care = Object.fromEntries(
    deployments.map((deployment) => [
      deployment,
      careWords(words, namedEditions(fittingEdition(edition, deployment), deployment)),
    ]),
  ) as Record<Deployment, ReturnType<typeof careWords>>;
  const notYet: Partial<Record<Verdict, string>> = {
    'not-ready': words('next.not-yet'),
    undecided: words('next.not-known'),
  };
  const targets = Object.fromEntries(
    targetIds.map((id) => [id, { title: words(`next.target-${id}`), where: words.rich(`next.where-${id}`) }]),
  ) as Record<TargetId, { title: string; where: TextPart[] }>;
  const more: Partial<Record<TargetId, TextPart[]>> = {
    'flow-classic': words.rich('next.more-flow-classic'),
    'rest-client': words.rich('next.more-rest-client'),
  };
  return {
    title: words('next.title'),
    lead: words('next.lead'),
    notYet,
    allTheSame: words('next.all-the-same'),
    noFields: words('next.no-fields'),
    unusable: words('next.unusable'),
    notLoaded: words('next.not-loaded'),
    loadAgain: words('next.load-again'),
    targets,
    more,
    revealLabel: words('next.reveal'),
    hide: words('next.hide'),
    revealName: words.template('next.reveal-name', 'name'),
    hideName: words.template('next.hide-name', 'name'),
    copyName: words.template('next.copy-name', 'name'),
    hidden: words('next.hidden'),
    blank: words('next.blank'),
    downloadPostman: words('next.download-postman'),
    downloadEnvironment: words('next.download-environment'),
    copy: { copy: words('common.copy'), ...copyWords(words) },
    copyToken: words('next.copy-token'),
    copyCall: words('next.copy-call'),
    careTitle: words('next.care-title'),
    care,
  };
}

function careWords(words: Words, editions: readonly Edition[]) {
  const terms = { ...inforTerms(editions) };
  return (['keep', 'rotate', 'retire', 'leaked'] as const).map((name) => ({
    title: words(`next.${name}-title`),
    text: words.rich(`next.${name}`, terms),
  }));
}
