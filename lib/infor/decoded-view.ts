/** A text as a search sees it, with the place in the original where each of its characters comes from. */
export interface TextView {
  text: string;
  /** the original range of `text[index]`, from `startOf(index)` to `endOf(index)` */
  startOf: (index: number) => number;
  endOf: (index: number) => number;
}

/** The text as it stands. */
export const plainView = (text: string): TextView => ({ text, startOf: (index) => index, endOf: (index) => index + 1 });

const shortEscapes: Record<string, string> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
  '/': '/',
};

/**
 * The text without white space and colons, for what is written in lines or groups: base64 of mails (RFC 2045 §6.8),
 * hex as `aa:bb`. Secrets hold neither, so that nothing else is found by it.
 */
export function joinedView(text: string): TextView {
  const starts: number[] = [];
  for (const { 0: run, index } of text.matchAll(/[^\s:]+/g)) {
    for (let offset = 0; offset < run.length; offset += 1) starts.push(index + offset);
  }
  return {
    text: text.replaceAll(/[\s:]+/g, ''),
    startOf: (index) => starts[index] ?? 0,
    endOf: (index) => (starts[index] ?? text.length - 1) + 1,
  };
}

/** Encoded again by a second program on the way, and by a third; more was never seen. */
const decodingsMax = 3;

/**
 * The text with percent-encoding (RFC 3986 §2.1) and JSON escapes (RFC 8259 §7) undone, character by character, so
 * that a text of which only a part is encoded is undone too; then what came out undone again, while there is more.
 */
export function decodedViews(text: string): TextView[] {
  const views: TextView[] = [];
  let last = plainView(text);
  while (views.length < decodingsMax && /[%\\]/.test(last.text)) {
    const before = last;
    const next = decodedOnce(before.text);
    if (next.text === before.text) break;
    last = {
      text: next.text,
      startOf: (index) => before.startOf(next.startOf(index)),
      endOf: (index) => before.endOf(next.endOf(index) - 1),
    };
    views.push(last);
  }
  return views;
}

function decodedOnce(text: string): TextView {
  let decoded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length;) {
    const { value, length } = unitAt(text, at);
    // a character beyond the basic plane takes two units
    starts.push(...Array.from({ length: value.length }, () => at));
    ends.push(...Array.from({ length: value.length }, () => at + length));
    decoded += value;
    at += length;
  }
  return { text: decoded, startOf: (index) => starts[index] ?? 0, endOf: (index) => ends[index] ?? text.length };
}

/** What stands at a place, and how many characters of the original it takes. */
function unitAt(text: string, at: number): { value: string; length: number } {
  const char = text[at] ?? '';
  if (char === '%') return percentAt(text, at) ?? { value: char, length: 1 };
  if (char !== '\\') return { value: char, length: 1 };
  const code = /^u[0-9a-fA-F]{4}/.exec(text.slice(at + 1, at + 6))?.[0].slice(1);
  if (code !== undefined) return { value: String.fromCharCode(Number.parseInt(code, 16)), length: 6 };
  const short = shortEscapes[text[at + 1] ?? ''];
  return short === undefined ? { value: char, length: 1 } : { value: short, length: 2 };
}

/** One character from its percent-encoded UTF-8 bytes; null where they are none. */
function percentAt(text: string, at: number): { value: string; length: number } | null {
  const byteAt = (index: number) => {
    const hex = /^%[0-9a-fA-F]{2}/.exec(text.slice(index, index + 3))?.[0].slice(1);
    return hex === undefined ? null : Number.parseInt(hex, 16);
  };
  const first = byteAt(at);
  if (first === null) return null;
  const count = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  const bytes: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const byte = byteAt(at + i * 3);
    if (byte === null) return null;
    bytes.push(byte);
  }
  return { value: Buffer.from(bytes).toString('utf8'), length: count * 3 };
}
