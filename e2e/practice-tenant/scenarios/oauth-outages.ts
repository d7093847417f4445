import { withoutMembers } from '../answer-edits.ts';
import { defineScenario, undecided } from '../define-scenario.ts';
import { HANG, RESET, SIGN_IN_PAGE, TOO_MANY, TOO_MANY_FOR_30_SECONDS } from '../gateway-replies.ts';
import type { Expectation, Scenario } from '../scenario.ts';

function unsure(code: string): Expectation {
  return undecided('access-token', code, { owner: 'infor' });
}

/** Where the authorization server gives neither a token nor a reason. */
export const oauthOutageScenarios: readonly Scenario[] = [
  defineScenario({
    id: 'token-endpoint-html',
    tenantId: 'TOKENHTML_TST',
    title: 'The token endpoint answers with a maintenance page',
    family: 'oauth',
    expect: unsure('token-endpoint-not-json'),
    behaviour: {
      token: {
        kind: 'html',
        status: 200,
        html: '<!DOCTYPE html><html><head><title>Scheduled maintenance</title></head><body><h1>Scheduled maintenance</h1><p>The service returns at 06:00 UTC.</p></body></html>',
      },
    },
  }),
  defineScenario({
    id: 'token-endpoint-text',
    tenantId: 'TOKENTEXT_TST',
    title: 'The token endpoint answers with a line of text',
    family: 'oauth',
    expect: unsure('token-endpoint-not-json'),
    behaviour: { token: { kind: 'text', status: 403, text: 'Request blocked by policy practice-1' } },
  }),
  defineScenario({
    id: 'token-endpoint-failed',
    tenantId: 'TOKENFAILED_TST',
    title: 'The authorization server fails',
    family: 'oauth',
    expect: unsure('token-endpoint-failed'),
    behaviour: { token: { ...SIGN_IN_PAGE, status: 500 } },
  }),
  defineScenario({
    id: 'token-endpoint-reset',
    tenantId: 'TOKENRESET_TST',
    title: 'The authorization server cuts the connection in the place of an answer',
    family: 'oauth',
    expect: unsure('token-endpoint-failed'),
    behaviour: { token: RESET },
  }),
  defineScenario({
    id: 'token-rate-limited',
    tenantId: 'TOKENLIMIT_TST',
    title: 'Too many tokens were asked for, and the server says how long to wait',
    family: 'oauth',
    expect: unsure('token-rate-limited'),
    behaviour: { token: TOO_MANY_FOR_30_SECONDS },
  }),
  defineScenario({
    id: 'token-rate-limited-no-time',
    tenantId: 'TOKENQUOTA_TST',
    title: 'Too many tokens were asked for today',
    family: 'oauth',
    expect: unsure('token-rate-limited'),
    behaviour: { token: TOO_MANY },
  }),
  defineScenario({
    id: 'token-timed-out',
    tenantId: 'TOKENTIMEOUT_TST',
    title: 'The token endpoint takes the request and never answers',
    family: 'oauth',
    expect: unsure('token-timed-out'),
    behaviour: { token: HANG },
  }),
  defineScenario({
    id: 'token-dripping',
    tenantId: 'TOKENDRIP_TST',
    title: 'The answer of the token endpoint begins and never ends',
    family: 'oauth',
    expect: unsure('token-timed-out'),
    behaviour: { token: { kind: 'drip' } },
  }),
  defineScenario({
    id: 'token-malformed',
    tenantId: 'TOKENMALFORMED_TST',
    title: 'The answer of the token endpoint holds no token',
    family: 'oauth',
    expect: unsure('token-malformed'),
    behaviour: { token: { kind: 'json', status: 200, body: { token_type: 'Bearer', expires_in: 7200 } } },
  }),
  defineScenario({
    id: 'token-type-missing',
    tenantId: 'TOKENTYPE_TST',
    title: 'The answer of the token endpoint does not say how to use the token',
    family: 'oauth',
    expect: unsure('token-malformed'),
    behaviour: { token: { kind: 'issue', format: 'jwt', answer: withoutMembers('token_type') } },
  }),
  defineScenario({
    id: 'token-type-mac',
    tenantId: 'TOKENMAC_TST',
    title: 'The token is of a type that nobody can use',
    family: 'oauth',
    expect: unsure('token-malformed'),
    behaviour: { token: { kind: 'issue', format: 'jwt', answer: (body) => ({ ...body, token_type: 'mac' }) } },
  }),
  defineScenario({
    id: 'token-huge',
    tenantId: 'TOKENHUGE_TST',
    title: 'The answer of the token endpoint is larger than any token',
    family: 'oauth',
    expect: unsure('token-malformed'),
    behaviour: { delivery: { token: 'huge' } },
  }),
];
