import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { addPolicies, policyOf, withoutStyles } from './csp-hashes.mjs';
import { basePolicy } from './csp-policy.mjs';

/** @type {string} */
let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

/**
 * @param {string} name
 * @param {string} html
 */
function prerender(name, html) {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, `${name}.html`), html);
  writeFileSync(join(folder, `${name}.meta`), '{"status":200,"headers":{"x-kept":"1"}}');
}

/** @param {string} code */
const hashOf = (code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

test('allows exactly the inline scripts of the page, each once, and no other source', () => {
  const html =
    '<script src="/a.js" async=""></script><script>one()</script><script id="x">two()</script><script>one()</script>';
  expect(policyOf(html)).toBe(`${basePolicy}; script-src 'self' ${hashOf('one()')} ${hashOf('two()')}`);
});

test('writes the policy beside the headers that the page already has', () => {
  prerender('en/guide', '<p>a</p><script>one()</script>');
  expect(addPolicies(folder).pages).toBe(1);
  expect(JSON.parse(readFileSync(join(folder, 'en/guide.meta'), 'utf8'))).toEqual({
    status: 200,
    headers: { 'x-kept': '1', 'content-security-policy': policyOf('<script>one()</script>') },
  });
});

test.each(['<p style="color:red">a</p>', '<style>p{}</style>', '<button onclick="a()">a</button>'])(
  'refuses a page of which browsers would refuse a part: %s',
  (html) => {
    prerender('index', html);
    expect(() => addPolicies(folder)).toThrow(/index\.html/);
  },
);

test('is not misled by a script that talks about styles', () => {
  prerender('index', String.raw`<script>self.push("<p style=\"a\"> <style>")</script>`);
  expect(addPolicies(folder).pages).toBe(1);
});

test('refuses a build in which it finds no page, or a page without headers', () => {
  expect(() => addPolicies(folder)).toThrow(/No prerendered page/);
  expect(() => addPolicies(join(folder, 'gone'))).toThrow(/No prerendered page/);
  prerender('index', '');
  rmSync(join(folder, 'index.meta'));
  expect(() => addPolicies(folder)).toThrow(/no \.meta file/);
});

test("takes the styles out of Next's own error page and leaves its scripts alone", () => {
  const script = String.raw`<script>a("<i style=\"b\">", '$&')</script>`;
  prerender('_global-error', `<style>p{}</style><p class="c" style="d:e" id="f">g</p>${script}`);
  addPolicies(folder);
  expect(readFileSync(join(folder, '_global-error.html'), 'utf8')).toBe(`<p class="c" id="f">g</p>${script}`);
  expect(withoutStyles('<a style="b"><i>c</i><b class="d" style="e">')).toBe('<a><i>c</i><b class="d">');
});
