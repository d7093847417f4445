import {
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isTagElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import type { MessageValues } from './format';

/** Stands for a fact that only a real run knows. */
const unknownFact = '…';

/**
 * Values for every argument of a message, for words that are read without a run: an ellipsis for a fact, two for what
 * is counted. A choice falls to its `other`.
 */
export const placeholderValues = (message: string): MessageValues => valuesFor(parse(message));

/** A message in which counts are left open like other facts; a `#` outside of a plural is none. */
export const withOpenCounts = (message: string): string =>
  message.includes(', plural,') ? message.replaceAll('#', unknownFact) : message;

function valuesFor(elements: readonly MessageFormatElement[]): MessageValues {
  const values: MessageValues = {};
  for (const element of elements) {
    if (isTagElement(element)) Object.assign(values, valuesFor(element.children));
    else if (!isLiteralElement(element) && !isPoundElement(element)) {
      values[element.value] = isPluralElement(element) ? 2 : unknownFact;
    }
    if ('options' in element) {
      for (const option of Object.values(element.options)) Object.assign(values, valuesFor(option.value));
    }
  }
  return values;
}
