import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createOperatorAccess, passDays } from './operator-access';

const token = 'not-a-real-access-token-0123456789-abcdefgh';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const settings = { tokenSha256: sha256(token), serverKey: () => 'a key of tests', publicUrl: 'http://localhost:3000' };
const access = createOperatorAccess(settings);
const withCookie = (value: string, name = access.cookie.name) => new Headers({ cookie: `a=b; ${name}=${value}; c=d` });

afterEach(() => vi.useRealTimers());

test('without the setting everybody may start, and no text is the token', () => {
  const open = createOperatorAccess({ ...settings, tokenSha256: undefined });
  expect(open.isAsked).toBe(false);
  expect(open.mayStart(new Headers())).toBe(true);
  expect(open.isToken('')).toBe(false);
  expect(open.passEnd(withCookie(open.newPass().value))).toBe(null);
});

describe('the header X-Access-Token', () => {
  test.each([
    [token, true],
    [` ${token} `, true],
    [token.toUpperCase(), false],
    [token.slice(1), false],
    [`${token}x`, false],
    [sha256(token), false],
    ['', false],
  ])('%j: %s', (given, expected) => {
    expect(access.mayStart(new Headers({ 'x-access-token': given }))).toBe(expected);
  });
  test('in capitals in the setting', () => {
    const other = createOperatorAccess({ ...settings, tokenSha256: sha256(token).toUpperCase() });
    expect(other.isToken(token)).toBe(true);
  });
  test('decides alone where it is sent', () => {
    const headers = withCookie(access.newPass().value);
    expect(access.mayStart(headers)).toBe(true);
    headers.set('x-access-token', 'another');
    expect(access.mayStart(headers)).toBe(false);
  });
});

describe('the pass of a browser', () => {
  test('holds nothing of the token, and ends by itself', () => {
    const { value, expires } = access.newPass();
    expect(value).not.toContain(token);
    expect(value).not.toContain(sha256(token));
    expect(access.passEnd(withCookie(value))).toEqual(expires);
    vi.useFakeTimers({ now: Date.now() + passDays * 86_400_000 + 1 });
    expect(access.mayStart(withCookie(value))).toBe(false);
  });
  test('ends with the token, and with the key of the server', () => {
    const headers = withCookie(access.newPass().value);
    const otherToken = createOperatorAccess({ ...settings, tokenSha256: sha256('another') });
    const otherKey = createOperatorAccess({ ...settings, serverKey: () => 'another key of tests' });
    expect([access, otherToken, otherKey].map((one) => one.mayStart(headers))).toEqual([true, false, false]);
  });
  test('is not made longer by hand', () => {
    const [end = '', signature = ''] = access.newPass().value.split('.');
    for (const forged of [`${String(Number(end) + 1)}.${signature}`, `${end}.`, `${end}.${'A'.repeat(43)}`, '', token])
      expect(access.mayStart(withCookie(forged))).toBe(false);
  });
  test('is found beside another cookie of its name', () => {
    const { name } = access.cookie;
    const headers = new Headers({ cookie: `${name}=nonsense; ${name}=${access.newPass().value}` });
    expect(access.mayStart(headers)).toBe(true);
  });
  test('is bound to the host over https', () => {
    const secure = createOperatorAccess({ ...settings, publicUrl: 'https://ionboard.example' });
    expect(secure.cookie).toEqual({ name: '__Host-ionboard-access', isSecure: true });
    expect(secure.mayStart(withCookie(access.newPass().value))).toBe(false);
    expect(secure.mayStart(withCookie(secure.newPass().value, secure.cookie.name))).toBe(true);
  });
});
