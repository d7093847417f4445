import { visibleText } from '../text/visible-text';

/** A message that hands a link to a colleague, in finished sentences. */
export interface LinkMessage {
  /** who asks for what */
  ask: string;
  /** what the list of tasks is; not said where there are none */
  tasksTitle: string;
  tasks: readonly string[];
  /** leads to the address */
  open: string;
  address: string;
  /** until when it works, and whose it is */
  terms: readonly string[];
}

/** Puts a message together as plain text, for mail and chat alike. */
export function linkMessage({ ask, tasksTitle, tasks, open, address, terms }: LinkMessage): string {
  const list = tasks.length === 0 ? [] : [[tasksTitle, ...tasks.map((task) => `- ${task}`)].join('\n')];
  return [ask, ...list, `${open}\n${address}`, terms.join(' ')].join('\n\n');
}

const nameLengthMax = 40;

/** The name of the file that keeps a link: what of the checklist's name every file system takes. */
export function keyFileName(checklistName: string): string {
  const name = [...checklistName.normalize('NFC')].slice(0, nameLengthMax).join('');
  const safe = name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return safe === '' ? 'ionboard-link.txt' : `ionboard-${safe}.txt`;
}

/** The address of a text file that the browser makes by itself. */
export function textFileAddress(lines: readonly string[]): string {
  const text = lines.map((line) => visibleText(line, 500)).join('\r\n');
  return `data:text/plain;charset=utf-8,${encodeURIComponent(`${text.toWellFormed()}\r\n`)}`;
}
