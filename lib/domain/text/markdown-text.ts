/*
 * Foreign text in Markdown (CommonMark 0.31, and what GitHub adds): it appears as it is, and makes nothing.
 */

/** Becomes a link, a mention or a reference in some reader even behind a backslash: only code keeps it as text. */
const linking = /@|:\/\/|www\.|#\d/i;

/** A text as a run of words on one line. What would become a link of itself is set as code. */
export function markdownText(value: string): string {
  const words = flattened(value).split(' ');
  return words
    .map((word) => (linking.test(word) ? withoutLink(word) : escaped(word)))
    .join(' ')
    .replace(/^(?=[-+])|(?<=^\d+)(?=[.)])/, '\\');
}

/** A value as code, in as many backticks as it takes. */
export function markdownCode(value: string): string {
  const text = flattened(value);
  if (text === '') return '';
  const fence = '`'.repeat(longestRun(text) + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

/** A text as a block of its own, with its lines kept. It must stand at the beginning of a line. */
export function markdownBlock(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}\n${text}\n${fence}`;
}

/** A heading; `level` 1 is the highest. */
export const markdownHeading = (title: string, level: number): string => `${'#'.repeat(level)} ${markdownText(title)}`;

/** What something is called, before Markdown that says it. */
export const markdownNamed = (name: string, markdown: string): string => `**${markdownText(name)}:** ${markdown}`;

/** What somebody wrote, each line a paragraph of the quotation: lines that follow each other could make something. */
export const markdownQuote = (lines: readonly string[]): string =>
  lines.map((line) => `> ${markdownText(line)}`).join('\n>\n');

/** A list of finished Markdown, one line each. */
export const markdownList = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const flattened = (value: string): string => value.replace(/\s+/g, ' ').trim();

/** A `_` inside a word and a lonely `&` mean nothing: left as they are, the source stays readable. */
const escaped = (word: string): string =>
  word.replace(/[\\`*[\]<>~#$|]|_(?![A-Za-z0-9])|(?<![A-Za-z0-9])_|&(?=[#\w])/g, '\\$&');

/** Brackets and full stops around it belong to the sentence. */
function withoutLink(word: string): string {
  const [, before = '', core = '', behind = ''] = /^([("'“‘[]*)(.*?)([)"'”’\].,;:!?]*)$/.exec(word) ?? [];
  return `${escaped(before)}${markdownCode(core)}${escaped(behind)}`;
}

const longestRun = (text: string): number => Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
