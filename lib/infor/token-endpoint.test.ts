import { describe, expect, test } from 'vitest';
import { readIonapiFile } from '../domain/file/ionapi-file';
import type { Outcome } from './exchange';
import { Redactor } from './redaction';
import { judgeTokenAnswer, requestToken } from './token-endpoint';
import type { Transport } from './transport';

const answer = (status: number, body: string, headers: Record<string, string> = {}, isTooLarge = false): Outcome => ({
  ok: true,
  value: {
    status,
    headers: new Headers(headers),
    contentType: null,
    body,
    bytes: new Uint8Array(),
    isTooLarge,
    isUndecodable: false,
  },
});
const json = (status: number, body: unknown, headers?: Record<string, string>) =>
  answer(status, JSON.stringify(body), headers);
const good = { access_token: 'a.b-c_d', token_type: 'Bearer', expires_in: 7200 };

test.each<[string, Outcome, object]>([
  ['a good answer', json(200, good), { kind: 'issued' }],
  ['token_type in any case', json(200, { ...good, token_type: 'bEARER' }), { kind: 'issued' }],
  [
    'expires_in as text',
    json(200, { ...good, expires_in: '3600' }),
    { kind: 'issued', token: { expiresInSeconds: 3600 } },
  ],
  [
    'no expires_in',
    json(200, { ...good, expires_in: undefined }),
    { kind: 'issued', token: { expiresInSeconds: null } },
  ],
  ...[0, -5, 1e300, '', 'soon', null, true, {}].map((life): [string, Outcome, object] => [
    `expires_in ${JSON.stringify(life)} says nothing`,
    json(200, { ...good, expires_in: life }),
    { kind: 'issued', token: { expiresInSeconds: null } },
  ]),
  ['201', json(201, good), { kind: 'issued' }],
  ['no token', json(200, { token_type: 'Bearer' }), { kind: 'malformed' }],
  ['no type', json(200, { access_token: 'x' }), { kind: 'malformed' }],
  ['another type', json(200, { ...good, token_type: 'mac' }), { kind: 'malformed' }],
  ['a token with a line break', json(200, { ...good, access_token: 'a\nb' }), { kind: 'malformed' }],
  ['an empty token', json(200, { ...good, access_token: '' }), { kind: 'malformed' }],
  ['a token that is no text', json(200, { ...good, access_token: 5 }), { kind: 'malformed' }],
  ['over the limit', answer(200, '', {}, true), { kind: 'malformed' }],
  ['a list', json(200, [good]), { kind: 'malformed' }],
  ['HTML', answer(200, '<html></html>'), { kind: 'not-json' }],
  ['nothing', answer(200, ''), { kind: 'malformed' }],
  ['204', answer(204, ''), { kind: 'malformed' }],
  ['HTML with 400', answer(400, '<html></html>'), { kind: 'not-json' }],
  ['a redirect', answer(302, '', { location: 'https://x.example' }), { kind: 'redirected' }],
  ['a redirect with an error', json(302, { error: 'invalid_client' }), { kind: 'redirected' }],
  ['invalid_client', json(400, { error: 'invalid_client' }), { kind: 'oauth-error', error: 'invalid_client' }],
  [
    'behind a challenge',
    json(401, { error: 'invalid_grant' }, { 'www-authenticate': 'Basic' }),
    { error: 'invalid_grant' },
  ],
  ['with 200', json(200, { error: 'invalid_grant' }), { kind: 'oauth-error', error: 'invalid_grant' }],
  ['with 500', json(500, { error: 'invalid_client' }), { kind: 'oauth-error', error: 'invalid_client' }],
  ['with 429', json(429, { error: 'invalid_request' }), { kind: 'oauth-error', isNamed: true }],
  ['500', answer(500, 'x'), { kind: 'failed', status: 500 }],
  ['500 with an unknown error', json(500, { error: 'server_error' }), { kind: 'failed' }],
  ['429', answer(429, '', { 'retry-after': '17' }), { kind: 'rate-limited', retryAfterSeconds: 17 }],
  ['429 without a time', answer(429, ''), { kind: 'rate-limited', retryAfterSeconds: null }],
  ['404 with HTML', answer(404, '<html></html>'), { kind: 'not-found' }],
  ['405', json(405, { error: 'method' }), { kind: 'not-found' }],
  [
    'an unknown error',
    json(400, { error: 'access_denied' }),
    { kind: 'oauth-error', error: 'access_denied', isNamed: false },
  ],
  ['an unknown error with 401', json(401, { error: 'nope' }), { kind: 'oauth-error', isNamed: false }],
  ['a bare 401', answer(401, ''), { kind: 'unauthorized' }],
  ['a time-out', { ok: false, fault: { kind: 'timed-out', detail: '' } }, { kind: 'timed-out' }],
  [
    'a reset',
    { ok: false, fault: { kind: 'connection-reset', detail: '' } },
    { kind: 'failed', fault: 'connection-reset' },
  ],
])('%s', (_name, outcome, expected) => {
  expect(judgeTokenAnswer(outcome)).toMatchObject(expected);
});

