import { defineScenario, notReady, undecided } from '../define-scenario.ts';
import { FORBIDDEN, SIGN_IN_PAGE, UNAUTHORIZED } from '../gateway-replies.ts';
import { withGroups } from '../persons.ts';
import type { Scenario } from '../scenario.ts';

const owner = 'user-administrator';
const needs = { runAs: 'JOBOWNER' };

/**
 * What comes of `m3user`, asked for beside the file. What M3 says without the role is known nowhere in public: each of
 * these answers is assumed. That it works is shown by `healthy-run-as` and `role-effective`.
 */
export const runAsScenarios: readonly Scenario[] = [
  defineScenario({
    id: 'run-as-ignored',
    tenantId: 'RUNASIGNORED_TST',
    title: 'Run as JOBOWNER: M3 does not look at the request to do so',
    family: 'm3',
    expect: notReady('run-as', 'run-as-ignored', { owner }),
    behaviour: { m3: { kind: 'records', asOther: 'ignored' } },
    needs,
  }),
  defineScenario({
    id: 'run-as-refused',
    tenantId: 'RUNASREFUSED_TST',
    title: 'Run as JOBOWNER: M3 refuses, although the role is listed',
    family: 'm3',
    expect: notReady('run-as', 'run-as-refused', { owner }),
    person: withGroups(['GRID-RunAsM3User', 'M3BE-FndUser'], false),
    needs,
  }),
  defineScenario({
    id: 'run-as-refused-403',
    tenantId: 'RUNAS403_TST',
    title: 'Run as JOBOWNER: the gateway forbids it',
    family: 'm3',
    expect: notReady('run-as', 'run-as-refused', { owner }),
    behaviour: { m3: { kind: 'records', asOther: FORBIDDEN } },
    needs,
  }),
  defineScenario({
    id: 'run-as-refused-401',
    tenantId: 'RUNAS401_TST',
    title: 'Run as JOBOWNER: the gateway does not take the token for it',
    family: 'm3',
    expect: notReady('run-as', 'run-as-refused', { owner }),
    behaviour: { m3: { kind: 'records', asOther: UNAUTHORIZED } },
    needs,
  }),
  defineScenario({
    id: 'run-as-user-unknown',
    tenantId: 'RUNASUNKNOWN_TST',
    title: 'Run as NOBODY: M3 does not know that user',
    family: 'm3',
    expect: notReady('run-as', 'run-as-user-unknown', { owner: 'm3-security' }),
    needs: { runAs: 'NOBODY' },
  }),
  defineScenario({
    id: 'run-as-same-user',
    tenantId: 'RUNASSAME_TST',
    title: 'Run as flowusr: that is the user itself, and proves nothing',
    family: 'm3',
    expect: undecided('run-as', 'run-as-same-user', { owner }),
    needs: { runAs: ' flowusr ' },
  }),
  defineScenario({
    id: 'run-as-undecided',
    tenantId: 'RUNASUNDECIDED_TST',
    title: 'Run as JOBOWNER: a sign-in page comes in the place of an answer',
    family: 'm3',
    expect: undecided('run-as', 'run-as-undecided', { owner: 'infor' }),
    behaviour: { m3: { kind: 'records', asOther: SIGN_IN_PAGE } },
    needs,
  }),
];
