import type { Edition } from '../domain/reader/edition';
import type { TextPart } from '../domain/text/text-part';
import { inforTerms, isInferredTerm, type InforTerms } from '../guide/infor-terms';
import { isSourceKey, sources, weakestCertainty, wherePieces, type Certainty, type SourceKey } from '../guide/sources';
import { termSources } from '../guide/term-sources';
import { messageOf } from './catalogue';
import { formatParts, formatText, type MessageValues } from './format';
import type { Locale } from './locales';

/*
 * What messages claim about Infor. A message says it itself: `<src>key</src>` behind a sentence, and Infor's labels as
 * arguments, which have sources of their own.
 */

/** Infor's labels and menu paths that a message has as arguments, in the order in which it names them. */
export const termsIn = (message: string): (keyof InforTerms)[] => [
  ...new Set([...message.matchAll(/\{(\w+)[,}]/g)].flatMap(([, name = '']) => (isTerm(name) ? [name] : []))),
];

const isTerm = (name: string): name is keyof InforTerms => Object.hasOwn(termSources, name);

/** The keys that a message names itself; those that the table does not know too, for the test that looks for them. */
export const namedSources = (message: string): string[] =>
  [...message.matchAll(/<src>([^<]*)<\/src>/g)].flatMap(([, keys = '']) => keys.split(' '));

/** Everything that a message rests on. */
export const sourcesIn = (message: string): SourceKey[] => [
  ...namedSources(message).filter(isSourceKey),
  ...termsIn(message).map((term) => termSources[term]),
];

/** Whether something that a message claims is not documented, its labels apart. */
export const isUncertain = (message: string): boolean =>
  weakestCertainty(namedSources(message).filter(isSourceKey)) !== null;

/**
 * A message in pieces. Where it names a menu path that is inferred for the edition, a word behind it says so; for
 * several editions at once the path may be right for one of them, and nothing is said.
 */
export function claimParts(
  message: string,
  values: MessageValues,
  editions: readonly Edition[],
  locale: Locale,
): TextPart[] {
  const parts = formatParts(message, { ...inforTerms(editions), ...values }, locale);
  const [edition, ...others] = editions;
  if (edition === undefined || others.length > 0) return parts;
  const inferredNames = termsIn(message)
    .filter((term) => isInferredTerm(term, edition))
    .map((term) => inforTerms(edition)[term]);
  const word = formatText(messageOf('source.mark-inferred', locale), {}, locale);
  return parts.flatMap((part) =>
    part.mark === 'ui' && inferredNames.includes(part.text) ? [part, { mark: 'certainty', text: word }] : [part],
  );
}

/** What a page rests on, for its foot. */
export interface WordedSource {
  says: string;
  /** names of places, which stay as they are, and words */
  where: { text: string; isPlace: boolean }[];
}

const order: readonly Certainty[] = ['unknown', 'inferred', 'vendor', 'seen', 'standard', 'documented'];

/** The sources of some messages, each once, the weakest first. */
export function wordedSources(
  messages: readonly string[],
  locale: Locale,
): { certainty: Certainty; sources: WordedSource[] }[] {
  const keys = [...new Set(messages.flatMap(sourcesIn))];
  return order
    .map((certainty) => ({
      certainty,
      sources: keys
        .map((key) => sources[key])
        .filter((source) => source.certainty === certainty)
        .map(({ says, where }) => ({
          says: formatText(says, {}, locale),
          where: wherePieces(where).map(({ text, isPlace }) => ({
            text: isPlace ? text : formatText(text, {}, locale),
            isPlace,
          })),
        })),
    }))
    .filter((group) => group.sources.length > 0);
}
