import { expect, test } from 'vitest';
import { noteCodes, noteTexts, type NoteCode } from './evidence-note';
import { fillTemplate } from '../text/fill-template';

const words = {
  ...(Object.fromEntries(noteCodes.map((code) => [code, `words of ${code}`])) as Record<NoteCode, string>),
  'certificate-valid-until': 'valid until {detail}',
};
const said = (note: string) => noteTexts(note, words).map(({ template, detail }) => fillTemplate(template, { detail }));

test.each([
  ['timed-out', ['words of timed-out']],
  ['connection-reset (ECONNRESET)', ['words of connection-reset (ECONNRESET)']],
  ['proxy-failed (HTTP 407)', ['words of proxy-failed (HTTP 407)']],
  ['certificate-valid-until (2027-01-31)', ['valid until 2027-01-31']],
  ['answer-too-large, certificate-valid-until (2027-01-31)', ['words of answer-too-large', 'valid until 2027-01-31']],
  ['something-new (X)', ['something-new (X)']],
  ['constructor', ['constructor']],
])('%s', (note, expected) => {
  expect(said(note)).toEqual(expected);
});
