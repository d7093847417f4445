import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Secret } from '../domain/secret';
import { Redactor } from './redaction';

const key = 'ACME_TST#c2Fhay1ub3QtYS1zZWNyZXQ_-xyzXYZ09';
const redactorOf = (...values: string[]) => {
  const redactor = new Redactor();
  redactor.add(...values.map((value) => new Secret(value)));
  return redactor;
};

const secretText = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_~#+/=. "\\äß😀'),
  minLength: 8,
  maxLength: 90,
});
const percentAll = (value: string) =>
  [...Buffer.from(value)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const escapeAll = (value: string) =>
  Array.from({ length: value.length }, (_, i) => `\\u${value.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');

const spellings: Record<string, (value: string) => string> = {
  'as it stands': (value) => value,
  'percent-encoded': encodeURIComponent,
  'percent-encoded throughout': percentAll,
  'form-encoded': (value) => new URLSearchParams({ v: value }).toString().slice(2),
  'JSON-escaped': (value) => JSON.stringify(value).slice(1, -1),
  'JSON-escaped throughout': escapeAll,
  hex: (value) => Buffer.from(value).toString('hex'),
  'percent-encoded twice': (value) => encodeURIComponent(percentAll(value)),
  'JSON-escaped twice': (value) => JSON.stringify(JSON.stringify(value).slice(1, -1)).slice(1, -1),
  'percent-encoded, then JSON-escaped': (value) => escapeAll(percentAll(value)),
  'upper-case hex': (value) => Buffer.from(value).toString('hex').toUpperCase(),
};

test.each(Object.keys(spellings))('removes a secret that is %s', (name) => {
  fc.assert(
    fc.property(secretText, (value) => {
      const spelt = spellings[name]?.(value) ?? '';
      expect(redactorOf(value).redact(`<${spelt}>`)).toBe('<[redacted]>');
    }),
  );
});

test.each(['base64', 'base64url'] as const)(
  'removes a secret in %s, whatever stands before and behind it',
  (encoding) => {
    fc.assert(
      fc.property(secretText, fc.string({ maxLength: 7 }), fc.string({ maxLength: 7 }), (value, before, behind) => {
        const spelt = Buffer.from(before + value + behind).toString(encoding);
        const redacted = redactorOf(value).redact(spelt);
        expect(redacted).toContain('[redacted]');
        const rest = redacted
          .split('[redacted]')
          .map((part) => Buffer.from(part, encoding).toString())
          .join('');
        expect(rest).not.toContain(value.slice(2, -2));
      }),
    );
  },
);

test('an access key goes with and without its tenant prefix', () => {
  const redactor = redactorOf(key);
  expect(redactor.redact(`user ${key} or ${key.slice(9)}`)).toBe('user [redacted] or [redacted]');
});

test('a token goes whole and in parts, and so does the text of its payload', () => {
  const payload = JSON.stringify({ ServiceAccount: key, Tenant: 'ACME_TST' });
  const token = `eyJhbGciOiJSUzI1NiJ9.${Buffer.from(payload).toString('base64url')}.c2lnbmF0dXJlLW5vdC1hLXNlY3JldA`;
  const redactor = redactorOf(token);
  expect(redactor.redact(`a ${token} b`)).toBe('a [redacted] b');
  expect(redactor.redact(`p ${token.split('.')[1] ?? ''} q`)).toBe('p [redacted] q');
  expect(redactor.redact(`t ${payload} u`)).toBe('t [redacted] u');
});

test('redaction comes before cutting, so that no half of a secret is left', () => {
  const redactor = redactorOf(key);
  expect(redactor.clean('x'.repeat(490) + key, 500)).toBe(`${'x'.repeat(490)}[redacted]`);
  const long = ('x'.repeat(70) + key).repeat(800);
  expect(redactor.redact(long)).not.toContain(key.slice(9, 20));
  expect(redactor.redact('y'.repeat(65_530) + key)).not.toContain('ACME');
});

test.each(['\n', '\r\n', '\r\n  '])('base64 in lines goes, with line ends %j', (lineEnd) => {
  const lines =
    Buffer.from(`before ${key.repeat(3)} behind`)
      .toString('base64')
      .match(/.{1,76}/g) ?? [];
  const redacted = redactorOf(key.repeat(3)).redact(lines.join(lineEnd));
  expect(redacted.replace(/\s/g, '')).toMatch(/^[\w+/]{0,14}\[redacted\][\w+/=]{0,14}$/);
});

test('hex in groups goes, and words that follow each other stay', () => {
  const hex = Buffer.from(key).toString('hex').match(/../g) ?? [];
  expect(redactorOf(key).redact(`f ${hex.join(':')} g`)).toBe('f [redacted] g');
  expect(redactorOf(key).redact(`f ${hex.join(' ')} g`)).toBe('f [redacted] g');
  expect(redactorOf('these').redact('the second')).toBe('the second');
});

test('a text of nothing but secrets takes no time, whatever their length', () => {
  const began = performance.now();
  const long = 'T'.repeat(150_000);
  expect(redactorOf(long).redact('T'.repeat(1_000_000))).toBe('[redacted]');
  expect(redactorOf('T'.repeat(10_000)).redact('T'.repeat(1_000_000))).toBe('[redacted]');
  expect(redactorOf('TTTTTTTTTTTTTTTT').redact('T'.repeat(1_000_000))).toBe('[redacted]');
  expect(performance.now() - began).toBeLessThan(5_000);
});

test('a very long secret hides nothing else', () => {
  const long = 'k'.repeat(200_000);
  expect(redactorOf(long).redact(`maintenance page ${'.'.repeat(70_000)}`)).toMatch(/^maintenance page/);
  expect(redactorOf(long).redact(`a ${long} b`).slice(0, 14)).toBe('a [redacted]');
});

test('a letter that grows when its case changes hides no hex', () => {
  const hex = Buffer.from(key).toString('hex').toUpperCase();
  expect(redactorOf(key).redact(`İ ${hex}`)).toBe('İ [redacted]');
});

test('other text stays as it is', () => {
  expect(redactorOf(key).redact('{"error":"invalid_grant"}')).toBe('{"error":"invalid_grant"}');
});
