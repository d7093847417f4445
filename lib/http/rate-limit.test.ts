import { beforeEach, expect, test } from 'vitest';
import { createRateLimit } from './rate-limit';

let time = 0;
const now = () => time;
beforeEach(() => {
  time = 1_000_000;
});

test('a client may act its number of times in a window, and looking does not count', () => {
  const limit = createRateLimit(2, 60, { now });
  for (let i = 0; i < 5; i += 1) expect(limit.wait('a')).toBeNull();
  expect([limit.count('a'), limit.count('a')]).toEqual([null, null]);
  expect([limit.wait('a'), limit.count('a')]).toEqual([60, 60]);
  expect(limit.count('b')).toBeNull();
});

test('the window ends where it was said to end, however often it was tried meanwhile', () => {
  const limit = createRateLimit(1, 60, { now });
  limit.count('a');
  for (let second = 1; second < 60; second += 1) {
    time += 1_000;
    expect(limit.count('a')).toBe(60 - second);
  }
  time += 1_001;
  expect(limit.count('a')).toBeNull();
});

test('very many clients are not all remembered, and one that goes on acting is', () => {
  const limit = createRateLimit(1, 60, { max: 100, now });
  limit.count('busy');
  for (let i = 0; i < 10_000; i += 1) {
    limit.count(`client ${String(i)}`);
    if (i % 50 === 0) expect(limit.count('busy')).not.toBeNull();
  }
  expect(limit.wait('client 0')).toBeNull();
  expect(limit.wait('client 9999')).not.toBeNull();
});
