import { expect, test } from 'vitest';
import { lastSaid, onSaid, say } from './say';

test('each saying is a change, also of the same words', () => {
  const heard: string[] = [];
  const stop = onSaid(() => heard.push(lastSaid()));
  for (const text of ['Copied', 'Copied', 'Copied', '', '', 'Saved']) say(text);
  stop();
  say('nobody listens');
  expect(heard.map((text) => text.trim())).toEqual(['Copied', 'Copied', 'Copied', '', '', 'Saved']);
  expect(heard[1]).not.toBe(heard[0]);
  expect(heard[2]).not.toBe(heard[1]);
});
