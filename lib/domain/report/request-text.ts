import type { CheckResult, Owner } from './check';
import { fillTemplate } from '../text/fill-template';
import type { Report } from './report';
import { runFacts } from './report-summary';
import { visibleText } from '../text/visible-text';

/** The words around a request, finished in the reader's language; arguments of templates stand open as `{name}`. */
export interface RequestWords {
  language: string;
  intro: Record<Owner, string>;
  seen: string;
  meaning: string;
  todo: string;
  /** `{tenant}` */
  tenant: string;
  /** `{name}`, `{user}`, `{id}` */
  user: string;
  /** `{user}` */
  m3User: string;
  /** `{roles}` */
  rolesFound: string;
  rolesNone: string;
  /** `{date}`, `{time}`, `{id}` */
  checked: string;
  /** `{diagnosis}` */
  diagnosis: string;
  noSecret: string;
}

const sentenceLengthMax = 1_000;
const nameLengthMax = 200;

/**
 * A request to whoever can do something about a finding, as plain text for a mail or a ticket. It is made of the
 * report alone, which holds no secret. Texts of a file or a tenant cannot begin a line of their own.
 */
export function requestText(report: Report, finding: CheckResult, words: RequestWords): string | null {
  const { owner, observed, meaning, fix } = finding;
  if (owner === null) return null;
  const sentence = (text: string) => visibleText(text, sentenceLengthMax);
  return [
    words.intro[owner],
    `${words.seen} ${sentence(observed)}`,
    `${words.meaning} ${sentence(meaning)}`,
    ...(fix.length === 0 ? [] : [[words.todo, ...fix.map((step, i) => `${i + 1}. ${sentence(step)}`)].join('\n')]),
    factLines(report, finding, words).join('\n'),
    words.noSecret,
  ].join('\n\n');
}

function factLines(report: Report, { id: check, code }: CheckResult, words: RequestWords): string[] {
  const { connection, identity, roles } = report;
  const fact = (template: string, values: Record<string, string>) =>
    fillTemplate(
      template,
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, visibleText(value, nameLengthMax)])),
    );
  const { date, time } = runFacts(report, words.language);
  return [
    ...(connection ? [fact(words.tenant, { tenant: connection.tenantId })] : []),
    ...(identity ? [fact(words.user, { name: identity.displayName, user: identity.userName, id: identity.id })] : []),
    ...(identity?.m3User ? [fact(words.m3User, { user: identity.m3User })] : []),
    ...(roles && check === 'grid-role'
      ? [fact(words.rolesFound, { roles: roles.held.length === 0 ? words.rolesNone : roles.held.join(', ') })]
      : []),
    fact(words.checked, { date, time, id: report.id }),
    fact(words.diagnosis, { diagnosis: `${check}/${code}` }),
  ];
}
