/**
 * The content security policy of every page, but for `script-src`: prerendered pages list the hashes of their own
 * inline scripts (csp-hashes.mjs), pages that are made per request carry a nonce.
 */
export const basePolicy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "style-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
].join('; ');
