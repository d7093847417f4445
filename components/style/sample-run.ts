import type { CheckId, Owner, Params, Status } from '@/lib/domain/report/check';
import { checkIds, stages, type Stage } from '@/lib/domain/report/check';
import type { RunOutcome } from '@/lib/domain/report/outcome';
import { rootCauseOf, verdictOf } from '@/lib/domain/report/report';

const stageOf: Partial<Record<CheckId, Stage>> = {
  'access-token': 'oauth',
  identity: 'gateway',
  'grid-role': 'roles',
  'm3-user': 'm3',
  'token-revocation': 'cleanup',
};
/** Codes of passed checks that say more than that. */
const passedAs: Partial<Record<CheckId, string>> = { 'grid-role': 'role-held', 'token-revocation': 'revoked' };
/** Facts that the words of all checks find what they need among. */
const facts: Params = {
  tenantId: 'ACME_TST',
  gateway: 'gateway.example',
  authorizationServer: 'login.example',
  host: 'gateway.example',
  hostname: 'gateway.example',
  httpStatus: 400,
  hasCertificate: false,
  hasProxy: false,
  isListed: false,
  isResaved: false,
  hasByteOrderMark: false,
  encoding: 'utf-8',
  minutes: 120,
  expiresInSeconds: 7200,
  hasTenant: true,
  hasUser: true,
  hasUserName: true,
  hasDivision: true,
  hasMessage: false,
  isOnPremises: false,
  isAdministratorOnly: false,
  accepted: 'GRID-Administrator, GRID-RunAsM3User',
  role: 'GRID-RunAsM3User',
  heldCount: 3,
  name: 'Flow Connect',
  userName: 'flow.connect@acme.example',
  account: 'flow.connect@acme.example',
  user: 'FLOWUSR',
  company: '100',
  division: 'AAA',
  error: 'invalid_client',
  isBare: false,
};

interface Finding {
  status: Status;
  code: string;
  owner: Owner;
  guideStep?: string;
}

/** A run without a network: every check passed but those that are named, and what lies behind a failed one as told. */
function sampleRun(findings: Partial<Record<CheckId, Finding>>, behind: readonly CheckId[] = []): RunOutcome {
  const cause = checkIds.find((id) => findings[id]?.status === 'failed') ?? null;
  const checks = checkIds.map((id) => {
    const finding = findings[id];
    const isSkipped = behind.includes(id) || id === 'run-as';
    return {
      id,
      stage: stageOf[id] ?? stages[0],
      status: finding?.status ?? (isSkipped ? ('skipped' as const) : ('passed' as const)),
      code: finding?.code ?? (isSkipped ? 'skipped' : (passedAs[id] ?? 'ok')),
      owner: finding?.owner ?? null,
      guideStep: finding?.guideStep ?? null,
      skippedBecause: behind.includes(id) ? cause : null,
      params: facts,
      evidence: [],
      durationMs: 12,
    };
  });
  return {
    id: 'sample',
    startedAt: '2026-01-01T08:00:00.000Z',
    durationMs: 240,
    verdict: verdictOf(checks),
    rootCause: rootCauseOf(checks),
    connection: {
      tenantId: 'ACME_TST',
      applicationName: 'M3_Integration',
      deployment: 'multi-tenant-cloud',
      region: 'us',
      environment: 'TST',
      gatewayHost: 'gateway.example',
      authorizationHost: 'login.example',
      clientId: 'ACME_TST~abcd…',
      serviceAccount: 'ACME_TST#efgh…',
      fingerprint: 'sample',
    },
    identity: null,
    roles: null,
    checks,
  };
}

/** One run for each verdict. */
export const sampleRuns = {
  ready: sampleRun({}),
  'ready-with-warnings': sampleRun({
    'token-revocation': { status: 'warning', code: 'revocation-failed', owner: 'api-administrator' },
  }),
  'not-ready': sampleRun(
    {
      'access-token': {
        status: 'failed',
        code: 'invalid-client',
        owner: 'api-administrator',
        guideStep: 'download-credentials',
      },
    },
    ['token-claims', 'identity', 'grid-role', 'm3-api', 'm3-user', 'run-as', 'token-revocation'],
  ),
  undecided: sampleRun({
    'grid-role': { status: 'undecided', code: 'role-unreadable', owner: 'user-administrator', guideStep: 'grid-role' },
  }),
};
