import { fail, ok, type Result } from '../result';

/** How the bytes of a text file were written, and whether an editor has touched them. */
export interface FileText {
  /** without its byte order mark, and without half a character at the end */
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  hasByteOrderMark: boolean;
  hasCarriageReturns: boolean;
  /** the bytes end inside a character: the file was cut off there, or is no text */
  endsInsideCharacter: boolean;
}

/** Archives (and office documents), pictures and PDF, which may begin with nothing but ASCII. */
const binarySignature = /^(?:PK[\x01-\x08]{2}|GIF8[79]a|%PDF-)/;

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
  const content = isHalfAMark(bytes) ? bytes.subarray(bytes.length) : bytes.subarray(mark?.bytes.length ?? 0);
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let text: string;
  try {
    // as a stream, so that half a character at the end waits for its other half and is told from a wrong one
    text = decoder.decode(content, { stream: true });
  } catch {
    return fail('binary');
  }
  const endsInsideCharacter = isHalfAMark(bytes) || isWaiting(decoder);
  // half a character and nothing else: without a mark nothing says that this was UTF-8
  const isNothing = text === '' && endsInsideCharacter && !mark && !isHalfAMark(bytes);
  if (isNothing || text.includes('\0') || binarySignature.test(text)) return fail('binary');
  return ok({
    text,
    encoding,
    hasByteOrderMark: mark !== undefined,
    hasCarriageReturns: text.includes('\r'),
    endsInsideCharacter,
  });
}

/** Is the decoder left with bytes that are no whole character? */
function isWaiting(decoder: TextDecoder): boolean {
  try {
    decoder.decode();
    return false;
  } catch {
    return true;
  }
}

const isHalfAMark = (bytes: Uint8Array) =>
  bytes.length > 0 &&
  byteOrderMarks.some(
    (mark) =>
      bytes.length < mark.bytes.length && bytes.every((byte, i) => byte === (mark.bytes as readonly number[])[i]),
  );
