/** What may stand in front of a page's first tag and says nothing: blanks, an XML declaration, comments. */
const preamble = /^(?:\s+|<\?xml[^>]*>|<!--[^]*?-->)*/i;
const firstTag =
  /^<(?:!doctype(?:\s+html\b|\s*$)|(?:html|head|body|title|meta|link|base|style|script|noscript|iframe|frameset|main|header|section|div|span|p|pre|h[1-6]|center|table|form|img|br|a|b|font)(?=[\s/>]|$))/i;

/** Does a text start like an HTML page (a saved login page)? Other XML, a SAML metadata file for one, does not. */
export function startsLikeHtml(content: string): boolean {
  const rest = content.slice(preamble.exec(content)?.[0].length ?? 0);
  // browsers begin a saved page with a comment; one that never ends is of a page that was cut off
  return firstTag.test(rest) || rest.startsWith('<!--') || (rest === '' && /^\s*<!--/.test(content));
}
