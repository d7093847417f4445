import { defineScenario, notReady, readyWithWarning } from '../define-scenario.ts';
import { hostileText } from '../hostile-text.ts';
import { fakeKey } from '../fake-credentials.ts';
import { TO_THE_PORTAL } from '../gateway-replies.ts';
import type { JsonObject, Reply, Scenario } from '../scenario.ts';

const CHALLENGE = { 'www-authenticate': 'Basic realm="practice"' };

/** An OAuth error that follows although client and service account are right. */
function oauthAnswer(status: number, body: JsonObject, headers: Readonly<Record<string, string>> = {}): Reply {
  return { kind: 'json', status, body, headers };
}

const owner = 'api-administrator';

/** How the authorization server can refuse, in the words of RFC 6749 §5.2. */
const refusals: readonly Scenario[] = [
  defineScenario({
    id: 'invalid-client',
    tenantId: 'INVALIDCLIENT_TST',
    title: 'The client secret in the file is not that of the app',
    family: 'oauth',
    expect: notReady('access-token', 'invalid-client', { owner }),
    edit: (file) => ({ ...file, cs: fakeKey('practice-not-a-secret-of-a-deleted-app-cs') }),
  }),
  defineScenario({
    id: 'invalid-client-on-premises',
    edition: 'on-premises',
    title: 'On-premises, the client secret in the file is not that of the app',
    family: 'oauth',
    expect: notReady('access-token', 'invalid-client', { owner }),
    edit: (file) => ({ ...file, cs: fakeKey('practice-not-a-secret-of-another-app-cs') }),
  }),
  defineScenario({
    id: 'invalid-client-bare',
    tenantId: 'BARE401_TST',
    title: 'The authorization server refuses without a word',
    family: 'oauth',
    expect: notReady('access-token', 'invalid-client', { owner }),
    behaviour: { token: { kind: 'empty', status: 401, headers: CHALLENGE } },
  }),
  defineScenario({
    id: 'client-auth-in-body',
    tenantId: 'CLIENTINBODY_TST',
    title: 'The authorization server wants the client in the body of the request',
    family: 'oauth',
    expect: readyWithWarning('access-token', 'client-auth-in-body', { owner: 'operator' }),
    behaviour: { clientCredentialsIn: 'body' },
  }),
  defineScenario({
    id: 'invalid-grant',
    tenantId: 'INVALIDGRANT_TST',
    title: 'The service account was disabled',
    family: 'oauth',
    expect: notReady('access-token', 'invalid-grant', { owner }),
    behaviour: {
      token: oauthAnswer(400, { error: 'invalid_grant', error_description: 'The service account is disabled' }),
    },
  }),
  defineScenario({
    id: 'invalid-grant-hostile',
    tenantId: 'GRANTHOSTILE_TST',
    title: 'The service account is refused with words that try to act',
    family: 'oauth',
    expect: notReady('access-token', 'invalid-grant', { owner }),
    behaviour: { token: oauthAnswer(400, { error: 'invalid_grant', error_description: hostileText.repeat(50) }) },
  }),
  defineScenario({
    id: 'invalid-grant-on-premises',
    edition: 'on-premises',
    title: 'On-premises, the keys of the service account are wrong',
    family: 'oauth',
    expect: notReady('access-token', 'invalid-grant', { owner }),
    edit: (file) => ({ ...file, sask: fakeKey('practice-not-a-secret-of-another-account-sask') }),
  }),
  defineScenario({
    id: 'invalid-grant-with-challenge',
    tenantId: 'GRANTCHALLENGE_TST',
    title: 'The service account is refused with 401 and a challenge',
    family: 'oauth',
    expect: notReady('access-token', 'invalid-grant', { owner }),
    behaviour: { token: oauthAnswer(401, { error: 'invalid_grant' }, CHALLENGE) },
  }),
  defineScenario({
    id: 'invalid-grant-with-500',
    tenantId: 'GRANT500_TST',
    title: 'The service account is refused with 500',
    family: 'oauth',
    expect: notReady('access-token', 'invalid-grant', { owner }),
    behaviour: { token: oauthAnswer(500, { error: 'invalid_grant' }) },
  }),
  defineScenario({
    id: 'invalid-grant-in-body',
    tenantId: 'GRANTINBODY_TST',
    title: 'The client is wanted in the body, and then the service account is refused',
    family: 'oauth',
    expect: notReady('access-token', 'invalid-grant', { owner }),
    behaviour: { clientCredentialsIn: 'body', token: oauthAnswer(400, { error: 'invalid_grant' }) },
  }),
  defineScenario({
    id: 'grant-not-allowed',
    tenantId: 'GRANTNOTALLOWED_TST',
    title: 'The app is of the grant type Client Credentials',
    family: 'oauth',
    expect: notReady('access-token', 'grant-not-allowed', { owner }),
    behaviour: { token: oauthAnswer(400, { error: 'unauthorized_client' }) },
  }),
  defineScenario({
    id: 'grant-not-supported',
    tenantId: 'GRANTUNKNOWN_TST',
    title: 'The authorization server does not know the grant type',
    family: 'oauth',
    expect: notReady('access-token', 'grant-not-allowed', { owner }),
    behaviour: { token: oauthAnswer(400, { error: 'unsupported_grant_type' }) },
  }),
  defineScenario({
    id: 'invalid-scope',
    tenantId: 'INVALIDSCOPE_TST',
    title: 'The file lists a scope that the service account lacks',
    family: 'oauth',
    expect: notReady('access-token', 'invalid-scope', { owner }),
    scopes: ['INFOR-IFS'],
    edit: (file) => ({ ...file, sc: ['INFOR-IFS', 'Infor-M3'] }),
  }),
  defineScenario({
    id: 'invalid-request',
    tenantId: 'INVALIDREQUEST_TST',
    title: 'The authorization server does not understand the request',
    family: 'oauth',
    expect: notReady('access-token', 'invalid-request', { owner: 'operator' }),
    behaviour: { token: oauthAnswer(400, { error: 'invalid_request' }) },
  }),
  defineScenario({
    id: 'invalid-request-other',
    tenantId: 'OTHERERROR_TST',
    title: 'The authorization server answers with an error that OAuth does not know',
    family: 'oauth',
    expect: notReady('access-token', 'invalid-request', { owner: 'operator' }),
    behaviour: { token: oauthAnswer(403, { error: 'practice_policy_violation' }) },
  }),
];

