import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import type { TextMark, TextPart } from '../domain/text/text-part';
import { alternativesMark } from '../guide/infor-terms';
import { isSourceKey, weakestCertainty } from '../guide/sources';
import { messageOf, wordsWithCode } from './catalogue';
import { languageOf, type Locale, pseudoLocale } from './locales';
import { quoted } from './messages/languages';
import { pseudoMessage } from './pseudo';

/** What a message's arguments may be. */
export type MessageValues = Record<string, string | number | boolean>;

const marks = ['ui', 'code', 'b'] as const satisfies readonly TextMark[];

/** Parsing costs more than formatting; the catalogue is small and never changes while the process runs. */
const compiled = new Map<string, IntlMessageFormat>();

function compile(message: string, locale: Locale): IntlMessageFormat {
  const key = `${locale}\0${message}`;
  const known = compiled.get(key);
  if (known) return known;
  const elements: MessageFormatElement[] = parse(wordsWithCode(message, locale));
  const made =
    locale === pseudoLocale
      ? new IntlMessageFormat(pseudoMessage(elements), 'en')
      : new IntlMessageFormat(elements, locale);
  compiled.set(key, made);
  return made;
}

/**
 * Formats an ICU message into pieces, for pages that give Infor's labels a look of their own.
 * A message that does not parse, or an argument that is missing, is a bug and throws; a test formats every message.
 */
export function formatParts(message: string, values: MessageValues, locale: Locale): TextPart[] {
  const tagged = Object.fromEntries(
    marks.map((mark) => [
      mark,
      (chunks: unknown[]): TextPart[] => alternatives(mark, chunks.map(textOf).join(''), locale),
    ]),
  );
  const src = (chunks: unknown[]) => certaintyParts(chunks.map(textOf).join(''), locale);
  const formatted = formatOrName(message, locale, { ...asText(values), ...tagged, src });
  const pieces = Array.isArray(formatted) ? formatted : [formatted];
  return pieces.map((piece) => (typeof piece === 'string' ? { mark: null, text: piece } : piece));
}

/** The library's own error names neither the message nor the language. */
function formatOrName(
  message: string,
  locale: Locale,
  values: NonNullable<Parameters<IntlMessageFormat['format']>[0]>,
) {
  try {
    return compile(message, locale).format<TextPart>(
      values as Parameters<typeof IntlMessageFormat.prototype.format<TextPart>>[0],
    );
  } catch (cause) {
    throw new Error(`this message cannot be formatted in ${locale}: ${message}`, { cause });
  }
}

/** Formats an ICU message as plain text; Infor's labels stand in quotation marks, as they are foreign words in it. */
export function formatText(message: string, values: MessageValues, locale: Locale): string {
  return formatParts(message, values, locale)
    .filter(({ mark }) => mark !== 'certainty')
    .map(({ mark, text }) => (mark === 'ui' ? quoted(text, locale) : text))
    .join('');
}

/**
 * A word about a claim that is inferred, or another vendor's; nothing about one that is documented. A sentence about
 * what nobody documents says so itself. The weakest of several keys is told.
 */
function certaintyParts(keys: string, locale: Locale): TextPart[] {
  const weakest = weakestCertainty(keys.split(' ').filter(isSourceKey));
  return weakest === null || weakest === 'unknown'
    ? []
    : [{ mark: 'certainty', text: formatText(messageOf(`source.mark-${weakest}`, locale), {}, locale) }];
}

/** Names of one thing, each marked, with the reader's "or" between them. */
function alternatives(mark: TextMark, text: string, locale: Locale): TextPart[] {
  const names = text.split(alternativesMark);
  const list = new Intl.ListFormat(languageOf(locale), { type: 'disjunction' });
  return list.formatToParts(names).map(({ type, value }) => ({ mark: type === 'element' ? mark : null, text: value }));
}

const textOf = (chunk: unknown): string =>
  typeof chunk === 'string' ? chunk : isTextPart(chunk) ? chunk.text : String(chunk);

const isTextPart = (chunk: unknown): chunk is TextPart =>
  typeof chunk === 'object' && chunk !== null && 'mark' in chunk && 'text' in chunk;

/** ICU's `select` compares with text, so that booleans choose by `true` and `false`. */
const asText = (values: MessageValues): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'boolean' ? String(value) : value]),
  );
