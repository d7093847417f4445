import { afterEach, beforeEach, expect, vi } from 'vitest';

/** What React and Next only complain about is a mistake: a test in which console.error was called fails. */
beforeEach(() => {
  vi.spyOn(console, 'error').mockName('console.error');
});

afterEach(() => {
  const complaints = vi.mocked(console.error).mock.calls;
  expect(complaints, 'console.error was called').toEqual([]);
});
