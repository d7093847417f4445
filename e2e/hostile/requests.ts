/*
 * Requests as no browser sends them. In each, `HOST` is a server that is spoken to at `127.0.0.1`, and the connection is
 * asked to be closed after the answer.
 */

/** A request, and what it gets: a status, or any below 500. */
export interface HostileRequest {
  name: string;
  text: string;
  status: number | 'below 500' | 'closed';
}

const ask = (line: string, headers: readonly string[] = [], body = '') =>
  [`${line} HTTP/1.1`, 'Host: 127.0.0.1', 'Connection: close', ...headers, '', body].join('\r\n');
const post = (path: string, headers: readonly string[], body: string) =>
  ask(`POST ${path}`, [...headers, `Content-Length: ${String(body.length)}`], body);
const many = (count: number, of: (i: number) => string) => Array.from({ length: count }, (_, i) => of(i));

const methods: HostileRequest[] = [
  ...['/', '/check', '/guide', '/c/x', '/no-such-page'].flatMap((path) =>
    ['TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'MKCOL'].map((method) => ({
      name: `${method} ${path}`,
      text: ask(`${method} ${path}`),
      status: 405,
    })),
  ),
  ...['/api/verifications', '/api/checklists', '/api/health/live', '/api/nothing'].map((path) => ({
    name: `TRACE ${path}`,
    text: ask(`TRACE ${path}`),
    status: 405,
  })),
  { name: 'OPTIONS *', text: ask('OPTIONS *'), status: 400 },
  { name: 'a method that nobody knows', text: ask('FOO /'), status: 400 },
  { name: 'CONNECT', text: ask('CONNECT evil.example:443'), status: 'closed' },
  { name: 'the preface of HTTP/2', text: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', status: 400 },
  ...['X-HTTP-Method-Override', 'X-Method-Override', 'X-HTTP-Method'].map((header) => ({
    name: `${header}: DELETE`,
    text: ask('GET /api/checklists/current', [`${header}: DELETE`]),
    status: 401,
  })),
];

const addresses: HostileRequest[] = [
  ...[
    ...['/%', '/%E0%A4%A', '/help/%ff/%ff', '/guide/%ff', '/edition/%ff?back=%ff', '/c/%ff', '/c/%ff/check'],
    ...['/../../etc/passwd', '/..%2f..%2fetc%2fpasswd', '/_next/static/..%2f..%2f..%2fserver.js', '/%00', '/c/%00'],
    ...['/_next/image?url=%2f..%2fetc%2fpasswd&w=640&q=75', '/_next/image?url=http://127.0.0.1:1/&w=640&q=75'],
    ...['/help/__proto__/constructor', '/guide/__proto__', '/guide/constructor', '/practice/__proto__/file'],
    ...['/_next/data/x/check.json', '/en/check', '/c/toString', '/style', '/.env', '/package.json', '/server.js'],
  ].map((path) => ({ name: path, text: ask(`GET ${path}`), status: 404 })),
  ...['/api/%', '/api/checklists/current/tasks/%ff', '/api/checklists/current/links/%E0%A4%A'].map((path) => ({
    name: path,
    text: ask(`GET ${path}`),
    status: 400,
  })),
  ...['/api', '/api/', '/api/nothing', '/api/verifications/x', '/api/refused', '/api/checklists/__proto__'].map(
    (path) => ({
      name: path,
      text: ask(`GET ${path}`),
      status: path === '/api/' ? 308 : 404,
    }),
  ),
  { name: 'an absolute address', text: ask('GET http://evil.example/guide'), status: 200 },
  { name: 'an address without a path', text: ask('GET javascript:alert(1)'), status: 400 },
  { name: 'two slashes', text: ask('GET //evil.example/%2f..'), status: 308 },
  { name: 'a backslash', text: ask('GET /\\evil.example'), status: 308 },
  { name: 'ten thousand folders', text: ask(`GET /${'a/'.repeat(5_000)}`), status: 308 },
  { name: 'a long query', text: ask(`GET /check?practice=${'a'.repeat(9_000)}`), status: 200 },
  { name: 'members twice', text: ask('GET /check?practice=a&practice=b&refused=x&refused=y'), status: 200 },
  { name: 'leading elsewhere', text: ask('GET /edition/cloud?back=//evil.example'), status: 303 },
];

