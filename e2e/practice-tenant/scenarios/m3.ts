import { defineScenario, notReady } from '../define-scenario.ts';
import { NOT_FOUND } from '../gateway-replies.ts';
import type { M3Nok, Scenario } from '../scenario.ts';

/** Code and sentence are illustrative: the members are known, M3's own words are not (inferred). */
const USER_UNKNOWN: M3Nok = {
  kind: 'nok',
  shape: 'v2',
  errorType: 'ServerReturnedNOK',
  code: 'WUS0103',
  field: 'USID',
  message: 'User identity FLOWUSR does not exist',
};

/** What M3's API can say about the user. */
export const m3Scenarios: readonly Scenario[] = [
  defineScenario({
    id: 'm3-not-found',
    tenantId: 'M3NOTFOUND_TST',
    title: 'The tenant has no M3 suite under that name',
    family: 'm3',
    expect: notReady('m3-api', 'm3-not-found'),
    behaviour: { m3: NOT_FOUND },
  }),
  defineScenario({
    id: 'm3-user-unknown',
    tenantId: 'M3USER_TST',
    title: 'M3 does not know the user',
    family: 'm3',
    expect: notReady('m3-user', 'm3-user-unknown'),
    behaviour: { m3: USER_UNKNOWN },
  }),
  defineScenario({
    id: 'm3-user-unknown-v1',
    tenantId: 'M3USERV1_TST',
    title: 'M3 does not know the user, and answers in the older shape',
    family: 'm3',
    expect: notReady('m3-user', 'm3-user-unknown'),
    behaviour: { m3: { ...USER_UNKNOWN, shape: 'v1' } },
  }),
  defineScenario({
    id: 'm3-company-missing',
    tenantId: 'M3COMPANY_TST',
    title: 'The user has no company in M3',
    family: 'm3',
    expect: notReady('m3-user', 'm3-company-missing'),
    behaviour: {
      m3: {
        kind: 'nok',
        shape: 'v2-top-level',
        errorType: 'ServerReturnedNOK',
        code: 'XAU0008',
        field: 'CONO',
        message: 'Not authorized for company 0',
      },
    },
  }),
];