/** Where the request does not reach the token endpoint. */
const detours: readonly Scenario[] = [
  defineScenario({
    id: 'token-endpoint-not-found',
    tenantId: 'TOKENPATH_TST',
    title: 'The token path in the file does not exist on the server',
    family: 'oauth',
    expect: notReady('access-token', 'token-endpoint-not-found', { owner }),
    // The on-premises path in a cloud file, which the server really does not have.
    edit: (file) => ({ ...file, ot: 'connect/token' }),
  }),
  defineScenario({
    id: 'token-endpoint-no-post',
    tenantId: 'TOKENNOPOST_TST',
    title: 'The token path leads to something that takes no such request',
    family: 'oauth',
    expect: notReady('access-token', 'token-endpoint-not-found', { owner }),
    behaviour: { token: { kind: 'empty', status: 405 } },
  }),
  defineScenario({
    id: 'token-endpoint-redirected',
    tenantId: 'TOKENREDIRECT_TST',
    title: 'The token path leads to the sign-in page of the portal',
    family: 'oauth',
    expect: notReady('access-token', 'token-endpoint-redirected', { owner }),
    behaviour: { token: TO_THE_PORTAL },
  }),
];

/** What the authorization server can refuse. */
export const oauthScenarios: readonly Scenario[] = [...refusals, ...detours];
