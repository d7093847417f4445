/**
 * Terms of OAuth that pages use (RFC 6749 §1, §3.3 and §4), as they are looked for in a text: in the order in which they
 * explain each other. They are the same in every language, so that a reader finds them in Infor's pages as well; a
 * language may join their parts by a hyphen, and add its endings.
 */
const patterns = {
  'access-token': /token/,
  'authorization-server': /authorization server/,
  scope: /\bscope/,
  'client-id': /client id/,
  'client-secret': /client secret/,
  'grant-type': /\bgrant( typ|en\b|s?\b)/,
  'refresh-token': /refresh token/,
  'redirect-url': /redirect (url|adr)/,
} as const;

export type OAuthTerm = keyof typeof patterns;
export const oauthTerms = Object.keys(patterns) as OAuthTerm[];

/** A term as it is quoted: `access token`. */
export const termName = (term: OAuthTerm): string => term.replace('-', ' ').replace('url', 'URL');

/** The terms that a text uses. */
export function termsIn(text: string): OAuthTerm[] {
  const plain = text.toLowerCase().replace(/[-\s]+/g, ' ');
  return oauthTerms.filter((term) => patterns[term].test(plain));
}

/** All text in what a page shows, whatever its shape: values of objects and lists, not their keys. */
export function textIn(shown: unknown): string {
  if (typeof shown === 'string') return shown;
  if (typeof shown !== 'object' || shown === null) return '';
  return Object.values(shown).map(textIn).join('\n');
}
