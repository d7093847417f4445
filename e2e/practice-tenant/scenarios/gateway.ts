import { withUser } from '../answer-edits.ts';
import { defineScenario, notReady, undecided } from '../define-scenario.ts';
import { failed, rolesUnread, unclear, warned } from '../expectations.ts';
import {
  BAD_REQUEST,
  GATEWAY_TIMEOUT,
  HANG,
  NOT_FOUND,
  RESET,
  SIGN_IN_PAGE,
  TO_THE_PORTAL,
  TOO_MANY,
  TOO_MANY_FOR_30_SECONDS,
  UNAUTHORIZED,
  UNAVAILABLE,
} from '../gateway-replies.ts';
import type { Behaviour, Expectation, Scenario } from '../scenario.ts';

const owner = 'api-administrator';

/** What the gateway and IFS can refuse. */
const refusals: readonly Scenario[] = [
  defineScenario({
    id: 'token-rejected',
    tenantId: 'TOKENREJECTED_TST',
    title: 'The gateway refuses the token',
    family: 'gateway',
    expect: notReady('identity', 'token-rejected', { owner, also: [failed('m3-api', 'm3-token-rejected', owner)] }),
    behaviour: { identity: UNAUTHORIZED, m3: UNAUTHORIZED },
  }),
  defineScenario({
    id: 'scope-missing',
    tenantId: 'SCOPEMISSING_TST',
    title: 'Scopes are enforced, and the app lacks the one for IFS',
    family: 'gateway',
    expect: notReady('identity', 'scope-missing', { owner }),
    scopes: ['Infor-M3'],
    behaviour: { enforcesScopes: true },
  }),
  defineScenario({
    id: 'scopes-not-listed',
    tenantId: 'SCOPESUNLISTED_TST',
    title: 'Scopes are enforced at the gateway, and the file lists none',
    family: 'gateway',
    expect: notReady('identity', 'scope-missing', {
      owner,
      also: [warned('token-claims', 'scopes-enforced', owner), failed('m3-api', 'm3-scope-missing', owner)],
    }),
    behaviour: { enforcesScopes: true },
  }),
  defineScenario({
    id: 'tenant-path-wrong',
    tenantId: 'TENANTPATH_TST',
    title: 'The gateway does not find the tenant in the path',
    family: 'gateway',
    expect: notReady('identity', 'tenant-path-wrong', {
      owner,
      also: [unclear('m3-api', 'm3-answer-unreadable', 'infor')],
    }),
    behaviour: { identity: BAD_REQUEST, m3: BAD_REQUEST },
  }),
  defineScenario({
    id: 'user-missing',
    tenantId: 'USERMISSING_TST',
    title: 'The service account has no user, and only IFS shows it',
    family: 'gateway',
    expect: notReady('identity', 'user-missing', {
      owner,
      also: [failed('m3-api', 'm3-impersonation-refused', owner)],
    }),
    person: null,
    behaviour: { token: { kind: 'issue', format: 'opaque' } },
  }),
];

/** IFS says something that cannot be told from an outage; M3 goes on. */
function ifsUnsure(
  row: { readonly id: string; readonly tenantId: string; readonly title: string },
  [code, whose]: readonly [code: string, owner: string],
  behaviour: Partial<Behaviour>,
): Scenario {
  const expect: Expectation = undecided('identity', code, { owner: whose, also: [rolesUnread] });
  return defineScenario({ ...row, family: 'gateway', expect, behaviour });
}

