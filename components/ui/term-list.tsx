import { termsIn, textIn, type OAuthTerm } from '@/lib/domain/text/oauth-terms';

/** The words of the list, finished on the server (`termWords`). */
export interface TermWords {
  title: string;
  terms: { term: OAuthTerm; name: string; says: string }[];
}

interface TermListProps {
  /** what the page says, in any shape */
  shown: unknown;
  words: TermWords;
  /** on paper nothing can be unfolded */
  isOpen?: boolean;
}

/** The terms of OAuth that a page uses, each explained once; folded, because most readers need none of them. */
export function TermList({ shown, words, isOpen = false }: TermListProps) {
  const terms = explained(textIn(shown), words.terms);
  if (terms.length === 0) return null;
  const list = (
    <dl className="space-y-2 text-note leading-snug">
      {terms.map(({ term, name, says }) => (
        <div key={term}>
          <dt lang="en" translate="no" className="font-semibold">
            {name}
          </dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  );
  if (isOpen) {
    return (
      <section className="mt-8 break-inside-avoid">
        <h2 className="mb-2 text-lg font-bold">{words.title}</h2>
        {list}
      </section>
    );
  }
  return (
    <details className="border-t border-rule print:hidden">
      <summary className="unfold">{words.title}</summary>
      <div className="pb-3">{list}</div>
    </details>
  );
}

/** The terms in a text, and those that explain them. */
function explained(text: string, terms: TermWords['terms']): TermWords['terms'] {
  const found = terms.filter(({ term }) => termsIn(text).includes(term));
  const withTheirs = [text, ...found.map(({ says }) => says)].join('\n');
  return termsIn(withTheirs).length > found.length && withTheirs !== text ? explained(withTheirs, terms) : found;
}
