/**
 * After `next build`: gives every prerendered page a content security policy that allows exactly its own inline
 * scripts. Next serves the headers of a page's .meta file together with the page, so no request costs anything more.
 *
 * The .meta files are an internal of Next. If they move, the build fails here instead of serving pages without policy.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { basePolicy } from './csp-policy.mjs';
import { Refusal } from './setup/refusal.mjs';

/** Served when a page breaks while it is rendered. It is Next's own, whatever app/global-error.tsx says, and full of styles. */
const NEXTS_OWN = '_global-error.html';
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;

/**
 * Writes the policies, and tells how many pages there are and how long the longest policy is.
 *
 * @param {string} folder `.next/standalone/.next/server/app`
 */
export function addPolicies(folder) {
  const pages = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
    : [];
  if (pages.length === 0)
    throw new Refusal(
      `No prerendered page was found in ${folder}: Next has moved them, and their content security policy cannot be written.`,
    );
  const styled = [];
  let longestBytes = 0;
  for (const page of pages) {
    const html = page === NEXTS_OWN ? plainOwnPage(join(folder, page)) : readFileSync(join(folder, page), 'utf8');
    if (hasInlineStyleOrHandler(html)) styled.push(page);
    const metaFile = join(folder, page.replace(/\.html$/, '.meta'));
    if (!existsSync(metaFile))
      throw new Refusal(
        `The prerendered page ${page} has no .meta file beside it: Next has changed how it keeps the headers of a page.`,
      );
    const policy = policyOf(html);
    const meta = JSON.parse(readFileSync(metaFile, 'utf8'));
    writeFileSync(
      metaFile,
      JSON.stringify({ ...meta, headers: { ...meta.headers, 'content-security-policy': policy } }),
    );
    longestBytes = Math.max(longestBytes, Buffer.byteLength(policy));
  }
  if (styled.length > 0)
    throw new Refusal(
      `Browsers would refuse a part of ${styled.join(', ')}: use classes instead of the style attribute or element, and listeners instead of handler attributes.`,
    );
  return { pages: pages.length, longestBytes };
}

/**
 * The policy of one page.
 *
 * @param {string} html
 */
export function policyOf(html) {
  return `${basePolicy}; script-src ${["'self'", ...inlineScriptHashes(html)].join(' ')}`;
}

/** @param {string} html */
function inlineScriptHashes(html) {
  const hashes = new Set();
  for (const [, attributes = '', code = ''] of html.matchAll(SCRIPT)) {
    if (/\ssrc=/i.test(attributes) || code === '') continue;
    hashes.add(`'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  }
  return [...hashes];
}

/**
 * Takes the styles out that browsers would refuse, so that the page is plain instead of a list of violations.
 *
 * @param {string} file
 */
function plainOwnPage(file) {
  const html = withoutStyles(readFileSync(file, 'utf8'));
  writeFileSync(file, html);
  return html;
}

/**
 * @param {string} html
 */
export function withoutStyles(html) {
  const scripts = html.match(SCRIPT) ?? [];
  const markup = html
    .replace(SCRIPT, '<script></script>')
    .replace(/<style\b[^>]*>[\s\S]*?<\/style>/gi, '')
    .replace(/(<[a-z][^>]*?)\sstyle="[^"]*"/gi, '$1');
  let next = 0;
  return markup.replace(/<script><\/script>/g, () => scripts[next++] ?? '');
}

/** @param {string} html */
function hasInlineStyleOrHandler(html) {
  const markup = html.replace(SCRIPT, '');
  return /<style\b|<[^>]*\s(?:style|on[a-z]+)=/i.test(markup);
}
