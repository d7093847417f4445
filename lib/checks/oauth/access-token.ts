import type { TokenJudgement } from '../../infor/token-endpoint';
import { defineCheck, type Finding } from '../define-check';

const apiAdministrator = { status: 'failed', owner: 'api-administrator' } as const;
const infor = { status: 'undecided', owner: 'infor' } as const;

const codes = {
  ok: { status: 'passed', owner: null },
  'client-auth-in-body': { status: 'warning', owner: 'operator' },
  'invalid-client': { ...apiAdministrator, guideStep: 'download-credentials' },
  'invalid-grant': { ...apiAdministrator, guideStep: 'service-account' },
  'grant-not-allowed': { ...apiAdministrator, guideStep: 'create-app' },
  'invalid-scope': { ...apiAdministrator, guideStep: 'create-app' },
  'invalid-request': { status: 'failed', owner: 'operator' },
  'token-endpoint-not-found': { ...apiAdministrator, guideStep: 'download-credentials' },
  'token-endpoint-redirected': { ...apiAdministrator, guideStep: 'download-credentials' },
  'token-endpoint-not-json': infor,
  'token-endpoint-failed': infor,
  'token-rate-limited': infor,
  'token-timed-out': infor,
  'token-malformed': infor,
} as const;
type Code = keyof typeof codes;

/** RFC 6749 §5.2, by the diagnosis that each error leads to. */
const codeByError: Record<string, Code> = {
  invalid_client: 'invalid-client',
  invalid_grant: 'invalid-grant',
  unauthorized_client: 'grant-not-allowed',
  unsupported_grant_type: 'grant-not-allowed',
  invalid_scope: 'invalid-scope',
};

function judgeToken(judgement: TokenJudgement, isInBody: boolean): Finding<Code> {
  switch (judgement.kind) {
    case 'issued': {
      const { expiresInSeconds } = judgement.token;
      return {
        code: isInBody ? 'client-auth-in-body' : 'ok',
        params:
          expiresInSeconds === null ? { minutes: 0 } : { expiresInSeconds, minutes: Math.round(expiresInSeconds / 60) },
      };
    }
    case 'oauth-error':
      return {
        code: codeByError[judgement.error] ?? 'invalid-request',
        params: { error: judgement.error, isBare: false },
      };
    case 'unauthorized':
      return { code: 'invalid-client', params: { error: 'HTTP 401', isBare: true } };
    case 'redirected':
      return { code: 'token-endpoint-redirected', params: { httpStatus: judgement.status ?? 0 } };
    case 'not-found':
      return { code: 'token-endpoint-not-found', params: { httpStatus: judgement.status ?? 0 } };
    case 'not-json':
      return { code: 'token-endpoint-not-json', params: { httpStatus: judgement.status ?? 0 } };
    case 'malformed':
      return { code: 'token-malformed', params: {} };
    case 'rate-limited':
      return {
        code: 'token-rate-limited',
        params: {
          isTimeGiven: judgement.retryAfterSeconds !== null,
          ...(judgement.retryAfterSeconds === null ? {} : { retryAfterSeconds: judgement.retryAfterSeconds }),
        },
      };
    case 'failed':
      return {
        code: 'token-endpoint-failed',
        params: { fault: judgement.fault ?? `HTTP ${String(judgement.status)}`, isBroken: judgement.fault !== null },
      };
    case 'timed-out':
    case 'cancelled':
      return { code: 'token-timed-out', params: {} };
  }
}

const seeServiceAccounts =
  'Open <ui>{serviceAccountsPath}</ui>, find the service account and make sure that it is enabled.';
const downloadAgain =
  'Otherwise open <ui>{authorizedAppsPath}</ui>, the app, <ui>{downloadCredentials}</ui>, set <ui>{createServiceAccount}</ui>, and use the new file.';

