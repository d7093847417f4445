import { defineCheck, type Finding } from '../define-check';
import { gatewayFaultOf, m3FaultWords } from '../gateway/gateway-fault';
import type { Outcome } from '../../infor/exchange';
import { gridErrorIn, m3AnswerIn } from './m3-outcome';

const apiAdministrator = { status: 'failed', owner: 'api-administrator' } as const;
const infor = { status: 'undecided', owner: 'infor' } as const;

const codes = {
  ok: { status: 'passed', owner: null },
  'm3-not-found': { ...apiAdministrator, guideStep: 'before-you-start' },
  'm3-token-rejected': { ...apiAdministrator, guideStep: 'service-account' },
  'm3-scope-missing': { ...apiAdministrator, guideStep: 'create-app' },
  'm3-jwt-disabled': { status: 'failed', owner: 'infor' },
  'm3-impersonation-refused': { ...apiAdministrator, guideStep: 'service-account' },
  'm3-answer-unreadable': infor,
  'm3-redirected': infor,
  'm3-rate-limited': infor,
  'm3-failed': infor,
  'm3-timed-out': infor,
} as const;

function judgeM3(outcome: Outcome | undefined): Finding<keyof typeof codes> {
  if (!outcome) return { code: 'm3-answer-unreadable', params: { httpStatus: 0 } };
  // the grid's own errors come with several statuses, so that they are looked for first
  const gridError = gridErrorIn(outcome);
  if (gridError === 163) return { code: 'm3-impersonation-refused', params: {} };
  if (gridError === 141) return { code: 'm3-jwt-disabled', params: {} };
  const fault = gatewayFaultOf(outcome);
  if (fault) return { code: `m3-${fault.kind}`, params: fault.params };
  if (!outcome.ok) throw new Error('a failed outcome has a gateway fault');

  const { status } = outcome.value;
  if (status === 401) return { code: 'm3-token-rejected', params: {} };
  if (status === 403) return { code: 'm3-scope-missing', params: {} };
  if (status === 404) return { code: 'm3-not-found', params: {} };
  return m3AnswerIn(outcome).kind === 'unreadable'
    ? { code: 'm3-answer-unreadable', params: { httpStatus: status } }
    : { code: 'ok', params: {} };
}

export const m3Api = defineCheck({
  id: 'm3-api',
  stage: 'm3',
  needs: ['access-token', 'gateway'],
  reads: ['m3'],
  evidenceOf: ['m3'],
  codes,
  judge: ({ m3 }) => judgeM3(m3.exchanges.at(-1)?.outcome),
  words: {
    title: 'M3 answers through the gateway',
    codes: {
      ok: {
        headline: 'M3 answers through the gateway',
        observed: 'M3’s API answered through the gateway.',
        meaning: 'The M3 suite is there and takes the token. What it answered is judged next.',
        fix: [],
      },
      'm3-not-found': {
        headline: 'The gateway knows no M3',
        observed: 'The gateway knows no M3 under this tenant (HTTP 404).',
        meaning:
          'The M3 suite is not activated in this tenant, or has another name there.<src>gateway-status m3-context</src>',
        fix: [
          'Open <ui>{availableApisPath}</ui> and look for M3. Its address must go on with <code>/M3</code>.<src>m3-context</src>',
          'If it is missing, the ION API administrator activates the suite.<src>gateway-status</src>',
          'If it has another name, the integration must use that name.<src>m3-context</src> Ionboard checks the name M3 only.',
        ],
      },
      'm3-token-rejected': {
        headline: 'M3 refuses the token',
        observed: 'M3 refuses the token (HTTP 401).',
        meaning:
          'The service account may have no user, or its user may not be known to M3.<src>gateway-401-causes</src>',
        fix: [
          'Make sure that the service account has a user. Without one, download the file again and choose it: <ui>{authorizedAppsPath}</ui>.',
          'Make sure that this user is in M3 (MNS150).<src>m3-user-sync</src>',
        ],
      },
      'm3-scope-missing': {
        headline: 'M3 is forbidden to this token',
        observed: 'The gateway does not let this token call M3 (HTTP 403).',
        meaning:
          'Often scopes are enforced and M3’s is missing.<src>scopes-forbidden scope-m3</src> M3 itself, or a proxy, may refuse too.',
        fix: [
          'Open <ui>{authorizedAppsPath}</ui>, the app, and select the scope for M3, or turn enforcing off for this app.<src>scopes scope-m3</src>',
          'Select the same scope on the service account: <ui>{serviceAccountsPath}</ui>.<src>scopes</src>',
          'Download the file again, so that it lists the scope, and check it here.<src>scopes-file scopes-new-token</src>',
        ],
      },
      'm3-jwt-disabled': {
        headline: 'M3 does not take the gateway’s sign-in',
        observed: 'M3 answers that it takes no JWT (error 141).',
        meaning:
          'M3’s grid is not set up for calls through the gateway.<src>m3-error-141</src> No click in the guide changes that.',
        fix: ['Show this check’s evidence to Infor support, with the error number 141.'],
      },
      'm3-impersonation-refused': {
        headline: 'M3 does not act for the service account',
        observed: 'M3 refuses to act for the service account (error 163).',
        meaning:
          'Most likely the user field was left blank at the download.<src>m3-error-163</src> M3 needs a user.<src>m3-needs-user</src>',
        fix: [
          'Open <ui>{authorizedAppsPath}</ui>, open the app and press <ui>{downloadCredentials}</ui>.',
          'Set <ui>{createServiceAccount}</ui> and choose the user under <ui>{userField}</ui>. Do not leave it blank.',
          'Press <ui>{download}</ui> and check the new file here.',
        ],
      },
      'm3-answer-unreadable': {
        headline: 'M3’s answer cannot be read',
        observed: 'M3’s answer could not be read (HTTP {httpStatus}).',
        meaning:
          'A maintenance page or a proxy may have answered.<src>gateway-other-answer</src> Whether M3 works is not known.',
        fix: [
          'Run the check again in a few minutes.',
          'If it stays so, show the evidence of this check to Infor support.',
        ],
      },
      'm3-redirected': m3FaultWords.redirected,
      'm3-rate-limited': m3FaultWords['rate-limited'],
      'm3-failed': m3FaultWords.failed,
      'm3-timed-out': m3FaultWords['timed-out'],
    },
  },
});
