import { expect, test } from 'vitest';
import { prefersOneReport } from './media-type';

test.each([
  'application/json',
  'APPLICATION/JSON',
  'application/json; charset=utf-8',
  'application/json, text/plain, */*',
  'application/json, application/x-ndjson;q=0.5',
  'text/html, application/json;q=0.9, */*;q=0.1',
  '*/*, application/x-ndjson;q=0',
])('%s: the report', (accept) => {
  expect(prefersOneReport(accept)).toBe(true);
});

test.each([
  null,
  '',
  '*/*',
  'application/*',
  'application/x-ndjson',
  'application/x-ndjson, application/json',
  'application/json;q=0',
  'application/json;q=0, */*',
  'application/json-seq',
  'text/html',
  'nonsense',
])('%s: the stream', (accept) => {
  expect(prefersOneReport(accept)).toBe(false);
});
