import { expect, test } from 'vitest';
import { findChromium } from './browser.mjs';

test('takes the browser that CHROMIUM names', () => {
  expect(findChromium({ CHROMIUM: process.execPath })).toBe(process.execPath);
});

test('says so when CHROMIUM names nothing, instead of taking another browser', () => {
  expect(() => findChromium({ CHROMIUM: '/nowhere/chromium' })).toThrow(
    'CHROMIUM names /nowhere/chromium, which is not there.',
  );
});
