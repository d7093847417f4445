import type { CheckResult, Owner, Status } from './check';
import { noteTexts, type NoteCode } from './evidence-note';
import { fillTemplate } from '../text/fill-template';
import {
  markdownBlock,
  markdownCode,
  markdownHeading,
  markdownList,
  markdownNamed,
  markdownText,
} from '../text/markdown-text';
import type { Report, Verdict } from './report';
import { connectionFacts, identityFacts, shownRoles, type ReportFact, type ReportFactWords } from './report-facts';
import { mainFinding, otherFindings, proofOf, runFacts, verdictSentence } from './report-summary';
import { sentRequests, type SentRequest } from './sent-request';

/** The words around a report that its Markdown needs, finished in the reader's language. */
export interface ReportMarkdownWords extends ReportFactWords {
  verdict: Record<Verdict, string>;
  verdictReadyRest: string;
  verdictElsewhere: string;
  status: Record<Status, string>;
  owner: Record<Owner, string>;
  runFacts: string;
  language: string;
  reportId: string;
  who: string;
  meaning: string;
  fix: string;
  alsoFound: string;
  alsoSame: string;
  proved: string;
  notProved: string;
  notProvedPrograms: string;
  notProvedRunAs: string;
  notProvedWrite: string;
  actsAs: string;
  roles: string;
  rolesAccepted: string;
  rolesEmpty: string;
  rolesUnread: string;
  rolesNeeded: string;
  /** `{count}` */
  rolesMore: string;
  connection: string;
  checks: string;
  checksPart: string;
  milliseconds: string;
  evidence: string;
  evidenceAnswered: string;
  evidenceNoAnswer: string;
  evidenceFirst: string;
  evidenceSecond: string;
  evidenceInForm: string;
  note: Record<NoteCode, string>;
}

interface ReportMarkdownOptions {
  /** the level of its first heading: inside another document it is none of the first */
  level?: number;
  /** a link for one owner shows that owner's part: what is not there was perhaps read, and perhaps proved */
  isPart?: boolean;
}

