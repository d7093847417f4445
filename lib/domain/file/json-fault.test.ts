import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonFault, positionAt } from './json-fault';

const parses = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test.each([
  ['{"a":1,}', 7],
  ['[1,]', 3],
  ['{"a":1', 6],
  ['{"a":"b', 7],
  ['{"a":tru', 8],
  ['{"a":trux}', 8],
  ['{"a":01}', 6],
  ['{"a":-x}', 6],
  ['{"a":"\\x"}', 7],
  ['{"a":"\\u12G4"}', 10],
  ['{"a":"x\ny"}', 7],
  ['{“a”:1}', 1],
  ["{'a':1}", 1],
  ['{} x', 3],
  ['', 0],
  ['{"a" 1}', 5],
  ['// x\n{}', 0],
  ['{"iu":"https://x" // y\n}', 18],
])('%j stops being JSON at %i', (text, offset) => {
  expect(findJsonFault(text)).toMatchObject({ offset });
});

test('agrees with JSON.parse on whether a text is JSON', () => {
  const nearJson = fc
    .json()
    .chain((json) =>
      fc
        .tuple(fc.constant(json), fc.nat(json.length), fc.string({ maxLength: 2 }))
        .map(([text, at, noise]) => [text, text.slice(0, at) + noise + text.slice(at + 1), text.slice(0, at)]),
    );
  fc.assert(
    fc.property(nearJson, (texts) => {
      for (const text of texts) expect(findJsonFault(text) === null).toBe(parses(text));
    }),
    { numRuns: 2000 },
  );
});

test('a cut-off text stops at its end', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 3 }), fc.nat(), (json, at) => {
      const cut = `{"a":${json}}`.slice(0, 1 + (at % (json.length + 5)));
      expect(findJsonFault(cut)).toMatchObject({ offset: cut.length });
    }),
  );
});

test('deep nesting does not overflow', () => {
  expect(findJsonFault('['.repeat(60_000))).toMatchObject({ offset: 60_000 });
});

test.each([
  ['abc', 2, 1, 3],
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 3, 2, 1],
  ['a\rb', 2, 2, 1],
  ['😀x', 2, 1, 2],
  ['a\u2028b', 2, 1, 3],
  ['\r\n\r\n', 4, 3, 1],
  ['\n\r', 2, 3, 1],
])('%j at %i is line %i, column %i', (text, offset, line, column) => {
  expect(positionAt(text, offset)).toEqual({ line, column });
});
