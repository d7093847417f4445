/** Characters that are not seen but change what is seen (direction, joining, line breaks), and letters without ink. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/gu;

/** More marks on one letter than any script has: they pile up over the lines above and below. */
const pile = /(\p{M}{4})\p{M}+/gu;

/** What programmers call the usual control characters; a sign of its own, such as U+241B, is in few fonts. */
const controlNames: Readonly<Record<string, string>> = {
  '\u0000': 'NUL',
  '\u0007': 'BEL',
  '\b': 'BS',
  '\t': 'TAB',
  '\n': 'LF',
  '\v': 'VT',
  '\f': 'FF',
  '\r': 'CR',
  '\u001b': 'ESC',
  '\u007f': 'DEL',
};

const signOf = (char: string): string =>
  `‹${controlNames[char] ?? `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`}›`;

/**
 * Makes text from a file, a tenant or a person harmless to look at: control and direction characters become visible
 * signs (`‹ESC›`, `‹U+202E›`), of marks piled on one letter four are left (`‹…›`), and it is cut to `lengthMax`
 * characters (code points), marked by an ellipsis.
 */
export function visibleText(text: string, lengthMax: number): string {
  // a character has two units at most: a longer head is not needed, whatever a megabyte of text holds
  const head = text.slice(0, lengthMax * 2 + 2);
  const characters = [...head.replace(pile, '$1‹…›').replace(invisible, signOf)];
  if (characters.length <= lengthMax && head.length === text.length) return characters.join('');
  return `${characters.slice(0, lengthMax - 1).join('')}…`;
}
