import { defineScenario, notReady, undecided } from '../define-scenario.ts';
import {
  GATEWAY_TIMEOUT,
  HANG,
  IMPERSONATION_REFUSED,
  JWT_DISABLED,
  NOT_FOUND,
  RESET,
  SIGN_IN_PAGE,
  TO_THE_PORTAL,
  TOO_MANY,
  TOO_MANY_FOR_30_SECONDS,
  UNAUTHORIZED,
  UNAVAILABLE,
} from '../gateway-replies.ts';
import type { Behaviour, Scenario } from '../scenario.ts';

type Row = { readonly id: string; readonly tenantId: string; readonly title: string };

function refused(row: Row, code: string, owner: string, behaviour: Partial<Behaviour>): Scenario {
  return defineScenario({ ...row, family: 'm3', expect: notReady('m3-api', code, { owner }), behaviour });
}

function unsure(row: Row, code: string, behaviour: Partial<Behaviour>): Scenario {
  return defineScenario({ ...row, family: 'm3', expect: undecided('m3-api', code, { owner: 'infor' }), behaviour });
}

/** What can keep M3 from answering; IFS answers in all of them. */
export const m3ApiScenarios: readonly Scenario[] = [
  refused(
    { id: 'm3-not-found', tenantId: 'M3NOTFOUND_TST', title: 'The tenant has no M3 suite under that name' },
    'm3-not-found',
    'api-administrator',
    { m3: NOT_FOUND },
  ),
  refused(
    { id: 'm3-token-rejected', tenantId: 'M3TOKEN_TST', title: 'M3 refuses the token' },
    'm3-token-rejected',
    'api-administrator',
    { m3: UNAUTHORIZED },
  ),
  defineScenario({
    id: 'm3-scope-missing',
    tenantId: 'M3SCOPE_TST',
    title: 'Scopes are enforced, and the app lacks the one for M3',
    family: 'm3',
    expect: notReady('m3-api', 'm3-scope-missing', { owner: 'api-administrator' }),
    scopes: ['INFOR-IFS'],
    behaviour: { enforcesScopes: true },
  }),
  refused(
    { id: 'm3-jwt-disabled', tenantId: 'M3JWT_TST', title: 'M3’s grid does not take tokens' },
    'm3-jwt-disabled',
    'infor',
    { m3: JWT_DISABLED },
  ),
  refused(
    { id: 'm3-impersonation-refused', tenantId: 'M3NOBODY_TST', title: 'M3’s grid finds no user behind the token' },
    'm3-impersonation-refused',
    'api-administrator',
    { m3: IMPERSONATION_REFUSED },
  ),
  refused(
    {
      id: 'm3-impersonation-refused-with-500',
      tenantId: 'M3NOBODY500_TST',
      title: 'M3’s grid finds no user behind the token, and calls it an error of its own',
    },
    'm3-impersonation-refused',
    'api-administrator',
    { m3: { ...IMPERSONATION_REFUSED, status: 500 } },
  ),
  unsure(
    { id: 'm3-answer-unreadable', tenantId: 'M3PAGE_TST', title: 'M3 answers with a sign-in page' },
    'm3-answer-unreadable',
    { m3: SIGN_IN_PAGE },
  ),
  unsure(
    { id: 'm3-answer-empty', tenantId: 'M3EMPTY_TST', title: 'M3 answers well, but without a record' },
    'm3-answer-unreadable',
    {
      m3: { kind: 'records', answer: (body) => ({ ...body, results: [{ transaction: 'GetUserData', records: [] }] }) },
    },
  ),
  unsure(
    { id: 'm3-answer-huge', tenantId: 'M3HUGE_TST', title: 'The answer of M3 is larger than any user' },
    'm3-answer-unreadable',
    { delivery: { m3: 'huge' } },
  ),
  unsure({ id: 'm3-redirected', tenantId: 'M3REDIRECT_TST', title: 'M3 leads to the sign-in page' }, 'm3-redirected', {
    m3: TO_THE_PORTAL,
  }),
  unsure(
    { id: 'm3-rate-limited', tenantId: 'M3LIMIT_TST', title: 'The gateway takes no more calls of M3 for now' },
    'm3-rate-limited',
    { m3: TOO_MANY_FOR_30_SECONDS },
  ),
  unsure(
    { id: 'm3-quota-used', tenantId: 'M3QUOTA_TST', title: 'The calls of M3 of the day are used up' },
    'm3-rate-limited',
    { m3: TOO_MANY },
  ),
  unsure({ id: 'm3-failed', tenantId: 'M3FAILED_TST', title: 'M3 is out of service' }, 'm3-failed', {
    m3: UNAVAILABLE,
  }),
  unsure({ id: 'm3-reset', tenantId: 'M3RESET_TST', title: 'The gateway cuts the connection to M3' }, 'm3-failed', {
    m3: RESET,
  }),
  unsure(
    { id: 'm3-timed-out', tenantId: 'M3TIMEOUT_TST', title: 'M3 takes longer than the gateway waits' },
    'm3-timed-out',
    { m3: GATEWAY_TIMEOUT },
  ),
  unsure(
    { id: 'm3-silent', tenantId: 'M3SILENT_TST', title: 'The gateway takes the call of M3 and never answers' },
    'm3-timed-out',
    { m3: HANG },
  ),
];
