import { afterAll, beforeAll, expect, test } from 'vitest';

import { startPracticeTenant } from './start.ts';
import type { PracticeTenant } from './start.ts';
import {
  accessToken,
  basic,
  callGateway,
  json,
  passwordGrant,
  property,
  readProperties,
  requestToken,
  revokeToken,
  USER_DATA,
  USERS_ME,
} from './test-client.ts';

let tenant: PracticeTenant;

beforeAll(async () => {
  tenant = await startPracticeTenant();
});
afterAll(async () => {
  await tenant.close();
});

test('replies go over the wire as they are told to', async () => {
  const ask = async (id: string): Promise<Awaited<ReturnType<typeof callGateway>>> => {
    const file = readProperties(tenant, id);
    return callGateway(file, USERS_ME, accessToken(await requestToken(file)));
  };
  const headers = async (id: string): Promise<readonly (string | null)[]> => {
    const answer = await ask(id);
    expect(JSON.parse(answer.text)).toHaveProperty('response');
    return ['content-type', 'content-length', 'content-encoding'].map((name) => answer.headers.get(name));
  };
  const length: unknown = expect.stringMatching(/^\d+$/);
  expect(await headers('healthy')).toEqual(['application/json;charset=utf-8', length, null]);
  expect(await headers('healthy-gzip')).toEqual(['application/json;charset=utf-8', length, 'gzip']);
  expect(await headers('healthy-chunked')).toEqual(['application/json;charset=utf-8', null, null]);
  expect(await headers('healthy-untyped')).toEqual([null, length, null]);
  expect(await headers('healthy-text-plain')).toEqual(['text/plain', length, null]);
  expect((await ask('answer-huge')).text.length).toBeGreaterThan(1_048_576);
  const bomb = await ask('answer-huge-when-unpacked');
  expect(bomb.text.length).toBeGreaterThan(1_048_576);
  expect(Number(bomb.headers.get('content-length'))).toBeLessThan(10_000);
  await expect(ask('gateway-reset')).rejects.toThrow('fetch failed');
});

test('a connection that is cut once is good the second time, for each client anew', async () => {
  const file = readProperties(tenant, 'healthy-after-resets');
  for (const round of [1, 2]) {
    await expect(requestToken(file), `round ${String(round)}`).rejects.toThrow('fetch failed');
    const token = accessToken(await requestToken(file));
    await expect(callGateway(file, USER_DATA, token)).rejects.toThrow('fetch failed');
    expect((await callGateway(file, USER_DATA, token)).status).toBe(200);
  }
});

test('a dripping answer goes on until the client leaves', async () => {
  const file = readProperties(tenant, 'token-dripping');
  const body = new URLSearchParams(passwordGrant(file));
  const leave = AbortSignal.timeout(350);
  const answer = await fetch(`${property(file, 'pu')}${property(file, 'ot')}`, {
    method: 'POST',
    body,
    headers: { authorization: basic(file) },
    signal: leave,
  });
  expect(answer.status).toBe(200);
  await expect(answer.text()).rejects.toThrow('timeout');
});

test('a refresh token comes where it is wanted, is no access token, and can be given back', async () => {
  const file = readProperties(tenant, 'healthy-refresh-token');
  const refresh = String(Reflect.get(Object(json(await requestToken(file))), 'refresh_token'));
  expect((await callGateway(file, USERS_ME, refresh)).status).toBe(401);
  await revokeToken(file, refresh);
  expect(tenant.tokens().slice(-2)).toMatchObject([
    { use: 'access', revoked: false },
    { use: 'refresh', revoked: true },
  ]);
});
