import { defineScenario, notReady, readyWithWarning, undecided } from '../define-scenario.ts';
import { fakeKey } from '../fake-credentials.ts';
import type { Scenario } from '../scenario.ts';

/** What the authorization server can say. */
export const oauthScenarios: readonly Scenario[] = [
  defineScenario({
    id: 'invalid-client',
    tenantId: 'INVALIDCLIENT_TST',
    title: 'The client secret in the file is not that of the app',
    family: 'oauth',
    expect: notReady('access-token', 'invalid-client'),
    edit: (file) => ({ ...file, cs: fakeKey('practice-not-a-secret-of-a-deleted-app-cs') }),
  }),
  defineScenario({
    id: 'invalid-grant',
    tenantId: 'INVALIDGRANT_TST',
    title: 'The service account was disabled',
    family: 'oauth',
    expect: notReady('access-token', 'invalid-grant'),
    behaviour: {
      token: {
        kind: 'json',
        status: 400,
        body: { error: 'invalid_grant', error_description: 'The service account is disabled' },
      },
    },
  }),
  defineScenario({
    id: 'token-endpoint-not-found',
    tenantId: 'TOKENPATH_TST',
    title: 'The token path in the file does not exist on the server',
    family: 'oauth',
    expect: notReady('access-token', 'token-endpoint-not-found'),
    // The on-premises path in a cloud file, which the server really does not have.
    edit: (file) => ({ ...file, ot: 'connect/token' }),
  }),
  defineScenario({
    id: 'token-endpoint-html',
    tenantId: 'TOKENHTML_TST',
    title: 'The token endpoint answers with a maintenance page',
    family: 'oauth',
    expect: undecided('access-token', 'token-endpoint-not-json'),
    behaviour: {
      token: {
        kind: 'html',
        status: 200,
        html: '<!DOCTYPE html><html><head><title>Scheduled maintenance</title></head><body><h1>Scheduled maintenance</h1><p>The service returns at 06:00 UTC.</p></body></html>',
      },
    },
  }),
  defineScenario({
    id: 'token-timed-out',
    tenantId: 'TOKENTIMEOUT_TST',
    title: 'The token endpoint takes the request and never answers',
    family: 'oauth',
    expect: undecided('access-token', 'token-timed-out'),
    behaviour: { token: { kind: 'hang' } },
  }),
  defineScenario({
    id: 'token-without-user',
    tenantId: 'TOKENNOUSER_TST',
    title: 'The service account has no user, and the token shows it',
    family: 'oauth',
    // IFS and M3 refuse as well, but the token is looked at first.
    expect: notReady('token-claims', 'token-without-user'),
    person: null,
  }),
  defineScenario({
    id: 'revocation-failed',
    tenantId: 'REVOCATION_TST',
    title: 'The token cannot be given back',
    family: 'oauth',
    expect: readyWithWarning('token-revocation', 'revocation-failed'),
    behaviour: { revocation: { kind: 'empty', status: 503 } },
  }),
];
