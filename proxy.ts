import { type NextRequest, NextResponse } from 'next/server';
import { isCrossSite } from '@/lib/http/same-site';
import { runtime } from '@/lib/runtime';
import { basePolicy } from '@/scripts/csp-policy.mjs';

/** A page's form may be a little larger than the file in it; more is refused before Next reads it. */
const formBytesMax = 262_144;

/** A checklist and the pages below it; its stream of events answers for itself. */
const linkPath = /^\/c\/([^/]+)(?:\/(?!events$).*)?$/;

/** Tells the rewrites of next.config.js that a link is not alive. */
const deadLinkHeader = 'x-ionboard-dead-link';

/**
 * Whether a page is asked for by a link that is not alive. A form that a script posts goes on: its action tells, and
 * what was typed stays on the page.
 */
async function isDeadLink({ nextUrl, headers }: NextRequest): Promise<boolean> {
  const token = linkPath.exec(nextUrl.pathname)?.[1];
  if (token === undefined || headers.has('next-action')) return false;
  try {
    return (await runtime().checklists.open(token)) === null;
  } catch {
    // where the database is out, the page says so
    return false;
  }
}

/**
 * For pages that are rendered for each request: a Content-Security-Policy with a new nonce (prerendered pages have
 * hashes instead), and the refusal of forms that other sites made a browser post.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { settings, isDevelopment } = runtime();
  const headers = new Headers(request.headers);
  if (request.method === 'POST') {
    if (isCrossSite(headers, settings.PUBLIC_URL)) return new NextResponse(null, { status: 403 });
    // browsers say how long a form is; without it Next would read up to its own limit and fail without a sentence
    if (!headers.has('content-length')) return new NextResponse(null, { status: 411 });
    if (Number(headers.get('content-length')) > formBytesMax) {
      return NextResponse.redirect(new URL(`${request.nextUrl.pathname}?refused=too-large`, request.url), 303);
    }
    // Next compares Origin with Host by itself. Behind a proxy that rewrites Host our own rule has decided already.
    const origin = headers.get('origin');
    if (origin !== null && URL.canParse(origin)) headers.set('x-forwarded-host', new URL(origin).host);
  }
  headers.delete(deadLinkHeader);
  if (await isDeadLink(request)) {
    if (request.method === 'POST') return NextResponse.redirect(new URL(request.nextUrl.pathname, request.url), 303);
    // not NextResponse.rewrite: behind a proxy with TLS it would take this server for another one (docs/decisions, 18)
    headers.set(deadLinkHeader, '1');
    return NextResponse.next({ request: { headers }, headers: { 'cache-control': 'no-store' } });
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = `${basePolicy}; script-src 'self' 'nonce-${nonce}'${isDevelopment ? " 'unsafe-eval'" : ''}`;
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('cache-control', 'no-store');
  return response;
}

export const config = { matcher: ['/check', '/practice', '/c/:path*'] };
