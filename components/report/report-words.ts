import type { Owner, Status } from '@/lib/domain/report/check';
import { guideStepIds, type GuideStepId } from '@/lib/domain/reader/guide-step-id';
import { noteCodes, type NoteCode } from '@/lib/domain/report/evidence-note';
import type { Deployment, Verdict } from '@/lib/domain/report/report';
import { uncertainDiagnoses } from '@/lib/i18n/check-words';
import type { Words } from '@/lib/i18n/words';
import { copyWords } from '@/components/ui/copy-words';
import { termWords } from '@/components/ui/term-words';
import { probeWords } from './probe-words';
import { requestWords } from './request-words';

/** The words around a report, finished on the server, so that a report can also be shown in the browser. */
export type ReportWords = ReturnType<typeof reportWords>;

/** Picks the words of a report. */
export function reportWords(words: Words) {
  const status: Record<Status | 'running' | 'waiting' | 'unfinished', string> = {
    passed: words('report.status-passed'),
    warning: words('report.status-warning'),
    failed: words('report.status-failed'),
    undecided: words('report.status-undecided'),
    skipped: words('report.status-skipped'),
    running: words('report.status-running'),
    waiting: words('report.status-waiting'),
    unfinished: words('report.status-unfinished'),
  };
  const verdict: Record<Verdict, string> = {
    ready: words('report.verdict-ready'),
    'ready-with-warnings': words('report.verdict-ready-with-warnings'),
    'not-ready': words('report.verdict-not-ready'),
    undecided: words('report.verdict-undecided'),
  };
  const owner: Record<Owner, string> = {
    'api-administrator': words('common.owner-api-administrator'),
    'user-administrator': words('common.owner-user-administrator'),
    'm3-security': words('common.owner-m3-security'),
    network: words('common.owner-network'),
    infor: words('common.owner-infor'),
    operator: words('common.owner-operator'),
  };
  const deployment: Record<Deployment, string> = {
    'multi-tenant-cloud': words('report.deployment-multi-tenant-cloud'),
    'on-premises': words('report.deployment-on-premises'),
    unknown: words('report.deployment-unknown'),
  };
  const guide = Object.fromEntries(guideStepIds.map((id) => [id, words(guideKey(id))]));
  return {
    language: words.locale,
    status,
    verdict,
    owner,
    deployment,
    guide,
    verdictReadyRest: words.template('report.verdict-ready-rest', 'tenant'),
    verdictElsewhere: words('report.verdict-elsewhere'),
    who: words('report.who'),
    meaning: words('report.meaning'),
    fix: words('report.fix'),
    help: words.template('report.help', 'diagnosis'),
    alsoFound: words('report.also-found'),
    alsoSame: words.template('report.also-same', 'check'),
    proved: words('report.proved'),
    notProved: words('report.not-proved'),
    notProvedPrograms: words('report.not-proved-programs'),
    notProvedRunAs: words('report.not-proved-run-as'),
    notProvedWrite: words('report.not-proved-write'),
    actsAs: words('report.acts-as'),
    actsAsName: words('report.acts-as-name'),
    actsAsUser: words('report.acts-as-user'),
    actsAsId: words('report.acts-as-id'),
    actsAsM3User: words('report.acts-as-m3-user'),
    actsAsCompany: words('report.acts-as-company'),
    actsAsDivision: words('report.acts-as-division'),
    notRead: words('report.not-read'),
    none: words('report.none'),
    roles: words('report.roles'),
    rolesAccepted: words('report.roles-accepted'),
    rolesEmpty: words('report.roles-empty'),
    rolesUnread: words('report.roles-unread'),
    rolesNeeded: words('report.roles-needed'),
    rolesMore: words.template('report.roles-more', 'count'),
    connection: words('report.connection'),
    connectionTenant: words('report.connection-tenant'),
    connectionEnvironment: words('report.connection-environment'),
    connectionApplication: words('report.connection-application'),
    connectionDeployment: words('report.connection-deployment'),
    connectionRegion: words('report.connection-region'),
    connectionAuthorization: words('report.connection-authorization'),
    connectionGateway: words('report.connection-gateway'),
    connectionClient: words('report.connection-client'),
    connectionAccount: words('report.connection-account'),
    connectionFingerprint: words('report.connection-fingerprint'),
    connectionFingerprintHint: words('report.connection-fingerprint-hint'),
    checks: words('report.checks'),
    checksPart: words('report.checks-part'),
    count: {
      passed: words.template('report.count-passed', 'count'),
      warning: words.template('report.count-warning', 'count'),
      failed: words.template('report.count-failed', 'count'),
      undecided: words.template('report.count-undecided', 'count'),
      skipped: words.template('report.count-skipped', 'count'),
    } satisfies Record<Status, string>,
    milliseconds: words.template('report.milliseconds', 'ms'),
    runFacts: words.template('report.run-facts', 'date', 'time', 'seconds'),
    observed: words('report.observed'),
    evidence: words('report.evidence'),
    evidenceAnswered: words.template('report.evidence-answered', 'status', 'ms'),
    evidenceNoAnswer: words.template('report.evidence-no-answer', 'ms'),
    evidenceFirst: words('report.evidence-first'),
    evidenceSecond: words('report.evidence-second'),
    evidenceInForm: words('report.evidence-in-form'),
    evidenceRedacted: words('report.evidence-redacted'),
    note: noteWords(words),
    probe: probeWords(words),
    terms: termWords(words),
    reportId: words('report.report-id'),
    uncertain: uncertainDiagnoses(),
    partly: words('source.partly'),
    copyMarkdown: { copy: words('report.copy-markdown'), ...copyWords(words) },
    request: { ...requestWords(words), copied: copyWords(words) },
    copyCurl: { copy: words('report.copy-curl'), ...copyWords(words) },
    copyCurlName: words.template('report.copy-curl-name', 'request'),
    curlShell: words('report.curl-shell'),
    curlFromFile: words.template('report.curl-from-file', 'names'),
    curlFromAnswer: words.template('report.curl-from-answer', 'names'),
    curlScopes: words.template('report.curl-scopes', 'property', 'option'),
  };
}

/** The notes of the evidence; those with a place of their own for `{detail}` keep it open. */
const noteWords = (words: Words) =>
  Object.fromEntries(noteCodes.map((code) => [code, words.template(`report.note-${code}`, 'detail')])) as Record<
    NoteCode,
    string
  >;

const guideKey = (id: GuideStepId) => `report.guide-${id}` as const;
