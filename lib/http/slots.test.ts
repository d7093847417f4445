import { expect, test } from 'vitest';
import { createSlots } from './slots';

test('so many in all, so many for one key, and a place is given back once', () => {
  const slots = createSlots({ all: 3, perKey: 2 });
  const [first, second, third, fourth] = [slots('a'), slots('a'), slots('a'), slots('b')];
  expect([first, second, third, fourth].map((slot) => slot !== null)).toEqual([true, true, false, true]);
  expect(slots('c')).toBeNull();
  first?.();
  first?.();
  expect([slots('a'), slots('a'), slots('b')].map((slot) => slot !== null)).toEqual([true, false, false]);
});
