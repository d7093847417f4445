import { defineScenario, notReady, readyWithWarning, undecided } from '../define-scenario.ts';
import { flowConnect, withGroups } from '../persons.ts';
import type { Scenario } from '../scenario.ts';

/** Which security roles the user holds. */
export const roleScenarios: readonly Scenario[] = [
  defineScenario({
    id: 'role-missing',
    tenantId: 'ROLEMISSING_TST',
    title: 'The user holds neither GRID role',
    family: 'roles',
    expect: notReady('grid-role', 'role-missing'),
    person: withGroups(['M3BE-FndUser', 'M3UI-User', 'IFSApplicationAdmin']),
  }),
  defineScenario({
    id: 'role-similar',
    tenantId: 'ROLESIMILAR_TST',
    title: 'The user holds a role with a name that is nearly right',
    family: 'roles',
    expect: notReady('grid-role', 'role-similar'),
    person: withGroups(['M3BE-FndUser', 'GRID - RunAsM3Usr']),
  }),
  defineScenario({
    id: 'role-on-premises-only',
    tenantId: 'ROLEONPREMISES_TST',
    title: 'The user holds a GRID role that counts on-premises only',
    family: 'roles',
    expect: notReady('grid-role', 'role-on-premises-only'),
    person: withGroups(['GRID-SystemAdministrator', 'M3BE-FndUser']),
  }),
  defineScenario({
    id: 'role-system-administrator',
    edition: 'on-premises',
    title: 'The user holds GRID-SystemAdministrator, on-premises',
    family: 'roles',
    expect: readyWithWarning('grid-role', 'role-system-administrator'),
    // Full grid administration on-premises (docs.infor.com, lzh1556138617791); that it lets run as is inferred.
    person: withGroups(['GRID-SystemAdministrator', 'M3BE-FndUser'], true),
  }),
  defineScenario({
    id: 'role-unreadable',
    tenantId: 'ROLEUNREADABLE_TST',
    title: 'IFS does not list the roles of the user',
    family: 'roles',
    expect: undecided('grid-role', 'role-unreadable'),
    person: { ...flowConnect, groups: null },
  }),
];
