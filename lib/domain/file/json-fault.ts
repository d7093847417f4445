/** Where a text stops being JSON: an offset in UTF-16 units, `text.length` when it ends too early. */
export interface JsonFault {
  offset: number;
  /** inside a quoted text, where nothing begins but an escape */
  isInText: boolean;
}

const isWhitespace = (char: string | undefined) => char === ' ' || char === '\t' || char === '\n' || char === '\r';
const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9';
const isHex = (char: string | undefined) => char !== undefined && /^[0-9a-fA-F]$/.test(char);

type Expecting = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end';

/**
 * Finds the first character at which `text` cannot be JSON any more (RFC 8259), or null where it is JSON.
 *
 * `JSON.parse` says only sometimes where it stopped, and differently in every engine; people need the line and the
 * column. The scan is a loop with a stack of its own, so that deep nesting costs memory, not a crash.
 */
export function findJsonFault(text: string): JsonFault | null {
  const open: ('{' | '[')[] = [];
  let expecting: Expecting = 'value';
  let at = 0;
  const faultAt = (offset: number, isInText = false): JsonFault => ({ offset, isInText });

  for (;;) {
    while (isWhitespace(text[at])) at += 1;
    const char = text[at];
    const done = expecting === 'comma-or-end' && open.length === 0;
    if (char === undefined) return done ? null : faultAt(at);
    if (done) return faultAt(at);

    switch (expecting) {
      case 'key':
      case 'key-or-end': {
        if (char === '}' && expecting === 'key-or-end') {
          open.pop();
          at += 1;
          expecting = 'comma-or-end';
          break;
        }
        if (char !== '"') return faultAt(at);
        const end = scanString(text, at);
        if (!end.whole) return faultAt(end.at, true);
        at = end.at;
        expecting = 'colon';
        break;
      }
      case 'colon':
        if (char !== ':') return faultAt(at);
        at += 1;
        expecting = 'value';
        break;
      case 'comma-or-end': {
        const container = open.at(-1);
        if (char === ',') expecting = container === '{' ? 'key' : 'value';
        else if (char === (container === '{' ? '}' : ']')) open.pop();
        else return faultAt(at);
        at += 1;
        break;
      }
      case 'value':
      case 'value-or-end': {
        if (char === ']' && expecting === 'value-or-end') {
          open.pop();
          at += 1;
          expecting = 'comma-or-end';
          break;
        }
        if (char === '{' || char === '[') {
          open.push(char);
          at += 1;
          expecting = char === '{' ? 'key-or-end' : 'value-or-end';
          break;
        }
        const end = scanScalar(text, at);
        if (!end.whole) return faultAt(end.at, char === '"');
        at = end.at;
        expecting = 'comma-or-end';
        break;
      }
    }
  }
}

/** Line and column of an offset, both from 1, columns in characters (code points). CR LF, LF and CR end a line. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}

/** Where a scan stopped: behind the value when it is whole, at the first character that cannot be there otherwise. */
interface Scan {
  at: number;
  whole: boolean;
}

function scanScalar(text: string, start: number): Scan {
  const char = text[start];
  if (char === '"') return scanString(text, start);
  if (char === '-' || isDigit(char)) return scanNumber(text, start);
  for (const literal of ['true', 'false', 'null']) if (char === literal[0]) return scanLiteral(text, start, literal);
  return { at: start, whole: false };
}

function scanLiteral(text: string, start: number, literal: string): Scan {
  for (let i = 0; i < literal.length; i += 1)
    if (text[start + i] !== literal[i]) return { at: start + i, whole: false };
  return { at: start + literal.length, whole: true };
}

/** RFC 8259 §7: a quotation mark, any character but control characters, or one of nine escapes. */
function scanString(text: string, start: number): Scan {
  for (let at = start + 1; ; at += 1) {
    const char = text[at];
    if (char === undefined) return { at, whole: false };
    if (char === '"') return { at: at + 1, whole: true };
    if (char < ' ') return { at, whole: false };
    if (char !== '\\') continue;
    at += 1;
    const escape = text[at];
    if (escape === undefined || !'"\\/bfnrtu'.includes(escape)) return { at, whole: false };
    if (escape !== 'u') continue;
    for (let digit = 0; digit < 4; digit += 1) {
      at += 1;
      if (!isHex(text[at])) return { at, whole: false };
    }
  }
}

/** RFC 8259 §6: no leading zero, at least one digit on both sides of the point, an optional exponent. */
function scanNumber(text: string, start: number): Scan {
  let at = text[start] === '-' ? start + 1 : start;
  const digits = (): boolean => {
    const from = at;
    while (isDigit(text[at])) at += 1;
    return at > from;
  };
  if (text[at] === '0') at += 1;
  else if (!digits()) return { at, whole: false };
  if (text[at] === '.') {
    at += 1;
    if (!digits()) return { at, whole: false };
  }
  if (text[at] === 'e' || text[at] === 'E') {
    at += 1;
    if (text[at] === '+' || text[at] === '-') at += 1;
    if (!digits()) return { at, whole: false };
  }
  return { at, whole: true };
}
