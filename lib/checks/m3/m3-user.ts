import { defineCheck, type Finding } from '../define-check';
import { ifsUserOf } from '../gateway/ifs-outcome';
import type { M3Answer, M3Refusal } from '../../infor/m3-answer';
import { asksForUserId, m3AnswerIn } from './m3-outcome';

// the page that lists what M3 itself must have: MNS150, MNS151
const security = { owner: 'm3-security', guideStep: 'before-you-start' } as const;
const userAdministrator = { owner: 'user-administrator', guideStep: 'before-you-start' } as const;
/** No page of the guide is about M3's own programs. */
const noPage = { owner: 'm3-security' } as const;

const codes = {
  ok: { status: 'passed', owner: null },
  'm3-user-unknown': { ...userAdministrator, status: 'failed' },
  'm3-company-missing': { ...security, status: 'failed' },
  'm3-not-authorized': { ...noPage, status: 'warning' },
  'm3-user-unread': { ...security, status: 'undecided' },
  'm3-user-inactive': { ...security, status: 'failed' },
  'm3-transaction-missing': { ...noPage, status: 'undecided' },
  'm3-rejected': { ...noPage, status: 'failed' },
  'm3-user-differs': { ...userAdministrator, status: 'warning' },
} as const;
type M3Finding = Finding<keyof typeof codes>;

/**
 * Of what a sentence says that it is not there: the noun before the phrase, as in "User A does not exist in company 1"
 * and "Default company not found for user A"; else the one behind it. null where the phrase is not in it.
 */
function subjectOf(message: string, phrase: RegExp): 'user' | 'company' | 'nothing' | null {
  const at = message.search(phrase);
  if (at === -1) return null;
  const nouns = /\b(user|identity|company|division)\b/gi;
  const before = [...message.slice(0, at).matchAll(nouns)].at(-1);
  const noun = (before ?? [...message.slice(at).matchAll(nouns)][0])?.[1]?.toLowerCase();
  if (noun === undefined) return 'nothing';
  return noun === 'user' || noun === 'identity' ? 'user' : 'company';
}

/** M3 says no in free text; the order is that of the table, so that the more certain reading wins. */
function judgeRefusal(refusal: M3Refusal): M3Finding {
  const { message, code, field, type } = refusal;
  const params = { message, messageCode: code, field, hasMessage: message !== '' };
  if (type === 'TransactionNotFound') return { code: 'm3-transaction-missing', params };
  if (asksForUserId(refusal)) return { code: 'm3-user-unread', params };
  if (code === 'XAU0008' || message.startsWith('XAU0008') || ['CONO', 'DIVI'].includes(field)) {
    return { code: 'm3-company-missing', params };
  }
  const missing = subjectOf(message, /does not exist|not found|unknown|doesn.t exist/i);
  if (missing === 'user' || (missing === 'nothing' && field === 'USID')) return { code: 'm3-user-unknown', params };
  if (missing === 'company') return { code: 'm3-company-missing', params };
  if (/not authori[sz]ed|no authori[sz]ation|not permitted/i.test(message)) {
    const isAboutCompany =
      /\b(company|division)\b/i.test(message) && !/\b(program|transaction|function)\b/i.test(message);
    return { code: isAboutCompany ? 'm3-company-missing' : 'm3-not-authorized', params };
  }
  const isOfSomethingElse = /\b(program|transaction|function|company|division)\b/i.test(message);
  if (!isOfSomethingElse && /inactive|not active|blocked|locked|disabled/i.test(message))
    return { code: 'm3-user-inactive', params };
  return { code: 'm3-rejected', params };
}

/** Today in UTC, as `YYYYMMDD`: M3's own time zone is not told. */
const todayAt = (at: number) => Number(new Date(at).toISOString().slice(0, 10).replaceAll('-', ''));

/** `YYYYMMDD`; blank, 0 and 99999999 leave the end open. */
const dateIn = (value: string | undefined) =>
  /^\d{8}$/.test(value ?? '') && value !== '99999999' && Number(value) > 0 ? Number(value) : null;

/** `2026-11-24`: a number would get separators. */
const dayText = (day: number | null) => String(day ?? '').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

function judgeRecord(record: Readonly<Record<string, string>>, alias: string | null, at: number): M3Finding {
  const user = record['USID'] ?? '';
  const company = record['CONO'] ?? '';
  const division = record['DIVI'] ?? '';
  const params = {
    user,
    company,
    division,
    hasDivision: division !== '',
    name: record['NAME'] ?? '',
    hasMessage: false,
  };
  if (company === '' || Number(company) === 0)
    return { code: 'm3-company-missing', params: { ...params, field: 'CONO' } };
  const first = dateIn(record['FADT']);
  const last = dateIn(record['LADT']);
  const today = todayAt(at);
  if ((first !== null && first > today) || (last !== null && last < today)) {
    const limits = { first: dayText(first), last: dayText(last), hasFirst: first !== null, hasLast: last !== null };
    return { code: 'm3-user-inactive', params: { ...params, ...limits } };
  }
  const isOther = alias !== null && user !== '' && alias.toUpperCase() !== user.toUpperCase();
  return isOther ? { code: 'm3-user-differs', params: { ...params, alias } } : { code: 'ok', params };
}

function judgeUser(answer: M3Answer, alias: string | null, at: number): M3Finding {
  switch (answer.kind) {
    case 'refused':
      return judgeRefusal(answer.refusal);
    case 'record':
      return judgeRecord(answer.record, alias, at);
    case 'unreadable':
      return { code: 'm3-user-unread', params: { hasMessage: false } };
  }
}

