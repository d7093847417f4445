import { withUser } from '../answer-edits.ts';
import { defineScenario, notReady, readyWithWarning, undecided } from '../define-scenario.ts';
import { passed } from '../expectations.ts';
import { hostileText } from '../hostile-text.ts';
import { flowConnect, withGroups } from '../persons.ts';
import type { Scenario } from '../scenario.ts';

const owner = 'user-administrator';

/** Which security roles the user holds. */
export const roleScenarios: readonly Scenario[] = [
  defineScenario({
    id: 'role-missing',
    tenantId: 'ROLEMISSING_TST',
    title: 'The user holds neither GRID role',
    family: 'roles',
    expect: notReady('grid-role', 'role-missing', { owner }),
    person: withGroups(['M3BE-FndUser', 'M3UI-User', 'IFSApplicationAdmin']),
  }),
  defineScenario({
    id: 'role-missing-empty',
    tenantId: 'NOROLES_TST',
    title: 'The user holds no role at all',
    family: 'roles',
    expect: notReady('grid-role', 'role-missing', { owner }),
    person: withGroups([]),
  }),
  defineScenario({
    id: 'role-missing-hostile',
    tenantId: 'ROLEHOSTILE_TST',
    title: 'The user holds a thousand roles, and every name in the answer tries to act',
    family: 'roles',
    expect: notReady('grid-role', 'role-missing', { owner }),
    person: {
      ...withGroups(Array.from({ length: 1_500 }, (_, i) => `${String(i)} ${i < 400 ? hostileText : 'role'}`)),
      displayName: hostileText,
      givenName: hostileText,
      familyName: hostileText,
    },
  }),
  defineScenario({
    id: 'role-similar',
    tenantId: 'ROLESIMILAR_TST',
    title: 'The user holds a role with a name that is nearly right',
    family: 'roles',
    expect: notReady('grid-role', 'role-similar', { owner }),
    person: withGroups(['M3BE-FndUser', 'GRID - RunAsM3Usr']),
  }),
  defineScenario({
    id: 'role-on-premises-only',
    tenantId: 'ROLEONPREMISES_TST',
    title: 'The user holds a GRID role that counts on-premises only',
    family: 'roles',
    expect: notReady('grid-role', 'role-on-premises-only', { owner }),
    person: withGroups(['GRID-SystemAdministrator', 'M3BE-FndUser']),
  }),
  defineScenario({
    id: 'role-system-administrator',
    edition: 'on-premises',
    title: 'The user holds GRID-SystemAdministrator, on-premises',
    family: 'roles',
    expect: readyWithWarning('grid-role', 'role-system-administrator', { owner }),
    // Full grid administration on-premises (docs.infor.com, lzh1556138617791); that it lets run as is inferred.
    person: withGroups(['GRID-SystemAdministrator', 'M3BE-FndUser'], true),
  }),
  defineScenario({
    id: 'role-unreadable',
    tenantId: 'ROLEUNREADABLE_TST',
    title: 'IFS does not list the roles of the user',
    family: 'roles',
    expect: undecided('grid-role', 'role-unreadable', { owner }),
    person: { ...flowConnect, groups: null },
  }),
  defineScenario({
    id: 'role-list-of-another-shape',
    tenantId: 'ROLESHAPE_TST',
    title: 'IFS lists the roles in a shape that nobody knows',
    family: 'roles',
    expect: undecided('grid-role', 'role-unreadable', { owner }),
    behaviour: { identity: { kind: 'person', answer: withUser((user) => ({ ...user, groups: [{ id: 1 }, 2] })) } },
  }),
  defineScenario({
    id: 'role-effective',
    tenantId: 'ROLEEFFECTIVE_TST',
    title: 'Run as JOBOWNER: it works, although no role that allows it is listed',
    family: 'roles',
    // A role that comes through another role may not be listed (inferred).
    expect: readyWithWarning('grid-role', 'role-effective', { owner, also: [passed('run-as', 'run-as-effective')] }),
    person: withGroups(['M3BE-FndUser', 'Practice functional role'], true),
    needs: { runAs: 'JOBOWNER' },
  }),
  defineScenario({
    id: 'role-unreadable-but-effective',
    tenantId: 'ROLEUNREADRUN_TST',
    title: 'Run as JOBOWNER: it works, although IFS lists no roles',
    family: 'roles',
    expect: readyWithWarning('grid-role', 'role-effective', { owner, also: [passed('run-as', 'run-as-effective')] }),
    person: { ...flowConnect, groups: null },
    needs: { runAs: 'JOBOWNER' },
  }),
];
