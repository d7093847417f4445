import { withUser } from '../answer-edits.ts';
import { defineScenario, notReady, readyWithWarning, undecided } from '../define-scenario.ts';
import { nok, USER_ID_WANTED, userUnknown } from '../m3-api.ts';
import type { M3Nok, Scenario } from '../scenario.ts';

const security = { owner: 'm3-security' };
const userAdministrator = { owner: 'user-administrator' };

const COMPANY_MISSING = nok('XAU0008', 'CONO', 'Not authorized for company 0');
const NOT_AUTHORIZED = nok('XMI0001', '', 'User FLOWUSR is not authorized to MNS150MI GetUserData');

/** M3 says no. The members are known; its sentences are not, but for XAU0008 (inferred). */
const refusals: readonly Scenario[] = [
  defineScenario({
    id: 'm3-user-unknown',
    tenantId: 'M3USER_TST',
    title: 'M3 does not know the user',
    family: 'm3',
    expect: notReady('m3-user', 'm3-user-unknown', userAdministrator),
    behaviour: { m3: userUnknown('FLOWUSR') },
  }),
  defineScenario({
    id: 'm3-user-unknown-v1',
    tenantId: 'M3USERV1_TST',
    title: 'M3 does not know the user, and answers in the older shape',
    family: 'm3',
    expect: notReady('m3-user', 'm3-user-unknown', userAdministrator),
    behaviour: { m3: { ...userUnknown('FLOWUSR'), shape: 'v1' } },
  }),
  defineScenario({
    id: 'm3-company-missing',
    tenantId: 'M3COMPANY_TST',
    title: 'The user has no company in M3',
    family: 'm3',
    expect: notReady('m3-user', 'm3-company-missing', security),
    behaviour: { m3: { ...COMPANY_MISSING, shape: 'v2-top-level' } },
  }),
  defineScenario({
    id: 'm3-company-missing-v1',
    tenantId: 'M3COMPANYV1_TST',
    title: 'The user has no company in M3, which answers in the older shape, wrapped',
    family: 'm3',
    expect: notReady('m3-user', 'm3-company-missing', security),
    behaviour: { m3: { ...COMPANY_MISSING, shape: 'v1-wrapped' } },
  }),
  defineScenario({
    id: 'm3-not-authorized',
    tenantId: 'M3RIGHTS_TST',
    title: 'M3 knows the user, who may not call the program that asks',
    family: 'm3',
    expect: readyWithWarning('m3-user', 'm3-not-authorized', security),
    behaviour: { m3: NOT_AUTHORIZED },
  }),
  defineScenario({
    id: 'm3-user-unread',
    tenantId: 'M3UNREAD_TST',
    title: 'M3 wants the id of the user, and does not tell it either',
    family: 'm3',
    expect: undecided('m3-user', 'm3-user-unread', security),
    behaviour: { m3: USER_ID_WANTED },
  }),
  defineScenario({
    id: 'm3-user-blocked',
    tenantId: 'M3BLOCKED_TST',
    title: 'M3 has blocked the user',
    family: 'm3',
    expect: notReady('m3-user', 'm3-user-inactive', security),
    behaviour: { m3: nok('WUS0107', 'USID', 'User FLOWUSR is blocked') },
  }),
  defineScenario({
    id: 'm3-transaction-missing',
    tenantId: 'M3TRANSACTION_TST',
    title: 'M3 does not have the transaction that asks',
    family: 'm3',
    expect: undecided('m3-user', 'm3-transaction-missing', security),
    behaviour: { m3: transactionNotFound() },
  }),
  defineScenario({
    id: 'm3-rejected',
    tenantId: 'M3REJECTED_TST',
    title: 'M3 says no for a reason of its own',
    family: 'm3',
    expect: notReady('m3-user', 'm3-rejected', security),
    behaviour: { m3: nok('PRA0001', '', 'The practice program has stopped') },
  }),
];

/** M3 answers, and what it answers is the fault. */
const records: readonly Scenario[] = [
  defineScenario({
    id: 'm3-company-zero',
    tenantId: 'M3COMPANYZERO_TST',
    title: 'The company of the user in M3 is zero',
    family: 'm3',
    expect: notReady('m3-user', 'm3-company-missing', security),
    behaviour: { m3: { kind: 'records', userData: { CONO: '0', DIVI: '' } } },
  }),
  defineScenario({
    id: 'm3-company-blank',
    tenantId: 'M3COMPANYBLANK_TST',
    title: 'The company of the user in M3 is blank, in the older shape',
    family: 'm3',
    expect: notReady('m3-user', 'm3-company-missing', security),
    behaviour: { m3: { kind: 'records', version: 1, userData: { CONO: '' } } },
  }),
  defineScenario({
    id: 'm3-user-inactive',
    tenantId: 'M3INACTIVE_TST',
    title: 'The last day of the user in M3 is past',
    family: 'm3',
    expect: notReady('m3-user', 'm3-user-inactive', security),
    behaviour: { m3: { kind: 'records', userData: { LADT: '20210630' } } },
  }),
  defineScenario({
    id: 'm3-user-not-yet-active',
    tenantId: 'M3EARLY_TST',
    title: 'The first day of the user in M3 is yet to come',
    family: 'm3',
    expect: notReady('m3-user', 'm3-user-inactive', security),
    behaviour: { m3: { kind: 'records', userData: { FADT: '20990101' } } },
  }),
  defineScenario({
    id: 'm3-user-differs',
    tenantId: 'M3DIFFERS_TST',
    title: 'The M3 user alias in IFS is that of another user',
    family: 'm3',
    expect: readyWithWarning('m3-user', 'm3-user-differs', userAdministrator),
    behaviour: {
      identity: { kind: 'person', answer: withUser((user) => ({ ...user, m3UserAlias: 'JOBOWNER' })) },
    },
  }),
];

function transactionNotFound(): M3Nok {
  return { ...nok('', '', 'Transaction MNS150MI/GetUserData not found'), errorType: 'TransactionNotFound' };
}

/** What M3 can say about the user. */
export const m3Scenarios: readonly Scenario[] = [...refusals, ...records];
