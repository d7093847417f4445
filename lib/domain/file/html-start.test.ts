import { describe, expect, test } from 'vitest';
import { startsLikeHtml } from './html-start';

describe('a saved web page', () => {
  test.each([
    '<!DOCTYPE html>\n<html>',
    '<!doctype HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">',
    '<html lang="en">',
    '\r\n\t <HTML>',
    '\ufeff<html>',
    '<head><title>Sign in</title>',
    '<body onload="x()">',
    '<script>location="/login"</script>',
    '<meta http-equiv="refresh" content="0">',
    '<div class="error">',
    '<h1>Service unavailable</h1>',
    '<pre>{}</pre>',
    '<main>',
    '<!-- saved from url=(0030)https://portal.example/ -->\n<html>',
    '<!-- a --><!-- b --> <!DOCTYPE html>',
    '<!-- cut off in the comment',
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">',
  ])('%j', (text) => {
    expect(startsLikeHtml(text)).toBe(true);
  });

  test.each([
    '<?xml version="1.0"?><EntityDescriptor entityID="x">',
    '<!-- metadata --><md:EntityDescriptor>',
    '<htmlx>',
    '<table-of-contents>',
    '<?php echo 1;',
    'text with <html> in it',
    '< html>',
    '<',
  ])('%j is none', (text) => {
    expect(startsLikeHtml(text)).toBe(false);
  });

  test('thousands of comments take no time', () => {
    const start = performance.now();
    expect(startsLikeHtml('<!---->'.repeat(9_000))).toBe(true);
    expect(startsLikeHtml(`${'<!---->'.repeat(9_000)}x`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
