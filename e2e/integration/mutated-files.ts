import fc from 'fast-check';

/*
 * Files that nobody thought of, made of one that is good: with members replaced, left out or joined by others, with
 * bytes cut, flipped or doubled, in several encodings, and with texts that are no file at all.
 */

const utf8 = (text: string) => new TextEncoder().encode(text);
const hostile = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\u202e',
  '\u001b[31m',
  '<script>',
  '{x, select, other {}}',
  'http://localhost:1/',
  'https://user:pw@host.example/',
  'https://[::1]:7443',
  'https://0x7f.1/',
  '//evil.example',
  '..%2f..',
  '__proto__',
  'ACME_TST#',
  '#',
  '~',
  'x'.repeat(60_000),
  'e\u0301'.repeat(2_000),
  '\ud800',
);
const anyValue = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 30 }), fc.jsonValue({ maxDepth: 3 }));
const otherTexts = fc
  .array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      '//',
      '/*',
      '*/',
      '<html>',
      '<!--',
      '\\u',
      '\\',
      '\n',
      'Access Key',
      ';',
      '\t',
      '“',
      'ci',
      '1e',
      'nul',
    ),
    { maxLength: 60 },
  )
  .map((pieces) => utf8(pieces.join('')));

const inEncodings = (bytes: Uint8Array, encoding: string): Uint8Array => {
  if (encoding === 'as it is') return bytes;
  const text = Buffer.from(bytes).toString('utf8');
  if (encoding === 'mark') return utf8(`\ufeff${text}`);
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(encoding === 'le' ? little : little.swap16());
};

/** Draws mutations of a good file, given as its members. */
export function mutatedFiles(good: Record<string, unknown>): fc.Arbitrary<Uint8Array> {
  const keys = Object.keys(good);
  const goodBytes = utf8(JSON.stringify(good));
  const anyKey = fc.oneof(fc.constantFrom(...keys, 'ru', '__proto__', 'constructor', 'toString'), fc.string());

  /** The good file with some of its members replaced, left out, or joined by others. */
  const changedMembers = fc
    .record({
      kept: fc.subarray(keys),
      changes: fc.array(fc.tuple(anyKey, anyValue), { maxLength: 4 }),
      indent: fc.constantFrom(0, 2, '\t'),
    })
    .map(({ kept, changes, indent }) => {
      const members = [...Object.entries(good).filter(([key]) => kept.includes(key)), ...changes];
      const space = indent === 0 ? '' : '\n';
      return utf8(
        `{${members.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(`,${space}`)}}`,
      );
    });

  /** The bytes of the good file, cut, doubled, flipped or with others between them. */
  const changedBytes = fc
    .array(
      fc.record({
        at: fc.nat(goodBytes.length),
        remove: fc.nat(40),
        insert: fc.uint8Array({ maxLength: 12 }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((edits) => {
      let bytes: Uint8Array = goodBytes;
      for (const { at, remove, insert } of edits) {
        bytes = new Uint8Array([...bytes.subarray(0, at), ...insert, ...bytes.subarray(at + remove)]);
      }
      return bytes;
    });

  return fc
    .tuple(
      fc.oneof(changedMembers, changedBytes, otherTexts, fc.uint8Array({ maxLength: 200 })),
      fc.constantFrom('as it is', 'as it is', 'as it is', 'mark', 'le', 'be'),
    )
    .map(([bytes, encoding]) => inEncodings(bytes, encoding));
}