const heads: HostileRequest[] = [
  { name: 'no host', text: 'GET / HTTP/1.1\r\n\r\n', status: 400 },
  ...['[', 'a b', '%%%', 'evil.example\u00ff', ''].map((host) => ({
    name: `Host: ${host}`,
    text: `POST /api/checklists HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    status: 'below 500' as const,
  })),
  { name: 'a head of 20 kB', text: ask('GET /', [`X: ${'a'.repeat(20_000)}`]), status: 431 },
  {
    name: '1 500 headers',
    text: ask(
      'GET /',
      many(1_500, (i) => `a${String(i)}: b`),
    ),
    status: 431,
  },
  { name: 'a control character', text: ask('GET /check', ['Cookie: language=\u0000']), status: 400 },
  { name: 'a folded header', text: ask('GET /check', ['X: a', ' b']), status: 'below 500' },
  {
    name: 'cookies that do not decode',
    text: ask('GET /check', ['Cookie: language=%ff; edition=%E0%A4%A']),
    status: 200,
  },
  {
    name: 'a thousand languages',
    text: ask('GET /check', [`Accept-Language: ${'xx,'.repeat(3_000)};q=`]),
    status: 200,
  },
  { name: 'a thousand media types', text: ask('GET /check', [`Accept: ${'a/b;q=0.1,'.repeat(1_000)}`]), status: 200 },
  {
    name: 'five hundred ranges',
    text: ask('GET /preview.png', [`Range: bytes=${many(500, (i) => `${String(i)}-`).join(',')}`]),
    status: 'below 500',
  },
  {
    name: 'forwarded from nowhere',
    text: ask('GET /check', ['X-Forwarded-Host: %%%', 'X-Forwarded-Proto: javascript', 'X-Forwarded-For: <script>']),
    status: 200,
  },
  {
    name: 'forwarded twice',
    text: ask('GET /check', ['X-Forwarded-Proto: https,http', 'X-Forwarded-Port: x']),
    status: 200,
  },
  ...[
    'x-middleware-subrequest: proxy:proxy:proxy:proxy:proxy',
    'x-ionboard-no-checklist: outage',
    'x-ionboard-refusal: page-method',
    'x-middleware-rewrite: /api/health/live',
    'x-matched-path: /c',
    'x-invoke-path: /c',
  ].map((header) => ({
    name: `a header of the server's own, ${header}`,
    text: ask(`GET /c/${'x'.repeat(43)}`, [header]),
    status: 404,
  })),
  ...['%5B%5D', '{{{', '%ff', '['.repeat(3_000)].map((tree) => ({
    name: `the server's own protocol, ${tree.slice(0, 10)}`,
    text: ask('GET /check?_rsc=x', ['RSC: 1', `Next-Router-State-Tree: ${tree}`]),
    status: 'below 500' as const,
  })),
  {
    name: 'asks to speak something else',
    text: 'GET /api/verifications HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n\r\n',
    status: 'closed',
  },
];

const form = 'Content-Type: multipart/form-data; boundary=x';
const bodies: HostileRequest[] = [
  {
    name: 'two lengths',
    text: ask('POST /api/verifications', ['Transfer-Encoding: chunked', 'Content-Length: 3'], '0\r\n\r\n'),
    status: 400,
  },
  {
    name: 'two different lengths',
    text: ask('POST /api/verifications', ['Content-Length: 3', 'Content-Length: 4'], 'abcd'),
    status: 400,
  },
  { name: 'a negative length', text: ask('POST /api/verifications', ['Content-Length: -1']), status: 400 },
  {
    name: 'a length beyond numbers',
    text: ask('POST /api/verifications', [form, 'Content-Length: 99999999999999999999']),
    status: 'below 500',
  },
  {
    name: 'an encoding that nobody knows',
    text: ask('POST /api/verifications', ['Transfer-Encoding: gzip']),
    status: 400,
  },
  {
    name: 'chunks that are none',
    text: ask('POST /api/verifications', [form, 'Transfer-Encoding: chunked'], 'zz\r\n\r\n'),
    status: 'below 500',
  },
  {
    name: 'a compressed body',
    text: post('/api/verifications', [form, 'Content-Encoding: gzip'], 'abcde'),
    status: 400,
  },
  ...[
    'text/plain',
    'application/json',
    'application/x-www-form-urlencoded',
    'multipart/mixed; boundary=x',
    'multipart/form-data-not',
    'text/html, multipart/form-data; boundary=x',
    '',
  ].map((type) => ({
    name: `an upload as ${type}`,
    text: post('/api/verifications', [`Content-Type: ${type}`], '{}'),
    status: 415,
  })),
  ...[
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/json-seq',
    'application/xml',
    'application/jsonx',
  ].map((type) => ({
    name: `a checklist as ${type}`,
    text: post('/api/checklists', [`Content-Type: ${type}`], '{"name":"a"}'),
    status: 415,
  })),
  ...[
    '',
    '[]',
    'null',
    '"x"',
    '1e999',
    '{"name":1}',
    '{"name":""}',
    '{"name":"a","x":1}',
    '{"__proto__":{"name":"a"}}',
    '{"name":"\\ud800"',
    '\u00ff\u00fe',
    '['.repeat(30_000),
    '{"a":'.repeat(5_000),
  ].map((body) => ({
    name: `a checklist of ${body.slice(0, 20)}`,
    text: post('/api/checklists', ['Content-Type: application/json'], body),
    status: 400,
  })),
  {
    name: 'an action that is none',
    text: post('/check', ['Next-Action: <script>', 'Content-Type: text/plain'], '[]'),
    status: 'below 500',
  },
  {
    name: 'an action of another build',
    text: post('/check', [`Next-Action: ${'a'.repeat(42)}`, form], '[]'),
    status: 'below 500',
  },
  {
    name: 'an action on a page that has none',
    text: post('/guide', ['Next-Action: deadbeef', 'Content-Type: text/plain'], '[]'),
    status: 'below 500',
  },
  { name: 'a form without an action', text: post('/check', [form], '--x--\r\n'), status: 'below 500' },
  {
    name: 'a form that is none',
    text: post('/check', ['Content-Type: application/x-www-form-urlencoded'], 'a=b'),
    status: 200,
  },
  {
    name: 'a form without its length',
    text: ask('POST /check', [form, 'Transfer-Encoding: chunked'], '0\r\n\r\n'),
    status: 411,
  },
  { name: 'a form of a megabyte', text: post('/check', [form], 'x'.repeat(1_000_000)), status: 303 },
];

export const hostileRequests: readonly HostileRequest[] = [...methods, ...addresses, ...heads, ...bodies];
