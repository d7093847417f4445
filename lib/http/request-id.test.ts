import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createRequestScope, requestIdOf } from './request-id';

const uuid = /^[0-9a-f-]{36}$/;

test('takes the id of a trusted proxy, and of nobody else', () => {
  expect(requestIdOf({ 'x-request-id': 'a1b2c3d4e5f6' }, true)).toBe('a1b2c3d4e5f6');
  expect(requestIdOf({ 'x-request-id': 'a1b2c3d4e5f6' }, false)).toMatch(uuid);
  expect(requestIdOf({}, true)).toMatch(uuid);
  for (const hostile of ['a b c d e f g h', 'short', '"},{"level":60', 'x'.repeat(65)])
    expect(requestIdOf({ 'x-request-id': hostile }, true)).toMatch(uuid);
});

test('requests that wait at the same time keep their own id', async () => {
  const scope = createRequestScope();
  expect(scope.facts()).toEqual({});
  const serve = async (id: string) => {
    scope.enter(id);
    await pause(Math.random() * 10);
    return scope.facts().request;
  };
  const ids = Array.from({ length: 20 }, (_, i) => `request-${String(i)}`);
  expect(await Promise.all(ids.map((id) => Promise.resolve().then(() => serve(id))))).toEqual(ids);
});
