const controlPictures = 0x2400;

/** Characters that are not seen but change what is seen (direction, joining, line breaks), and letters without ink. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/gu;

function visibleCharacter(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(controlPictures + code);
  if (code === 0x7f) return '\u2421';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/**
 * Makes text from a file, a tenant or a person harmless to look at: control and direction characters become visible
 * signs, and it is cut to `lengthMax` characters (code points), marked by an ellipsis.
 */
export function visibleText(text: string, lengthMax: number): string {
  // every character can only grow, so that a longer head than this is never needed: two units are one character more
  const head = text.slice(0, lengthMax * 2 + 2);
  const characters = [...head.replace(invisible, visibleCharacter)];
  if (characters.length <= lengthMax) return characters.join('');
  return `${characters.slice(0, lengthMax - 1).join('')}…`;
}
