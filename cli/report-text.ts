import { styleText } from 'node:util';
import type { CheckResult, Status } from '@/lib/domain/report/check';
import type { Report } from '@/lib/domain/report/report';
import { visibleText } from '@/lib/domain/text/visible-text';
import type { Words } from '@/lib/i18n/words';

const widthMax = 96;
const textMax = 2_000;

/** Words of Infor's answers drive no terminal: control characters become visible signs. */
const shown = (text: string) => visibleText(text, textMax);

const colours: Record<Status, Parameters<typeof styleText>[0]> = {
  passed: 'green',
  warning: 'yellow',
  failed: 'red',
  undecided: 'yellow',
  skipped: 'dim',
};

const statusKeys = {
  passed: 'report.status-passed',
  warning: 'report.status-warning',
  failed: 'report.status-failed',
  undecided: 'report.status-undecided',
  skipped: 'report.status-skipped',
} as const satisfies Record<Status, string>;

const verdictKeys = {
  ready: 'report.verdict-ready',
  'ready-with-warnings': 'report.verdict-ready-with-warnings',
  'not-ready': 'report.verdict-not-ready',
  undecided: 'report.verdict-undecided',
} as const satisfies Record<Report['verdict'], string>;

const ownerKeys = {
  'api-administrator': 'common.owner-api-administrator',
  'user-administrator': 'common.owner-user-administrator',
  'm3-security': 'common.owner-m3-security',
  network: 'common.owner-network',
  infor: 'common.owner-infor',
  operator: 'common.owner-operator',
} as const satisfies Record<NonNullable<CheckResult['owner']>, string>;

/** One check as one line: how it ended, by word first and colour second, and what was checked. */
export function checkLine({ status, title, code }: CheckResult, words: Words): string {
  const column = Math.max(...Object.values(statusKeys).map((key) => words(key).length));
  const said = styleText(colours[status], words(statusKeys[status]).padEnd(column));
  return `${said}  ${title}${['passed', 'skipped'].includes(status) ? '' : styleText('dim', ` (${code})`)}`;
}

/** The verdict, and for whatever has to be done: what was seen, what it means, what to do, and who can. */
export function verdictText(report: Report, words: Words): string {
  const { verdict, rootCause, checks, connection } = report;
  const toDo = checks.filter(({ status }) => !['passed', 'skipped'].includes(status));
  const first = checks.find(({ id }) => id === rootCause?.check) ?? toDo[0];
  const rest = first
    ? shown(first.observed)
    : words('report.verdict-ready-rest', { tenant: shown(connection?.tenantId ?? '') });
  const head = `\n${styleText('bold', words(verdictKeys[verdict]))} ${rest}`;
  const others = toDo.filter((check) => check !== first);
  return [
    wrapped(head),
    ...(first ? [adviceOf(first, words)] : []),
    ...others.flatMap((check) => [
      `\n${styleText('bold', `${words('report.also-found')}:`)} ${wrapped(shown(check.observed))}`,
      adviceOf(check, words),
    ]),
  ].join('\n');
}

function adviceOf({ meaning, fix, owner }: CheckResult, words: Words): string {
  return [
    '',
    wrapped(shown(meaning)),
    ...(fix.length === 0 ? [] : ['', `${words('report.fix')}:`]),
    ...fix.map((step, index) => wrapped(`${String(index + 1)}. ${shown(step)}`, '   ')),
    ...(owner === null ? [] : ['', `${words('report.who')}: ${words(ownerKeys[owner])}`]),
  ].join('\n');
}

/** Broken between words, so that a terminal does not break within them. */
function wrapped(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > widthMax) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
