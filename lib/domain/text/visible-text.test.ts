import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visibleText } from './visible-text';

test.each([
  ['a\nb', 'a‹LF›b'],
  ['\u001b[31mred', '‹ESC›[31mred'],
  ['abc\u202etxt', 'abc‹U+202E›txt'],
  ['a\u200bb', 'a‹U+200B›b'],
  ['\u007f', '‹DEL›'],
  ['\u3164\u2800', '‹U+3164›‹U+2800›'],
  ['\u0000\u0001\u0085', '‹NUL›‹U+0001›‹U+0085›'],
  [`e${'\u0301'.repeat(2_000)}x`, 'e\u0301\u0301\u0301\u0301‹…›…'],
  [`e${'\u0301'.repeat(50)}x`, 'e\u0301\u0301\u0301\u0301‹…›x'],
  ['Tiê\u0301ng Viê\u0323t', 'Tiê\u0301ng Viê\u0323t'],
  ['Göteborg 😀', 'Göteborg 😀'],
])('%j becomes %j', (text, shown) => {
  expect(visibleText(text, 100)).toBe(shown);
});

test('what is cut says so, also where each character is two units', () => {
  expect(visibleText('😀'.repeat(300), 100)).toBe(`${'😀'.repeat(99)}…`);
  expect(visibleText('😀'.repeat(100), 100)).toBe('😀'.repeat(100));
});

test('whatever comes in, what is shown is short and holds nothing invisible', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.integer({ min: 1, max: 100 }), (text, max) => {
      const shown = visibleText(text, max);
      expect([...shown].length).toBeLessThanOrEqual(max);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\p{M}{5}/u);
    }),
  );
});
