import {
  createLiteralElement,
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'àƀçđéƒğĥîĵķļḿñöþǫŕšţûṽŵẋýžÀƁÇĐÉƑĞĤÎĴĶĻḾÑÖÞǪŔŠŢÛṼŴẊÝŽ';
// both alphabets are one UTF-16 unit a letter
const accents = new Map(Array.from(plain, (letter, i) => [letter, accented.charAt(i)]));

/** The brackets around every message of the pseudo-locale. */
export const pseudoBrackets = { open: '⟦', close: '⟧' } as const;

/**
 * Makes the pseudo-locale's version of a message: letters accented, the whole in brackets. Infor's labels and code
 * stay as they are, as they would in every translation.
 */
export function pseudoMessage(elements: MessageFormatElement[]): MessageFormatElement[] {
  return [
    createLiteralElement(pseudoBrackets.open),
    ...accentuate(elements),
    createLiteralElement(pseudoBrackets.close),
  ];
}

function accentuate(elements: MessageFormatElement[]): MessageFormatElement[] {
  return elements.map((element) => {
    if (isLiteralElement(element)) {
      return { ...element, value: Array.from(element.value, (letter) => accents.get(letter) ?? letter).join('') };
    }
    if (isTagElement(element) && element.value === 'b') return { ...element, children: accentuate(element.children) };
    if (isSelectElement(element) || isPluralElement(element)) {
      const options = Object.fromEntries(
        Object.entries(element.options).map(([name, option]) => [name, { ...option, value: accentuate(option.value) }]),
      );
      return { ...element, options };
    }
    return element;
  });
}
