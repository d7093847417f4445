import type { CheckResult, Owner, Status } from './check';
import { noteTexts, type NoteCode } from './evidence-note';
import { fillTemplate } from './fill-template';
import { markdownBlock, markdownCode, markdownText } from './markdown-text';
import type { Report, Verdict } from './report';
import { connectionFacts, identityFacts, type ReportFact, type ReportFactWords } from './report-facts';
import { mainFinding, otherFindings, proofOf, runFacts } from './report-summary';
import { sentRequests, type SentRequest } from './sent-request';

/** The words around a report that its Markdown needs, finished in the reader's language. */
export interface ReportMarkdownWords extends ReportFactWords {
  verdict: Record<Verdict, string>;
  verdictReadyRest: string;
  status: Record<Status, string>;
  owner: Record<Owner, string>;
  runFacts: string;
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
  connection: string;
  checks: string;
  milliseconds: string;
  evidence: string;
  evidenceAnswered: string;
  evidenceNoAnswer: string;
  evidenceFirst: string;
  evidenceSecond: string;
  evidenceInForm: string;
  note: Record<NoteCode, string>;
}

/** A whole report as Markdown, for a mail or a ticket. Text from the file and the tenant stays text. */
export function reportMarkdown(report: Report, words: ReportMarkdownWords): string {
  const main = mainFinding(report);
  const sentence =
    main?.observed ?? fillTemplate(words.verdictReadyRest, { tenant: report.connection?.tenantId ?? '' });
  const blocks = [
    `# ${markdownText(`${words.verdict[report.verdict]} ${sentence}`)}`,
    `${markdownText(fillTemplate(words.runFacts, runFacts(report)))}. ${named(words.reportId, markdownCode(report.id))}`,
    ...(main ? diagnosis(main, words) : []),
    ...proof(report, words),
    ...others(report, words),
    ...(report.identity ? [heading(words.actsAs), factList(identityFacts(report.identity, words))] : []),
    ...(report.identity || report.roles ? [heading(words.roles), roles(report, words)] : []),
    ...(report.connection ? [heading(words.connection), factList(connectionFacts(report.connection, words))] : []),
    heading(words.checks),
    list(report.checks.map((check) => checkLine(check, words))),
    ...evidence(report, words),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function diagnosis({ owner, meaning, fix }: CheckResult, words: ReportMarkdownWords): string[] {
  return [
    owner === null ? '' : named(words.who, markdownText(words.owner[owner])),
    meaning === '' ? '' : named(words.meaning, markdownText(meaning)),
    fix.length === 0 ? '' : `**${markdownText(words.fix)}**`,
    fix.map((step, i) => `${i + 1}. ${markdownText(step)}`).join('\n'),
  ];
}

function others(report: Report, words: ReportMarkdownWords): string[] {
  const found = otherFindings(report);
  if (found.length === 0) return [];
  return [
    heading(words.alsoFound),
    ...found.flatMap((check) =>
      check.code === mainFinding(report)?.code
        ? [markdownText(fillTemplate(words.alsoSame, { check: check.title }))]
        : [
            `### ${markdownText(words.status[check.status])}: ${markdownText(check.observed)}`,
            ...diagnosis(check, words),
          ],
    ),
  ];
}

function proof(report: Report, words: ReportMarkdownWords): string[] {
  const known = proofOf(report, words);
  if (!known) return [];
  return [
    heading(words.proved),
    list(known.proved.map(({ observed }) => markdownText(observed))),
    heading(words.notProved),
    list(known.notProved.map(markdownText)),
  ];
}

function roles({ roles: known }: Report, words: ReportMarkdownWords): string {
  if (known === null) return markdownText(words.rolesUnread);
  const accepted = new Set(known.accepted.map((name) => name.toLowerCase()));
  const isAccepted = (name: string) => accepted.has(name.toLowerCase());
  const needed = `${markdownText(words.rolesNeeded)} ${known.accepted.map(markdownCode).join(', ')}`;
  return [
    known.held.length === 0 ? markdownText(words.rolesEmpty) : '',
    list(
      known.held.map(
        (name) => `${markdownCode(name)}${isAccepted(name) ? ` (${markdownText(words.rolesAccepted)})` : ''}`,
      ),
    ),
    known.held.some(isAccepted) || known.accepted.length === 0 ? '' : needed,
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function checkLine(
  { status, title, code, durationMs, evidence: sent }: CheckResult,
  words: ReportMarkdownWords,
): string {
  const time = sent.length === 0 ? '' : `, ${markdownText(fillTemplate(words.milliseconds, { ms: durationMs }))}`;
  return `${named(words.status[status], markdownText(title))} (${markdownCode(code)}${time})`;
}

/** What was sent and answered where something is to be looked at. */
function evidence({ checks }: Report, words: ReportMarkdownWords): string[] {
  const isClientInForm = checks.some(({ code }) => code === 'client-auth-in-body');
  const shown = checks.filter((check) => check.status !== 'passed' && check.evidence.length > 0);
  if (shown.length === 0) return [];
  return [
    heading(words.evidence),
    ...shown.flatMap((check) => [
      `### ${markdownText(check.title)}`,
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

const heading = (title: string): string => `## ${markdownText(title)}`;
const named = (name: string, markdown: string): string => `**${markdownText(name)}:** ${markdown}`;
const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
const factList = (facts: readonly ReportFact[]): string =>
  list(facts.map(({ name, value, look }) => named(name, look === 'word' ? markdownText(value) : markdownCode(value))));