export const accessToken = defineCheck({
  id: 'access-token',
  stage: 'oauth',
  needs: ['service-account', 'authorization-server'],
  reads: ['token'],
  evidenceOf: ['token'],
  codes,
  judge: ({ token }) => judgeToken(token.judgement, token.token?.clientAuthentication === 'body'),
  words: {
    title: 'The authorization server gives a token',
    codes: {
      ok: {
        headline: 'The authorization server gives a token',
        observed:
          'A token was issued{minutes, plural, =0 {.} one {, valid for # minute.} other {, valid for # minutes.}}',
        meaning:
          'App and service account are both accepted.<src>token-answer</src> What the token may do is checked next.',
        fix: [],
      },
      'client-auth-in-body': {
        headline: 'The client is accepted only in the request body',
        observed: 'A token was issued, but only with client id and secret in the request body.',
        meaning:
          'The authorization server refused the Authorization header. A program that knows only that way will fail.<src>token-form</src>',
        fix: ['In the system that will use the file, send client id and secret in the body (client_secret_post).'],
      },
      'invalid-client': {
        headline: 'The app’s credentials are refused',
        observed:
          '{isBare, select, true {The authorization server refuses the sign-in without a reason (HTTP 401).} other {The authorization server does not accept the app: {error}.}}',
        meaning:
          '{isBare, select, true {Client id or secret are likely wrong or old. The service account cannot be ruled out.<src>token-errors-infor</src>} other {Client id or secret are wrong or old, or the app was deleted. The service account was not tried.<src>token-errors token-errors-infor</src>}}',
        fix: [
          'Open <ui>{authorizedAppsPath}</ui> and look for the app. If it is gone, add it again.',
          'Open it, press <ui>{downloadCredentials}</ui>, set <ui>{createServiceAccount}</ui>, choose the user, and press <ui>{download}</ui>.',
          'Check the new file here.',
        ],
      },
      'invalid-grant': {
        headline: 'The service account is refused',
        observed: 'The app is accepted, the service account is not: {error}.',
        meaning:
          'The service account was disabled or deleted, its keys are wrong, or its user is disabled.<src>token-errors-infor account-disabled</src>',
        fix: [seeServiceAccounts, 'Make sure that its user is enabled too: <ui>{usersPath}</ui>.', downloadAgain],
      },
      'grant-not-allowed': {
        headline: 'The app may not use a service account',
        observed: 'The app is known, but may not sign in with a service account: {error}.',
        meaning:
          'The app has another <ui>{type}</ui> than <ui>{backendService}</ui>, or the <ui>{grantType}</ui> <ui>{clientCredentials}</ui>.<src>token-errors-infor</src>',
        fix: [
          'Open <ui>{authorizedAppsPath}</ui> and open the app.',
          'If it has a <ui>{grantType}</ui>, choose <ui>{passwordCredentials}</ui> and press <ui>{save}</ui>.',
          'If its <ui>{type}</ui> is another than <ui>{backendService}</ui>, add a new app of that type. Download from it.',
        ],
      },
      'invalid-scope': {
        headline: 'A scope of the file is refused',
        observed: 'The authorization server refuses the scopes that the file lists.',
        meaning:
          'A scope must be selected on the app and on the service account.<src>scopes</src> One of the two may lack it.<src>token-errors-infor</src>',
        fix: [
          'Open <ui>{authorizedAppsPath}</ui>, the app, and compare its scopes with those of the service account.',
          'Select the missing scopes in both places, then download the file again.<src>scopes scopes-file</src>',
        ],
      },
      'invalid-request': {
        headline: 'The token request is refused',
        observed: 'The authorization server refuses the request itself: {error}.',
        meaning:
          'Ionboard does not know this error well enough to name a cause.<src>token-errors</src> A proxy may have changed the request.',
        fix: [
          'Look up the error and its description in the evidence of this check.',
          'Look whether a proxy stands between Ionboard and the authorization server.',
          'Send the evidence to those who run Ionboard. It holds no keys.',
        ],
      },
      'token-endpoint-not-found': {
        headline: 'The token address leads nowhere',
        observed: 'The authorization server knows no such address (HTTP {httpStatus}).',
        meaning:
          'The tenant or the path in the file is not right.<src>token-errors-infor</src> The keys were not judged.',
        fix: [
          'Download the file again: <ui>{authorizedAppsPath}</ui>, the app, <ui>{downloadCredentials}</ui>.',
          'Use the new file without editing it.',
        ],
      },
      'token-endpoint-redirected': {
        headline: 'The token address redirects',
        observed: 'The authorization server answered with a redirect (HTTP {httpStatus}), which is not followed.',
        meaning:
          'The address may be that of the portal or of a login page.<src>gateway-redirect</src> Keys are never sent on.',
        fix: [
          'Download the file again: <ui>{authorizedAppsPath}</ui>, the app, <ui>{downloadCredentials}</ui>.',
          'Use the new file without editing it.',
        ],
      },
      'token-endpoint-not-json': {
        headline: 'The token address answered with something else',
        observed: 'The answer of the authorization server could not be read (HTTP {httpStatus}).',
        meaning:
          'A maintenance page or a proxy may have answered.<src>gateway-other-answer</src> The keys were not judged.',
        fix: [
          'Run the check again in a few minutes.',
          'If it stays so, look at the evidence: a proxy’s page names the proxy. Otherwise ask Infor support.',
        ],
      },
      'token-endpoint-failed': {
        headline: 'The authorization server failed',
        observed:
          '{isBroken, select, true {The connection to the authorization server broke off ({fault}).} other {The authorization server failed ({fault}).}}',
        meaning:
          '{isBroken, select, true {The host was reached before. It, a firewall or a proxy may have ended the connection.} other {It gave no reason. Such servers have been seen to answer 500 to wrong requests too.<src>token-500</src>}} The keys were not judged.',
        fix: [
          'Run the check again in a few minutes.',
          'If it stays so, ask Infor support about the authorization server.',
        ],
      },
      'token-rate-limited': {
        headline: 'Too many token requests',
        observed:
          'The authorization server takes no more requests now{isTimeGiven, select, true {: wait {retryAfterSeconds} seconds.} other {.}}',
        meaning:
          'Infor’s published limits (Essentials tier) are 20 sign-ins a minute, 1000 a day, and 100 tokens a day for each app.<src>limits</src> The keys may be good.',
        fix: [
          '{isTimeGiven, select, true {Wait {retryAfterSeconds} seconds} other {Wait a minute}}, then run the check once. If that is not enough, a day’s limit may be used up.',
          'If other programs use the same app, let them keep a token until it ends.<src>limits</src>',
        ],
      },
      'token-timed-out': {
        headline: 'The authorization server did not answer in time',
        observed: 'The authorization server took the connection, but did not answer in time.',
        meaning: 'It may be busy or down. The keys may be good.',
        fix: [
          'Run the check again in a few minutes.',
          'If it stays so, ask Infor support about the authorization server.',
        ],
      },
      'token-malformed': {
        headline: 'The token cannot be used',
        observed: 'The authorization server answered, but without a token that can be used.',
        meaning: 'The answer is not in the form of RFC 6749.<src>token-answer</src> The keys may be good.',
        fix: ['Run the check again.', 'If it stays so, show the evidence of this check to Infor support.'],
      },
    },
  },
});
