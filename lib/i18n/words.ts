import { messageOf, type MessageKey } from './catalogue';
import type { TextPart } from '../domain/text/text-part';
import { formatParts, formatText, type MessageValues } from './format';
import type { Locale } from './locales';

/** The words of one language. Made on the server; components get finished text as props. */
export interface Words {
  locale: Locale;
  /** A message as plain text. */
  (key: MessageKey, values?: MessageValues): string;
  /** A message in pieces, with Infor's labels marked; show it with `RichText`. */
  rich: (key: MessageKey, values?: MessageValues) => TextPart[];
  /**
   * A message with its arguments left open as `{name}`, for text that is finished in the browser by `fillTemplate`.
   * Only for messages with simple arguments.
   */
  template: (key: MessageKey, ...argumentNames: string[]) => string;
}

/** The words of a language. */
export function wordsFor(locale: Locale): Words {
  const words = (key: MessageKey, values: MessageValues = {}) => formatText(messageOf(key, locale), values, locale);
  return Object.assign(words, {
    locale,
    rich: (key: MessageKey, values: MessageValues = {}) => formatParts(messageOf(key, locale), values, locale),
    template: (key: MessageKey, ...argumentNames: string[]) =>
      words(key, Object.fromEntries(argumentNames.map((name) => [name, `{${name}}`]))),
  });
}
