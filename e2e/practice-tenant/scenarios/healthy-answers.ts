import { withoutMembers, withUser } from '../answer-edits.ts';
import { healthyScenario } from '../define-scenario.ts';
import { UNAVAILABLE } from '../gateway-replies.ts';
import { flowConnect, withGroups } from '../persons.ts';
import type { Scenario } from '../scenario.ts';

/** Good answers of the authorization server that look otherwise. */
const tokenAnswers: readonly Scenario[] = [
  healthyScenario({
    id: 'healthy-token-type-lower-case',
    tenantId: 'BEARER_TST',
    title: 'The token is of type bearer, in small letters, and its life is a text',
    behaviour: {
      token: {
        kind: 'issue',
        format: 'jwt',
        answer: (body) => ({ ...body, token_type: 'bearer', expires_in: '7200' }),
      },
    },
  }),
  healthyScenario({
    id: 'healthy-no-life',
    tenantId: 'NOLIFE_TST',
    title: 'The answer does not say how long the token lives',
    behaviour: { token: { kind: 'issue', format: 'opaque', answer: withoutMembers('expires_in') } },
  }),
  healthyScenario({
    id: 'healthy-refresh-token',
    tenantId: 'REFRESH_TST',
    title: 'A refresh token comes with the token, and must be given back too',
    behaviour: { token: { kind: 'issue', format: 'jwt', withRefreshToken: true } },
  }),
  healthyScenario({
    id: 'healthy-more-in-token-answer',
    tenantId: 'TOKENEXTRA_TST',
    title: 'The answer repeats the scopes and has members that nobody knows',
    scopes: ['INFOR-IFS', 'Infor-M3'],
    behaviour: {
      token: {
        kind: 'issue',
        format: 'jwt',
        answer: (body) => ({ ...body, scope: 'INFOR-IFS Infor-M3', practice: { since: 2026 }, refresh_token: null }),
      },
    },
  }),
  healthyScenario({
    id: 'healthy-user-id-in-capitals',
    tenantId: 'UPPERID_TST',
    title: 'Token and IFS write the id of the user in another case',
    behaviour: {
      token: { kind: 'issue', format: 'jwt', claims: () => ({ Identity2: flowConnect.id.toUpperCase() }) },
    },
  }),
  healthyScenario({
    id: 'healthy-foreign-jwt',
    tenantId: 'FOREIGNJWT_TST',
    title: 'The token is a JWT that has none of the known claims',
    behaviour: {
      token: {
        kind: 'issue',
        format: 'jwt',
        claims: () => ({ Tenant: null, Identity2: null, ServiceAccount: null, sub: 'practice', iss: 'InforIntSTS' }),
      },
    },
  }),
  healthyScenario({
    id: 'healthy-revocation-204',
    tenantId: 'REVOKED204_TST',
    title: 'The revocation endpoint answers without content, after one failure',
    behaviour: { revocation: { kind: 'revoke', status: 204 }, first: { revocation: UNAVAILABLE } },
  }),
];

/** Good answers of IFS that look otherwise. */
const identityAnswers: readonly Scenario[] = [
  healthyScenario({
    id: 'healthy-more-roles',
    tenantId: 'MOREROLES_TST',
    title: 'The user holds many roles, written with blanks and in another case',
    person: withGroups(
      [
        'GRID-Viewer',
        'GRID-SystemAdministrator',
        '  grid-runasm3user ',
        'GRID-RunAsM3Usr',
        'M3MDP-User',
        'GRID-PowerUser',
      ],
      true,
    ),
  }),
  healthyScenario({
    id: 'healthy-errorlist-null',
    tenantId: 'ERRORNULL_TST',
    title: 'IFS sends its list of errors as null, and no status',
    behaviour: {
      identity: { kind: 'person', answer: ({ response = {} }) => ({ response, errorlist: null }) },
    },
  }),
  healthyScenario({
    id: 'healthy-errorlist-other-case',
    tenantId: 'ERRORCASE_TST',
    title: 'IFS writes the name of its list of errors otherwise, and sends more than is known',
    behaviour: {
      identity: {
        kind: 'person',
        answer: ({ response = {} }) => ({ response, responsestatus: 'Success', ErrorList: [], practice: [{}] }),
      },
    },
  }),
  healthyScenario({
    id: 'healthy-few-user-data',
    tenantId: 'FEWDATA_TST',
    title: 'IFS names only the user and the roles, and the M3 alias in small letters',
    behaviour: {
      identity: {
        kind: 'person',
        answer: withUser(({ id = '', userName = '', groups = [] }) => ({
          id,
          userName,
          groups,
          m3UserAlias: 'flowusr',
        })),
      },
    },
  }),
];

export const healthyAnswerScenarios: readonly Scenario[] = [...tokenAnswers, ...identityAnswers];
