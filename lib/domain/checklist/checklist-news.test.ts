import { describe, expect, test } from 'vitest';
import { newsIn, readTaskNews } from './checklist-news';
import { taskStates } from './checklist';

const event = { id: 'grid-role', title: 'Give the role', state: 'done', version: 2, comments: [{}], doneBy: null };
const news = { id: 'grid-role', title: 'Give the role', state: 'done', version: 2, comments: 1 } as const;

describe('an event about a task', () => {
  test('is read for what a page needs', () => {
    expect(readTaskNews(JSON.stringify(event))).toEqual(news);
  });
  test('knows every state', () => {
    expect(taskStates.map((state) => readTaskNews(JSON.stringify({ ...event, state }))?.state)).toEqual(taskStates);
  });
  test.each(['', '{', 'null', '[]', '{}', '{"id":1}', JSON.stringify({ ...event, state: 'else', comments: 3 })])(
    'is passed over where it is none: %s',
    (data) => {
      expect(readTaskNews(data)).toBeNull();
    },
  );
});

test('only what is newer than what is shown is news', () => {
  expect(newsIn(news, undefined)).toBe('state');
  expect(newsIn(news, { version: 1, comments: 1 })).toBe('state');
  expect(newsIn(news, { version: 2, comments: 0 })).toBe('comment');
  expect(newsIn(news, { version: 2, comments: 1 })).toBeNull();
  expect(newsIn(news, { version: 3, comments: 2 })).toBeNull();
});
