import { defineScenario, notReady, ready, readyWithWarning } from '../define-scenario.ts';
import { failed } from '../expectations.ts';
import { fakeGuid } from '../fake-credentials.ts';
import { RESET } from '../gateway-replies.ts';
import type { IssueToken, JsonObject, Scenario } from '../scenario.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** A cloud token with other claims. That the gateway takes it all the same is made up, to show the claim alone. */
function withClaims(claims: (now: number) => JsonObject): IssueToken {
  return { kind: 'issue', format: 'jwt', claims };
}

/** What a token can say about itself, and what can become of it in the end. */
export const tokenScenarios: readonly Scenario[] = [
  defineScenario({
    id: 'token-tenant-mismatch',
    tenantId: 'TOKENTENANT_TST',
    title: 'The token is for another tenant than the file',
    family: 'oauth',
    expect: notReady('token-claims', 'token-tenant-mismatch', { owner: 'api-administrator' }),
    behaviour: { token: withClaims(() => ({ Tenant: 'TOKENTENANT_PRD' })) },
  }),
  defineScenario({
    id: 'token-without-user',
    tenantId: 'TOKENNOUSER_TST',
    title: 'The service account has no user, and the token shows it',
    family: 'oauth',
    // IFS and M3 refuse as well, but the token is looked at first.
    expect: notReady('token-claims', 'token-without-user', {
      owner: 'api-administrator',
      also: [
        failed('identity', 'user-missing', 'api-administrator'),
        failed('m3-api', 'm3-impersonation-refused', 'api-administrator'),
      ],
    }),
    person: null,
  }),
  defineScenario({
    id: 'clock-skew',
    tenantId: 'CLOCKAHEAD_TST',
    title: 'The token begins in an hour',
    family: 'oauth',
    expect: readyWithWarning('token-claims', 'clock-skew', { owner: 'operator' }),
    behaviour: { token: withClaims((now) => ({ iat: now + HOUR, nbf: now + HOUR, exp: now + 3 * HOUR })) },
  }),
  defineScenario({
    id: 'clock-skew-expired',
    tenantId: 'CLOCKBEHIND_TST',
    title: 'The token has ended before it came',
    family: 'oauth',
    expect: readyWithWarning('token-claims', 'clock-skew', { owner: 'operator' }),
    behaviour: { token: withClaims((now) => ({ iat: now - 3 * HOUR, exp: now - HOUR })) },
  }),
  defineScenario({
    id: 'healthy-small-clock-skew',
    tenantId: 'CLOCKNEAR_TST',
    title: 'The clock of the tenant is a minute ahead',
    family: 'healthy',
    expect: ready,
    behaviour: { token: withClaims((now) => ({ iat: now + MINUTE, exp: now + 2 * HOUR })) },
  }),
  defineScenario({
    id: 'scopes-enforced',
    tenantId: 'SCOPESENFORCED_TST',
    title: 'Scopes are enforced for the app, and the file lists none',
    family: 'oauth',
    expect: readyWithWarning('token-claims', 'scopes-enforced', { owner: 'api-administrator' }),
    behaviour: { token: withClaims(() => ({ EnforceScopesForClient: '1' })) },
  }),
  defineScenario({
    id: 'identity-differs',
    tenantId: 'IDENTITYDIFFERS_TST',
    title: 'IFS names another user than the token',
    family: 'oauth',
    expect: readyWithWarning('identity', 'identity-differs', { owner: 'api-administrator' }),
    behaviour: { token: withClaims(() => ({ Identity2: fakeGuid('another user of the practice tenant') })) },
  }),
  defineScenario({
    id: 'revocation-failed',
    tenantId: 'REVOCATION_TST',
    title: 'The token cannot be given back',
    family: 'oauth',
    expect: readyWithWarning('token-revocation', 'revocation-failed', { owner: 'api-administrator' }),
    behaviour: { revocation: { kind: 'empty', status: 503 } },
  }),
  defineScenario({
    id: 'revocation-refused',
    tenantId: 'REVOCATIONNO_TST',
    title: 'The revocation endpoint does not know such tokens',
    family: 'oauth',
    expect: readyWithWarning('token-revocation', 'revocation-failed', { owner: 'api-administrator' }),
    behaviour: { revocation: { kind: 'json', status: 400, body: { error: 'unsupported_token_type' } } },
  }),
  defineScenario({
    id: 'revocation-not-found',
    tenantId: 'REVOCATION404_TST',
    title: 'The revocation path in the file does not exist on the server',
    family: 'oauth',
    expect: readyWithWarning('token-revocation', 'revocation-failed', { owner: 'api-administrator' }),
    edit: (file) => ({ ...file, or: 'connect/revocation' }),
  }),
  defineScenario({
    id: 'revocation-reset',
    tenantId: 'REVOCATIONRST_TST',
    title: 'The connection is cut when the token is given back',
    family: 'oauth',
    expect: readyWithWarning('token-revocation', 'revocation-failed', { owner: 'api-administrator' }),
    behaviour: { revocation: RESET },
  }),
];