/** A whole report as Markdown, for a mail or a ticket. Text from the file and the tenant stays text. */
export function reportMarkdown(
  report: Report,
  words: ReportMarkdownWords,
  { level = 1, isPart = false }: ReportMarkdownOptions = {},
): string {
  const main = mainFinding(report);
  const rest = verdictSentence(report, words);
  const sentence = main?.observed ?? fillTemplate(rest.template, rest.values);
  const blocks = [
    markdownHeading(`${words.verdict[report.verdict]} ${sentence}`, level),
    `${markdownText(fillTemplate(words.runFacts, runFacts(report, words.language)))}. ${markdownNamed(words.reportId, markdownCode(report.id))}`,
    ...(main ? diagnosis(main, words) : []),
    ...(isPart ? [] : proof(report, words, level)),
    ...others(report, words, level),
    ...(report.identity ? [heading(words.actsAs, level), factList(identityFacts(report.identity, words))] : []),
    ...(report.roles || (report.identity && !isPart) ? [heading(words.roles, level), roles(report, words)] : []),
    ...(report.connection
      ? [heading(words.connection, level), factList(connectionFacts(report.connection, words))]
      : []),
    heading(isPart ? words.checksPart : words.checks, level),
    markdownList(report.checks.map((check) => checkLine(check, words))),
    ...evidence(report, words, level),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function diagnosis({ owner, meaning, fix }: CheckResult, words: ReportMarkdownWords): string[] {
  return [
    owner === null ? '' : markdownNamed(words.who, markdownText(words.owner[owner])),
    meaning === '' ? '' : markdownNamed(words.meaning, markdownText(meaning)),
    fix.length === 0 ? '' : `**${markdownText(words.fix)}**`,
    fix.map((step, i) => `${i + 1}. ${markdownText(step)}`).join('\n'),
  ];
}

function others(report: Report, words: ReportMarkdownWords, level: number): string[] {
  const found = otherFindings(report);
  if (found.length === 0) return [];
  return [
    heading(words.alsoFound, level),
    ...found.flatMap((check) =>
      check.code === mainFinding(report)?.code
        ? [markdownText(fillTemplate(words.alsoSame, { check: check.title }))]
        : [markdownHeading(`${words.status[check.status]}: ${check.observed}`, level + 2), ...diagnosis(check, words)],
    ),
  ];
}

function proof(report: Report, words: ReportMarkdownWords, level: number): string[] {
  const known = proofOf(report, words);
  if (!known) return [];
  return [
    heading(words.proved, level),
    markdownList(known.proved.map(({ observed }) => markdownText(observed))),
    heading(words.notProved, level),
    markdownList(known.notProved.map(markdownText)),
  ];
}

function roles({ roles: known }: Report, words: ReportMarkdownWords): string {
  if (known === null) return markdownText(words.rolesUnread);
  const { shown, more } = shownRoles(known);
  const needed = `${markdownText(words.rolesNeeded)} ${known.accepted.map(markdownCode).join(', ')}`;
  return [
    shown.length === 0 ? markdownText(words.rolesEmpty) : '',
    markdownList([
      ...shown.map(
        ({ name, isAccepted }) => `${markdownCode(name)}${isAccepted ? ` (${markdownText(words.rolesAccepted)})` : ''}`,
      ),
      ...(more > 0 ? [markdownText(fillTemplate(words.rolesMore, { count: String(more) }))] : []),
    ]),
    shown.some(({ isAccepted }) => isAccepted) || known.accepted.length === 0 ? '' : needed,
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function checkLine(
  { status, title, code, durationMs, evidence: sent }: CheckResult,
  words: ReportMarkdownWords,
): string {
  const time = sent.length === 0 ? '' : `, ${markdownText(fillTemplate(words.milliseconds, { ms: durationMs }))}`;
  return `${markdownNamed(words.status[status], markdownText(title))} (${markdownCode(code)}${time})`;
}

/** What was sent and answered where something is to be looked at. */
function evidence({ checks }: Report, words: ReportMarkdownWords, level: number): string[] {
  const isClientInForm = checks.some(({ code }) => code === 'client-auth-in-body');
  const shown = checks.filter((check) => check.status !== 'passed' && check.evidence.length > 0);
  if (shown.length === 0) return [];
  return [
    heading(words.evidence, level),
    ...shown.flatMap((check) => [
      markdownHeading(check.title, level + 2),
      ...sentRequests(check.id, check.evidence, isClientInForm).flatMap((sent) => request(sent, words)),
    ]),
  ];
}

function request({ entry, attempt, purpose }: SentRequest, words: ReportMarkdownWords): string[] {
  const { method, url, status, ms, contentType, body, note } = entry;
  const said = [
    markdownText(
      status === null
        ? fillTemplate(words.evidenceNoAnswer, { ms })
        : fillTemplate(words.evidenceAnswered, { status, ms }),
    ),
    contentType === null ? '' : markdownCode(contentType),
    attempt === null ? '' : markdownText(attempt === 'first' ? words.evidenceFirst : words.evidenceSecond),
    purpose.kind === 'token' && purpose.isClientInForm ? markdownText(words.evidenceInForm) : '',
    ...(note ? noteTexts(note, words.note) : []).map(({ template, detail }) =>
      markdownText(fillTemplate(template, { detail })),
    ),
  ];
  return [
    markdownCode(`${method} ${url}`),
    said.filter((text) => text !== '').join(' · '),
    body === '' ? '' : markdownBlock(body),
  ];
}

const heading = (title: string, level: number): string => markdownHeading(title, level + 1);
const factList = (facts: readonly ReportFact[]): string =>
  markdownList(
    facts.map(({ name, value, look }) =>
      markdownNamed(name, look === 'word' ? markdownText(value) : markdownCode(value)),
    ),
  );
