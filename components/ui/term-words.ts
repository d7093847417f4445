import { oauthTerms, termName } from '@/lib/domain/text/oauth-terms';
import { quoted } from '@/lib/i18n/messages/languages';
import type { Words } from '@/lib/i18n/words';
import type { TermWords } from './term-list';

/** Picks the words of the list of terms. */
export const termWords = (words: Words): TermWords => ({
  title: words('term.title'),
  terms: oauthTerms.map((term) => ({
    term,
    name: quoted(termName(term), words.locale),
    says: words(`term.${term}`),
  })),
});
