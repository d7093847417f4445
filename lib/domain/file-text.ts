import { fail, ok, type Result } from './result';

/** How the bytes of a text file were written, and whether an editor has touched them. */
export interface FileText {
  /** without its byte order mark */
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  hasByteOrderMark: boolean;
  hasCarriageReturns: boolean;
}

const byteOrderMarks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/**
 * Decodes UTF-8 with or without byte order mark, and UTF-16 with one: what editors and PowerShell write when a file is
 * saved again. Anything else, and anything with a NUL character, is not a text file (`binary`).
 */
export function decodeFileText(bytes: Uint8Array): Result<FileText, 'binary'> {
  const mark = byteOrderMarks.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte));
  const encoding = mark?.encoding ?? 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(mark?.bytes.length ?? 0));
  } catch {
    return fail('binary');
  }
  if (text.includes('\0')) return fail('binary');
  return ok({ text, encoding, hasByteOrderMark: mark !== undefined, hasCarriageReturns: text.includes('\r') });
}
