import { editionName, type Edition } from './edition';

/** The address that remembers an edition in a cookie, and leads back. */
export const editionAddress = (edition: Edition, back: string): string =>
  `/${editionName}/${edition}?back=${encodeURIComponent(back)}`;

/** Where a reader is led back to, if a page does not say it. */
const guide = '/guide';
/** Longer than any address of a page. */
const lengthMax = 500;

/**
 * The page that a reader comes back to: a path of this site, whatever was asked for. A browser reads `//host` and
 * `/\host` as another site, and takes tabs and line breaks out before it reads.
 */
export function safeBack(back: string | null): string {
  if (back === null || back.length > lengthMax || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(back)) return guide;
  const base = 'http://localhost';
  return URL.canParse(back, base) && new URL(back, base).origin === base ? back : guide;
}