/** Where IFS gives neither a user nor a reason. */
const outages: readonly Scenario[] = [
  defineScenario({
    id: 'gateway-failed',
    tenantId: 'GATEWAYFAILED_TST',
    title: 'The gateway is out of service',
    family: 'gateway',
    // Its root still answers, so that the network check passes. M3 is undecided too, but comes later.
    expect: undecided('identity', 'gateway-failed', {
      owner: 'infor',
      also: [rolesUnread, unclear('m3-api', 'm3-failed', 'infor')],
    }),
    behaviour: { identity: UNAVAILABLE, m3: UNAVAILABLE },
  }),
  ifsUnsure(
    { id: 'gateway-reset', tenantId: 'GATEWAYRESET_TST', title: 'The gateway cuts the connection to IFS' },
    ['gateway-failed', 'infor'],
    { identity: RESET },
  ),
  ifsUnsure(
    { id: 'gateway-error', tenantId: 'GATEWAYERROR_TST', title: 'IFS fails behind the gateway' },
    ['gateway-failed', 'infor'],
    { identity: { kind: 'json', status: 500, body: { error: 'Server Error' } } },
  ),
  ifsUnsure(
    { id: 'gateway-timed-out', tenantId: 'GATEWAYTIMEOUT_TST', title: 'IFS takes longer than the gateway waits' },
    ['gateway-timed-out', 'infor'],
    { identity: GATEWAY_TIMEOUT },
  ),
  ifsUnsure(
    {
      id: 'gateway-silent',
      tenantId: 'GATEWAYSILENT_TST',
      title: 'The gateway takes the call of IFS and never answers',
    },
    ['gateway-timed-out', 'infor'],
    { identity: HANG },
  ),
  ifsUnsure(
    { id: 'gateway-rate-limited', tenantId: 'GATEWAYLIMIT_TST', title: 'The gateway takes no more calls for now' },
    ['gateway-rate-limited', 'infor'],
    { identity: TOO_MANY_FOR_30_SECONDS },
  ),
  ifsUnsure(
    { id: 'gateway-quota-used', tenantId: 'GATEWAYQUOTA_TST', title: 'The calls of the day are used up' },
    ['gateway-rate-limited', 'infor'],
    { identity: TOO_MANY },
  ),
  ifsUnsure(
    { id: 'gateway-redirected', tenantId: 'GATEWAYREDIRECT_TST', title: 'The gateway leads to the sign-in page' },
    ['gateway-redirected', 'infor'],
    { identity: TO_THE_PORTAL },
  ),
  ifsUnsure(
    { id: 'identity-service-missing', tenantId: 'IFSMISSING_TST', title: 'The tenant has no IFS behind the gateway' },
    ['identity-service-missing', owner],
    { identity: NOT_FOUND },
  ),
  ifsUnsure(
    { id: 'identity-rejected', tenantId: 'IFSREJECTED_TST', title: 'IFS names an error beside the user' },
    ['identity-rejected', 'user-administrator'],
    {
      identity: {
        kind: 'person',
        answer: (body) => ({ ...body, errorlist: [{ code: 'PRACTICE-1', message: 'The user could not be read' }] }),
      },
    },
  ),
  ifsUnsure(
    { id: 'answer-unreadable', tenantId: 'IFSPAGE_TST', title: 'The gateway answers with a sign-in page' },
    ['answer-unreadable', 'infor'],
    { identity: SIGN_IN_PAGE },
  ),
  ifsUnsure(
    { id: 'answer-of-another-shape', tenantId: 'IFSSHAPE_TST', title: 'IFS answers in a shape that nobody knows' },
    ['answer-unreadable', 'infor'],
    { identity: { kind: 'json', status: 200, body: { practice: ['another shape'] } } },
  ),
  ifsUnsure(
    { id: 'answer-without-id', tenantId: 'IFSNOID_TST', title: 'IFS names a user without an id' },
    ['answer-unreadable', 'infor'],
    { identity: { kind: 'person', answer: withUser(({ displayName = '' }) => ({ displayName })) } },
  ),
  ifsUnsure(
    { id: 'answer-huge', tenantId: 'IFSHUGE_TST', title: 'The answer of IFS is larger than any user' },
    ['answer-unreadable', 'infor'],
    { delivery: { identity: 'huge' } },
  ),
  ifsUnsure(
    {
      id: 'answer-huge-when-unpacked',
      tenantId: 'IFSBOMB_TST',
      title: 'The answer of IFS is large once it is unpacked',
    },
    ['answer-unreadable', 'infor'],
    { delivery: { identity: 'huge-gzip' } },
  ),
  ifsUnsure(
    {
      id: 'answer-of-another-status',
      tenantId: 'IFSSTATUS_TST',
      title: 'The gateway answers with a status that nobody expects',
    },
    ['answer-unreadable', 'infor'],
    { identity: { kind: 'text', status: 418, text: 'practice' } },
  ),
];

/** What the gateway and IFS can say about the token and its user. */
export const gatewayScenarios: readonly Scenario[] = [...refusals, ...outages];
