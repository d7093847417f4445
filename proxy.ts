import { createHash } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { headScript } from '@/lib/domain/reader/head-script';
import { newNonce } from '@/lib/http/nonce';
import { isCrossSite } from '@/lib/http/same-site';
import { runtime } from '@/lib/runtime';
import { languageName } from '@/lib/i18n/locales';
import { languageChoice } from '@/lib/http/language-choice';
import { basePolicy } from '@/scripts/csp-policy.mjs';

/** The longest form of any page, refused before Next reads it; the check has a limit of its own, by its file. */
const anyFormBytesMax = 262_144;

/** Next gives the nonce to its own inline scripts; the one of ours is allowed by its hash. */
const headScriptHash = `'sha256-${createHash('sha256').update(headScript).digest('base64')}'`;

/** A checklist and the pages below it; its stream of events answers for itself. */
const linkPath = /^\/c\/([^/]+)(?:\/.*)?$/;
const eventsPath = /^\/c\/[^/]+\/events$/;

const aYear = 31_536_000;

/** Tells the rewrites of next.config.js why a link shows no checklist. */
const noChecklistHeader = 'x-ionboard-no-checklist';

/**
 * Why the link of an address shows no checklist: it is not alive, or the database does not answer; null where it does.
 * A form that a script posts goes on: its action tells, and what was typed stays on the page.
 */
async function whyNone({ nextUrl, headers }: NextRequest): Promise<'dead' | 'outage' | null> {
  const token = linkPath.exec(nextUrl.pathname)?.[1];
  if (token === undefined || headers.has('next-action')) return null;
  const { checklists, isOutage, log } = runtime();
  try {
    return (await checklists.open(token)) === null ? 'dead' : null;
  } catch (error) {
    if (!isOutage(error)) throw error;
    log.error({ err: error }, 'the database does not answer');
    return 'outage';
  }
}

/**
 * For pages that are rendered for each request: a Content-Security-Policy with a new nonce (prerendered pages have
 * hashes instead), and the refusal of forms that other sites made a browser post.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  // a stream says itself that nobody may keep or compress it, and has no script
  if (eventsPath.test(request.nextUrl.pathname)) return NextResponse.next();
  const { settings, isDevelopment } = runtime();
  const choice = languageChoice(request.method, new URL(request.nextUrl.href));
  if (choice !== null) {
    const response = NextResponse.redirect(choice.back, 303);
    response.headers.set('cache-control', 'no-store');
    if (choice.locale !== null) {
      const isSecure = settings.PUBLIC_URL.startsWith('https:');
      response.cookies.set(languageName, choice.locale, {
        path: '/',
        maxAge: aYear,
        sameSite: 'lax',
        secure: isSecure,
      });
    }
    return response;
  }
  const headers = new Headers(request.headers);
  if (request.method === 'POST') {
    if (isCrossSite(headers, settings.PUBLIC_URL)) return new NextResponse(null, { status: 403 });
    // browsers say how long a form is; without it Next would read up to its own limit and fail without a sentence
    if (!headers.has('content-length')) return new NextResponse(null, { status: 411 });
    if (Number(headers.get('content-length')) > anyFormBytesMax) {
      return NextResponse.redirect(new URL(`${request.nextUrl.pathname}?refused=too-large`, request.url), 303);
    }
    // Next compares Origin with Host by itself. Behind a proxy that rewrites Host our own rule has decided already.
    const origin = headers.get('origin');
    if (origin !== null && URL.canParse(origin)) headers.set('x-forwarded-host', new URL(origin).host);
  }
  headers.delete(noChecklistHeader);
  const why = await whyNone(request);
  if (why !== null) {
    if (request.method === 'POST') return NextResponse.redirect(new URL(request.nextUrl.pathname, request.url), 303);
    // not NextResponse.rewrite: behind a proxy with TLS it would take this server for another one (docs/decisions, 18)
    headers.set(noChecklistHeader, why);
    const said = { 'cache-control': 'no-store', ...(why === 'outage' ? { 'retry-after': '5' } : {}) };
    return NextResponse.next({ request: { headers }, headers: said });
  }
  const nonce = newNonce();
  const policy = `${basePolicy}; script-src 'self' 'nonce-${nonce}' ${headScriptHash}${isDevelopment ? " 'unsafe-eval'" : ''}`;
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('cache-control', 'no-store');
  return response;
}

export const config = {
  matcher: [
    '/check',
    '/practice',
    '/c/:path*',
    // a language is chosen on any page, by a link that needs no script
    { source: '/:path((?!api/).*)', has: [{ type: 'query', key: 'language' }] },
    // a diagnosis is prerendered only for readers who have not chosen an edition (next.config.js)
    {
      source: '/help/:check/:code',
      has: [{ type: 'query', key: 'edition', value: '(?<edition>cloud|cloud-classic|on-premises)' }],
    },
    {
      source: '/help/:check/:code',
      has: [{ type: 'cookie', key: 'edition', value: '(?<edition>cloud|cloud-classic|on-premises)' }],
    },
  ],
};
