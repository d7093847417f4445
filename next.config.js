import { languages } from './lib/i18n/messages/languages.ts';

/*
 * Addresses carry no language: the reader's language chooses among pages that are prerendered once per language under
 * `/[locale]`. It is done by rewrites, not by proxy.ts, so that prerendered pages cost no function call (docs/decisions).
 */
const locales = [...languages, 'en-XA'];
const fallback = 'en';
/** Pages only: no API, no files of the build, nothing with a file ending. */
const noPage = `api/|_next/|editions/|(?:${locales.join('|')})(?:/|$)|.*\\.`;
const page = `/:path((?!${noPage}).*)`;
/** A stream of events says itself how it is kept: no proxy may compress it, and neither may Next (500 times 300 kB). */
const keptPage = `/:path((?!${noPage}|c/[^/]+/events$).*)`;
/**
 * Pages that name Infor's menus: those of the edition in the address, else of the one that the reader has chosen. The
 * same two conditions stand in proxy.ts.
 */
const editionPage = '/:path(guide(?:/[^/]+)?|help/[^/]+/[^/]+|edition)';
const editionPageOfNobody = '/:path(guide(?:/[^/]+)?|edition)';
const edition = '(?<edition>cloud|cloud-classic|on-premises)';
const editionAsked = [{ type: /** @type {const} */ ('query'), key: 'edition', value: edition }];
const editionChosen = [{ type: /** @type {const} */ ('cookie'), key: 'edition', value: edition }];

const securityHeaders = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'X-Robots-Tag', value: 'noindex' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
];
/** Said where the reverse proxy says that the reader came over https; a browser heeds it over https alone (RFC 6797 §8.1). */
const strictTransport = [{ key: 'Strict-Transport-Security', value: 'max-age=31536000' }];
const overHttps = [{ type: /** @type {const} */ ('header'), key: 'x-forwarded-proto', value: 'https' }];
/** A page depends on the reader's language cookie: a shared cache must not hand it to somebody else. */
const pageHeaders = [
  { key: 'Cache-Control', value: 'private, no-cache' },
  { key: 'Vary', value: 'Accept-Language, Cookie' },
];

/** @param {string} value */
const noChecklist = (value) => [{ type: /** @type {const} */ ('header'), key: 'x-ionboard-no-checklist', value }];

/**
 * Rewrites to the page in the reader's language: the one they chose, else the first preferred one that is spoken
 * (browsers send their list in order of preference), else the fallback.
 *
 * @param {string} source
 * @param {{ type: 'header' | 'query' | 'cookie', key: string, value: string }[]} has
 * @param {string} path below the language
 */
const byLanguage = (source, has, path) => [
  ...locales.map((locale) => ({
    source,
    has: [...has, { type: /** @type {const} */ ('cookie'), key: 'language', value: locale }],
    destination: `/${locale}/${path}`,
  })),
  ...locales
    .filter((locale) => locale !== fallback && !locale.endsWith('-XA'))
    .map((locale) => ({
      source,
      has: [
        ...has,
        {
          type: /** @type {const} */ ('header'),
          key: 'accept-language',
          value: `(?:(?!\\b(?:${languages.filter((other) => other !== locale).join('|')})\\b).)*\\b${locale}\\b.*`,
        },
      ],
      destination: `/${locale}/${path}`,
    })),
  { source, ...(has.length > 0 ? { has } : {}), destination: `/${fallback}/${path}` },
];

/** @type {import('next').NextConfig} */
const nextConfig = {
  output: 'standalone',
  // a test with a wrong type fails `npm test`, not the start of the wizard
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  // pages for developers, such as /style, are not even built
  pageExtensions: ['tsx', 'ts', ...(process.env.NODE_ENV === 'development' ? ['dev.tsx'] : [])],
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  serverExternalPackages: ['pg', 'pino', 'undici'],
  // no page has one: without it, nobody can make the server fetch and scale pictures
  images: { unoptimized: true },
  experimental: { globalNotFound: true },
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  rewrites: () =>
    Promise.resolve({
      beforeFiles: [
        // /en/guide is nobody's address: only the rewrites below lead there
        { source: `/:locale(${locales.join('|')})/:path*`, destination: '/en/no-such-page/at-all' },
        { source: `/:locale(${locales.join('|')})`, destination: '/en/no-such-page/at-all' },
        // the one page of links that are not alive, and that of a database that does not answer: proxy.ts knows
        ...byLanguage('/c/:token/:path*', noChecklist('dead'), 'no-checklist'),
        ...byLanguage('/c/:token/:path*', noChecklist('outage'), 'no-database'),
        ...byLanguage(editionPage, editionAsked, 'editions/:edition/:path'),
        ...byLanguage(editionPage, editionChosen, 'editions/:edition/:path'),
        ...byLanguage(editionPageOfNobody, [], 'editions/any/:path'),
        ...byLanguage(page, [], ':path'),
      ],
      afterFiles: [],
      // what no page answered, in the language that it was led to above
      fallback: [{ source: `/:locale(${locales.join('|')})/:path*`, destination: '/:locale/no-such-page' }],
    }),
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: securityHeaders },
      { source: '/:path*', has: overHttps, headers: strictTransport },
      { source: keptPage, headers: pageHeaders },
    ]),
};
export default nextConfig;
