import { copyWords } from '@/components/ui/copy-words';
import { namedEditions, type Edition } from '@/lib/domain/edition';
import { targetIds, type TargetId } from '@/lib/domain/file-targets';
import type { TextPart } from '@/lib/domain/text-part';
import { inforTerms } from '@/lib/guide/infor-terms';
import type { Words } from '@/lib/i18n/words';

/** The words of what comes after a verdict, finished on the server. */
export type NextWords = ReturnType<typeof nextWords>;

/** Picks the words, with the menu paths of an edition, or of all that it may be. */
export function nextWords(words: Words, edition: Edition | null) {
  const terms = { ...inforTerms(namedEditions(edition)) };
  const care = (['keep', 'rotate', 'retire', 'leaked'] as const).map((name) => ({
    title: words(`next.${name}-title`),
    text: words.rich(`next.${name}`, terms),
  }));
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
    notYet: words('next.not-yet'),
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
