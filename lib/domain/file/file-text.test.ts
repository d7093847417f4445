import { describe, expect, test } from 'vitest';
import { decodeFileText } from './file-text';
import { readIonapiFile } from './ionapi-file';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const ascii = (text: string, ...more: number[]) => new Uint8Array([...utf8(text), ...more]);

const good =
  '{"ti":"ACME_TST","cn":"Göteborg \u{1f600} \\u00e9","ci":"ACME_TST~x","cs":"practice-not-a-secret","iu":"https://g.example","pu":"https://s.example","ot":"t","sc":["a"],"n":-1.5e3,"b":[true,false,null]}';

describe('a good file that is cut off at any byte is told as cut off', () => {
  test.each([
    ['UTF-8', utf8(good), 0],
    ['UTF-8 with mark', utf8(`\ufeff${good}`), 3],
    ['UTF-16 LE', utf16le(`\ufeff${good}`), 2],
    ['UTF-16 BE', utf16be(`\ufeff${good}`), 2],
    ['many lines', utf8(JSON.stringify(JSON.parse(good), null, 2).replaceAll('\n', '\r\n')), 0],
  ])('%s', (_name, whole, markLength) => {
    expect(readIonapiFile(whole).ok).toBe(true);
    for (let length = 0; length < whole.length; length += 1) {
      const code = length === 0 || length === markLength ? 'file-empty' : 'file-truncated';
      expect([length, readIonapiFile(whole.subarray(0, length))]).toMatchObject([length, { fault: { code } }]);
    }
  });

  test.each([
    ['with a line break behind it', '{"ti":"ACME_TST","ci":"ACME_\r\n'],
    ['in a literal, with a line break behind it', '{"ti":tr\n'],
  ])('%s', (_name, text) => {
    expect(readIonapiFile(utf8(text))).toMatchObject({ fault: { code: 'file-truncated', line: 1 } });
  });
});

describe('what is no text', () => {
  test.each([
    ['a zip archive', [0x50, 0x4b, 3, 4, 20, 0, 6, 0]],
    ['the signature of a zip alone', [0x50, 0x4b, 3, 4]],
    ['an empty zip', [0x50, 0x4b, 5, 6, 0, 0, 0, 0]],
    ['gzip', [0x1f, 0x8b, 8, 0]],
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]],
    ['JPEG', [0xff, 0xd8, 0xff, 0xe0]],
    ['GIF', ascii('GIF89a')],
    ['PDF in ASCII', ascii('%PDF-1.4\n1 0 obj\n')],
    ['an old spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
    ['UTF-16 LE without mark', utf16le(good)],
    ['UTF-16 BE without mark', utf16be(good)],
    ['UTF-32 LE', [0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]],
    ['UTF-32 BE', [0, 0, 0xfe, 0xff, 0, 0, 0, 0x7b]],
    ['Latin-1 in the middle', [...utf8('{"cn":"G'), 0xf6, ...utf8('teborg"}')]],
    ['Latin-1 alone', [0xe4]],
    ['half a character behind a whole file', ascii(good, 0xc3)],
    ['half a character behind a mistyped file', ascii('{"a" 1} caf', 0xe9)],
    ['half a character behind other words', ascii('caf', 0xe9)],
    ['half a unit behind a whole file in UTF-16', [...utf16le(`\ufeff${good}`), 0x20]],
    ['half a pair in the middle of UTF-16', utf16le('\ufeff{"cn":"\ud83d"}')],
    ['a longer form than needed', ascii('{"cn":"', 0xc0, 0xaf)],
    ['a surrogate in UTF-8', ascii('{"cn":"', 0xed, 0xa0, 0x80, 0x22, 0x7d)],
    ['NUL in a text', ascii('{"cn":"', 0, 0x22, 0x7d)],
    ['NUL alone', [0]],
  ])('%s', (_name, content) => {
    expect(readIonapiFile(new Uint8Array(content))).toMatchObject({ fault: { code: 'file-binary' } });
  });
});

test.each([
  ['UTF-8', utf8(good), 'utf-8', false],
  ['UTF-8 with mark', utf8(`\ufeff${good}`), 'utf-8', true],
  ['UTF-16 LE', utf16le(`\ufeff${good}`), 'utf-16le', true],
  ['UTF-16 BE', utf16be(`\ufeff${good}`), 'utf-16be', true],
])('%s is read whole, without its mark', (_name, bytes, encoding, hasByteOrderMark) => {
  expect(decodeFileText(bytes)).toEqual({
    ok: true,
    value: { text: good, encoding, hasByteOrderMark, hasCarriageReturns: false, endsInsideCharacter: false },
  });
});