export const m3User = defineCheck({
  id: 'm3-user',
  stage: 'm3',
  needs: ['m3-api'],
  // M3's user is compared with the alias that IFS names, where IFS answered
  after: ['identity'],
  reads: ['m3', 'm3User', 'gatewayContact'],
  optionalReads: ['identity'],
  evidenceOf: ['m3User'],
  codes,
  judge: ({ m3, m3User: { second }, identity, gatewayContact }) => {
    const alias = identity ? (ifsUserOf({ identity })?.m3Alias ?? null) : null;
    const answer = m3AnswerIn(m3.exchanges.at(-1)?.outcome);
    const secondAnswer = second ? m3AnswerIn(second.outcome) : null;
    return judgeUser(
      secondAnswer && secondAnswer.kind !== 'unreadable' ? secondAnswer : answer,
      alias,
      gatewayContact.at,
    );
  },
  words: {
    title: 'M3 knows the user',
    codes: {
      ok: {
        headline: 'M3 knows the user',
        observed:
          'M3 knows the user as {user}, in company {company}{hasDivision, select, true {, division {division}} other {}}.',
        meaning: 'The user exists in M3 and has a company. Which programs it may call is not tested.',
        fix: [],
      },
      'm3-user-unknown': {
        headline: 'M3 does not know the user',
        observed: 'M3 does not know the user{hasMessage, select, true {. It says: “{message}”.} other {.}}',
        meaning:
          'M3 cannot match the user. It is not in MNS150, or stands there with another external id (EUID).<src>m3-euid m3-user-sync</src>',
        fix: [
          'Open <ui>{usersPath}</ui>, the user, and make sure that an M3 user alias (on-premises: a person id) is set.<src>m3-alias person-id</src>',
          'Look in M3, MNS150, whether the user has arrived. New users come some time after they are saved.<src>m3-user-sync m3-user-delay</src>',
          'If it is there, compare its external id (EUID) with the id of the user in IFS.<src>m3-euid</src>',
          'If it does not arrive, the M3 security officer adds it in MNS150, with company and division in MNS151.<src>m3-company</src>',
        ],
      },
      'm3-company-missing': {
        headline: 'The user has no company in M3',
        observed:
          'The M3 user has no usable company or division{hasMessage, select, true {. M3 says: “{message}”.} other {.}}',
        meaning: 'M3 knows the user, but lets nobody work without a default company.<src>m3-company</src>',
        fix: [
          'In M3, open MNS150, the user, and set the default company and division.<src>m3-company</src>',
          'In MNS151, give the user access to that company and division.<src>m3-company</src>',
          'Run this check again.',
        ],
      },
      'm3-not-authorized': {
        headline: 'The probe’s own program is not allowed',
        observed:
          'M3 does not let the user call MNS150MI{hasMessage, select, true {. It says: “{message}”.} other {.}}',
        meaning: 'M3 answers and knows the user. Whether it may call what your integration needs is not tested.',
        fix: [
          'In M3, give the user the programs that the integration calls (SES400).<src>m3-authority</src>',
          'MNS150MI is needed for this check only.',
        ],
      },
      'm3-user-unread': {
        headline: 'M3’s user could not be read',
        observed:
          'M3 answers, but does not say which user it sees{hasMessage, select, true {. It says: “{message}”.} other {.}}',
        meaning: 'This release of M3 wants more than the check may send.<src>m3-release</src> The user may be good.',
        fix: [
          'In M3, look in MNS150 whether the user is there, with a company and division.<src>m3-company</src>',
          'Try the integration itself.',
        ],
      },
      'm3-user-inactive': {
        headline: 'The user is not active in M3',
        observed:
          '{hasMessage, select, true {The M3 user is not active. M3 says: “{message}”.} other {M3 user {user} is active {hasFirst, select, true {from {first}} other {from any day}} {hasLast, select, true {to {last}} other {on}}, not today.}}',
        meaning:
          'The first or last active date in MNS150 excludes today, or the user is blocked.<src>m3-active-dates</src>',
        fix: [
          'In M3, open MNS150, the user, and look at its status and its first and last active date.<src>m3-active-dates</src>',
          'Correct them, then run this check again. It compares with today in UTC.',
        ],
      },
      'm3-transaction-missing': {
        headline: 'M3 has no such transaction',
        observed: 'M3 does not know the transaction MNS150MI/GetUserData.',
        meaning: 'This release does not have it, or it is not installed.<src>m3-release</src> The user may be good.',
        fix: ['In M3, look in MRS001 whether MNS150MI is there.<src>m3-programs</src>', 'Try the integration itself.'],
      },
      'm3-rejected': {
        headline: 'M3 refuses',
        observed: 'M3 refuses{hasMessage, select, true {. It says: “{message}”.} other {, without giving a reason.}}',
        meaning: 'M3 answered, and said no. Its own words are above.',
        fix: [
          'Show M3’s message to the M3 security officer, with the user’s name.',
          'Run this check again afterwards.',
        ],
      },
      'm3-user-differs': {
        headline: 'M3 sees another user than IFS',
        observed: 'IFS names the M3 user {alias}, M3 answers as {user}.',
        meaning: 'The integration would act as {user}.',
        fix: [
          'Make sure which of the two the integration should act as.',
          'Open <ui>{usersPath}</ui>, the user, and correct the M3 user alias.<src>m3-alias</src>',
        ],
      },
    },
  },
});