test('an error that is blank is none', () => {
  expect(judgeTokenAnswer(json(400, { error: ' ' }))).toMatchObject({ kind: 'not-json' });
});

describe('a live token in an answer that is no good', () => {
  const token = `eyJhbGciOiJSUzI1NiJ9.${Buffer.from('{"ServiceAccount":"ACME_TST#not-a-secret"}').toString('base64url')}.c2lnbmF0dXJl`;
  const properties = {
    ti: 'ACME_TST',
    ci: 'ACME_TST~x',
    cs: 'not-a-secret-client',
    iu: 'https://gw.example',
    pu: 'HTTPS://sso.example/ACME_TST/as/',
    ot: 'token.oauth2',
    saak: 'ACME_TST#not-a-secret',
    sask: 'not-a-secret-key',
  };

  async function shown(body: string, status = 200): Promise<string> {
    const reading = readIonapiFile(new TextEncoder().encode(JSON.stringify(properties)));
    if (!reading.ok || !reading.value.properties.ok) throw new Error('the file is good');
    const transport: Transport = {
      send: () => Promise.resolve(answer(status, body)),
      certificateOf: () => null,
      proxyFor: () => null,
      close: () => Promise.resolve(),
    };
    const reader = new AbortController().signal;
    const { secrets } = await requestToken(reading.value.properties.value, transport, { deadlineMs: 1_000, reader });
    const redactor = new Redactor();
    redactor.add(...secrets);
    return redactor.redact(body);
  }

  test.each<[string, string, number?]>([
    ['no token_type', JSON.stringify({ access_token: token })],
    ['another token_type', JSON.stringify({ access_token: token, token_type: 'mac' })],
    ['an error beside it', JSON.stringify({ error: 'invalid_grant', access_token: token })],
    ['500', JSON.stringify({ access_token: token, token_type: 'Bearer' }), 500],
    ['a list', JSON.stringify([{ access_token: token }])],
    ['inside an object', JSON.stringify({ access_token: { value: token } })],
    ['cut off', `{"access_token":"${token}","expires_in`],
    ['form encoding', `access_token=${token}&token_type=bearer`],
    ['twice', `{"access_token":"${token}","access_token":"other-not-a-secret","token_type":"Bearer"}`],
    ['another spelling', `{"accessToken":"${token}"}`],
    ['single quotes', `{'access_token': 'opaque-not-a-secret-value', x: '${token}'}`],
    ['a tag', `<access_token>${token}</access_token>`],
    [
      'a blank in a refresh token',
      JSON.stringify({ access_token: 'x1y2z3', token_type: 'Bearer', refresh_token: `a ${token}` }),
    ],
  ])('is redacted: %s', async (_name, body, status) => {
    const text = await shown(body, status);
    expect(text).not.toContain(token.slice(25, 60));
    expect(text).toContain('[redacted]');
  });

  test.each<[string, string]>([
    ['what begins like a token, again and again', 'eyJaaaaa'.repeat(120_000)],
    ['what begins like three parts', 'eyJaaaaa.'.repeat(110_000)],
    ['names of tokens', '"access_token" '.repeat(65_000)],
    ['a long token', JSON.stringify({ access_token: 'T'.repeat(1_000_000) })],
    [
      'a list of tokens',
      JSON.stringify({ access_token: Array.from({ length: 60_000 }, (_, i) => `not-a-secret-${String(i)}`) }),
    ],
    ['a list without end', `{"id_token":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    [
      'a list without end beside a good token',
      `{"access_token":"x1y2z3","token_type":"Bearer","id_token":${'['.repeat(90_000)}${']'.repeat(90_000)}}`,
    ],
  ])('takes no time: %s', async (_name, body) => {
    const began = performance.now();
    await shown(body);
    // some hundred milliseconds on a slow core; it was minutes
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test('what is listed a thousand times is not shown at all', async () => {
    const many = Array.from({ length: 1_000 }, (_, i) => `not-a-secret-${String(i)}`);
    expect(await shown(JSON.stringify({ access_token: many }))).toBe('[redacted]');
  });

  test('a host name in an error page is no token', async () => {
    const page = '<p>mingle-ionapi.inforcloudsuite.com is under maintenance</p>';
    expect(await shown(page, 503)).toBe(page);
  });
});
