import { defineCheck, type Finding } from '../define-check';
import type { Outcome } from '../../infor/exchange';
import { jsonObjectOf } from '../../infor/answer';
import type { TokenClaims } from '../../infor/token-claims';
import { gatewayFaultOf, gatewayFaultWords } from './gateway-fault';
import { ifsAnswerIn } from './ifs-outcome';

const apiAdministrator = { status: 'failed', owner: 'api-administrator' } as const;
const infor = { status: 'undecided', owner: 'infor' } as const;

const codes = {
  ok: { status: 'passed', owner: null },
  'token-rejected': { ...apiAdministrator, guideStep: 'download-credentials' },
  'scope-missing': { ...apiAdministrator, guideStep: 'create-app' },
  'identity-service-missing': { status: 'undecided', owner: 'api-administrator', guideStep: 'grid-role' },
  'tenant-path-wrong': { ...apiAdministrator, guideStep: 'download-credentials' },
  'user-missing': { ...apiAdministrator, guideStep: 'service-account' },
  'identity-rejected': { status: 'undecided', owner: 'user-administrator', guideStep: 'before-you-start' },
  'answer-unreadable': infor,
  'gateway-redirected': infor,
  'gateway-rate-limited': infor,
  'gateway-failed': infor,
  'gateway-timed-out': infor,
  'identity-differs': { status: 'warning', owner: 'api-administrator', guideStep: 'service-account' },
} as const;

function judgeIdentity(outcome: Outcome | undefined, claims: TokenClaims | null): Finding<keyof typeof codes> {
  if (!outcome) return { code: 'answer-unreadable', params: { httpStatus: 0 } };
  const fault = gatewayFaultOf(outcome);
  if (fault) return { code: `gateway-${fault.kind}`, params: fault.params };
  if (!outcome.ok) throw new Error('a failed outcome has a gateway fault');

  const { status, body } = outcome.value;
  if (status === 401) return { code: 'token-rejected', params: {} };
  if (status === 403) return { code: 'scope-missing', params: {} };
  if (status === 404) return { code: 'identity-service-missing', params: {} };
  if (status === 400 && jsonObjectOf(body)?.['error'] === 'Bad Request')
    return { code: 'tenant-path-wrong', params: {} };

  const answer = ifsAnswerIn(outcome);
  switch (answer.kind) {
    case 'no-user':
      return { code: 'user-missing', params: {} };
    case 'rejected':
      return { code: 'identity-rejected', params: { message: answer.message, hasMessage: answer.message !== '' } };
    case 'unreadable':
      return { code: 'answer-unreadable', params: { httpStatus: status } };
    case 'user': {
      const { id, userName, displayName } = answer.user;
      const name = displayName || userName || id;
      const params = { id, userName, displayName, name, hasUserName: userName !== '' && userName !== name };
      const tokenUser = claims?.identity2 ?? null;
      // an answer without an id has nothing to compare with
      const isSame = tokenUser === null || id === '' || tokenUser.trim().toLowerCase() === id.toLowerCase();
      return isSame ? { code: 'ok', params } : { code: 'identity-differs', params: { ...params, tokenUser } };
    }
  }
}

