import { expect, test } from 'vitest';
import type { CheckId, Evidence } from './check';
import { sentRequests } from './sent-request';

const reset = { status: null, note: 'connection-reset (ECONNRESET)' };
const sent = (entry: Partial<Evidence>): Evidence => ({
  method: 'GET',
  url: 'https://host.example/a',
  status: 200,
  ms: 12,
  contentType: null,
  body: '',
  ...entry,
});
const attempts = (check: CheckId, ...entries: Partial<Evidence>[]) =>
  sentRequests(check, entries.map(sent), false).map(({ attempt }) => attempt);

test.each<[string, CheckId, Partial<Evidence>[], (string | null)[]]>([
  ['one request', 'gateway', [{}], [null]],
  ['a reset, and again', 'gateway', [reset, {}], ['first', 'second']],
  ['an answer that broke off, and again', 'identity', [{ ...reset, status: 200 }, {}], ['first', 'second']],
  ['two resets', 'access-token', [reset, reset], ['first', 'second']],
  ['a reset that was the last word', 'm3-api', [reset], [null]],
  ['an outage of the gateway', 'identity', [{ status: 503 }, { status: 503 }], ['first', 'second']],
  ['an answer of the token endpoint is not asked for again', 'access-token', [{ status: 503 }, {}], [null, null]],
  ['two calls that differ', 'm3-user', [{ status: 502 }, { url: 'https://host.example/b' }], [null, null]],
  [
    'two tokens, each given back twice',
    'token-revocation',
    [{ status: 502 }, { status: 502 }, { status: 502 }, {}],
    ['first', 'second', 'first', 'second'],
  ],
])('which attempt each was: %s', (_case, check, entries, expected) => {
  expect(attempts(check, ...entries)).toEqual(expected);
});

test('the client goes into the form behind an answer, not behind a reset', () => {
  const purposes = sentRequests('access-token', [reset, { status: 401 }, reset, {}].map(sent), false);
  expect(purposes.map(({ purpose }) => purpose)).toEqual(
    [false, false, true, true].map((isClientInForm) => ({ kind: 'token', isClientInForm })),
  );
});

test('the access token is given back first, then the refresh token, in the way that was accepted', () => {
  const purposes = sentRequests('token-revocation', [reset, { status: 503 }, {}].map(sent), true);
  expect(purposes.map(({ purpose }) => purpose)).toEqual([
    { kind: 'revocation', isClientInForm: true, token: 'access_token' },
    { kind: 'revocation', isClientInForm: true, token: 'access_token' },
    { kind: 'revocation', isClientInForm: true, token: 'refresh_token' },
  ]);
});