export const identity = defineCheck({
  id: 'identity',
  stage: 'gateway',
  needs: ['access-token', 'gateway'],
  reads: ['identity', 'claims'],
  evidenceOf: ['identity'],
  codes,
  judge: ({ identity: { exchanges }, claims }) => judgeIdentity(exchanges.at(-1)?.outcome, claims.claims),
  words: {
    title: 'The gateway says who the file acts as',
    codes: {
      ok: {
        headline: 'The gateway says who the file acts as',
        observed: 'The file acts as {name}{hasUserName, select, true { ({userName})} other {}}.',
        meaning: 'The gateway accepts the token, and IFS knows its user.<src>role-list</src>',
        fix: [],
      },
      'token-rejected': {
        headline: 'The gateway refuses the token',
        observed: 'The gateway refuses the token that the authorization server has just issued (HTTP 401).',
        meaning:
          'Token and gateway may belong to two tenants or regions, or the service account has no user.<src>gateway-401 gateway-401-causes</src>',
        fix: [
          'Download the file again: <ui>{authorizedAppsPath}</ui>, the app, <ui>{downloadCredentials}</ui>.',
          'Set <ui>{createServiceAccount}</ui> and choose the user. Do not leave it blank.',
          'Check the new file here, without editing it.',
        ],
      },
      'scope-missing': {
        headline: 'The user service is forbidden',
        observed: 'The gateway does not let this token ask who its user is (HTTP 403).',
        meaning:
          'Often scopes are enforced, and INFOR-IFS is not among those of the token.<src>scopes-forbidden scope-ifs</src> A proxy may answer 403 too.',
        fix: [
          'Open <ui>{authorizedAppsPath}</ui>, the app, and select the scopes for IFS and M3, or turn enforcing off for this app.<src>scopes scope-m3</src>',
          'Select the same scopes on the service account: <ui>{serviceAccountsPath}</ui>.<src>scopes</src>',
          'Download the file again, so that it lists the scopes, and check it here.<src>scopes-file scopes-new-token</src>',
        ],
      },
      'identity-service-missing': {
        headline: 'The user service is not there',
        observed: 'The gateway knows no user service under this tenant (HTTP 404).',
        meaning:
          'Some installations have it elsewhere or not at all.<src>ifs-elsewhere</src> Whether the role is held cannot be read here.',
        fix: [
          'Open <ui>{availableApisPath}</ui> and look whether the IFS suite is there.',
          'If it is elsewhere, have the roles looked up by eye: <ui>{usersPath}</ui>, the user, <ui>{securityRoles}</ui>. <ui>{gridRunAsM3User}</ui> or <ui>{gridAdministrator}</ui> must be ticked.',
        ],
      },
      'tenant-path-wrong': {
        headline: 'The gateway does not know the tenant',
        observed: 'The gateway does not know the tenant of the file (HTTP 400, Bad Request).',
        meaning:
          'The tenant id is wrong, or the address of the gateway belongs to another tenant.<src>gateway-400</src>',
        fix: [
          'Download the file again: <ui>{authorizedAppsPath}</ui>, the app, <ui>{downloadCredentials}</ui>.',
          'Use the new file without editing it.',
        ],
      },
      'user-missing': {
        headline: 'The service account has no user',
        observed: 'The service account has no user: IFS answers with an empty list.',
        meaning:
          'The user field was left blank at the download, or the user was deleted.<src>ifs-empty</src> M3 runs nothing without a user.<src>m3-needs-user</src>',
        fix: [
          'Open <ui>{authorizedAppsPath}</ui>, open the app and press <ui>{downloadCredentials}</ui>.',
          'Set <ui>{createServiceAccount}</ui> and choose the user under <ui>{userField}</ui>. Do not leave it blank.',
          'Press <ui>{download}</ui> and check the new file here.',
        ],
      },
      'identity-rejected': {
        headline: 'IFS reports an error',
        observed: 'IFS answers with an error{hasMessage, select, true { and says: “{message}”.} other {.}}',
        meaning: 'Who the file acts as could not be read. The keys are accepted.',
        fix: [
          'Open <ui>{usersPath}</ui> and make sure that the user of the service account is active.',
          'Run the check again.',
        ],
      },
      'answer-unreadable': {
        headline: 'The answer of IFS cannot be read',
        observed: 'The answer of the user service could not be read (HTTP {httpStatus}).',
        meaning:
          'A maintenance page or a proxy may have answered.<src>gateway-other-answer</src> Whether the role is held is not known.',
        fix: [
          'Run the check again in a few minutes.',
          'If it stays so, show the evidence of this check to Infor support.',
        ],
      },
      'gateway-redirected': gatewayFaultWords.redirected,
      'gateway-rate-limited': gatewayFaultWords['rate-limited'],
      'gateway-failed': gatewayFaultWords.failed,
      'gateway-timed-out': gatewayFaultWords['timed-out'],
      'identity-differs': {
        headline: 'Token and IFS name different users',
        observed: 'The token names user {tokenUser}, IFS answers with {name} ({id}).',
        meaning:
          'The service account may have been given another user.<src>account-other-user</src> M3 and IFS may then act for different ones.',
        fix: [
          'Make sure that {name} is the user that the integration should act as.',
          'Otherwise download the file again and choose the right user: <ui>{authorizedAppsPath}</ui>.',
        ],
      },
    },
  },
});
