import { deploymentOf } from '../../domain/file/tenant-address';
import { acceptedRoles, gridRoles } from '../../domain/report/grid-roles';
import type { Deployment } from '../../domain/report/report';
import { defineCheck, type Finding } from '../define-check';
import { propertiesOf } from '../file/file-of';
import { ifsUserOf } from '../gateway/ifs-outcome';
import { judgeRunAs } from '../m3/run-as-judgement';
import { isGridRole, isRole, similarRole } from './role-names';

const userAdministrator = { owner: 'user-administrator', guideStep: 'grid-role' } as const;
const failed = { ...userAdministrator, status: 'failed' } as const;
const warning = { ...userAdministrator, status: 'warning' } as const;

const codes = {
  'role-held': { status: 'passed', owner: null },
  'role-missing': failed,
  'role-effective': warning,
  'role-on-premises-only': failed,
  'role-system-administrator': warning,
  'role-similar': failed,
  'role-unreadable': { ...userAdministrator, status: 'undecided' },
} as const;

const assign = [
  'Open <ui>{usersPath}</ui> and open the user {account}.',
  // Infor documents GRID-Administrator as a role of the cloud, without use on-premises (lzh1556138617791)
  'Under <ui>{securityRoles}</ui> press <ui>+</ui> and tick <ui>{gridRunAsM3User}</ui>{isOnPremises, select, true {. On-premises it also needs a mapping: <ui>Configuration Manager › Security › Role Mappings</ui>.<src>grid-mapping</src>} other {, or <ui>{gridAdministrator}</ui> where that is missing.}}',
  'Press <ui>{addAndClose}</ui>, then <ui>{save}</ui>. Run this check again: it uses a new token.<src>role-new-token</src>',
] as const;

function judgeRoles(
  held: readonly string[],
  deployment: Deployment,
  user: { userName: string; name: string; account: string },
): Finding<keyof typeof codes> {
  const holds = (role: string) => held.some((name) => isRole(name, role));
  const params = {
    ...user,
    isOnPremises: deployment === 'on-premises',
    accepted: acceptedRoles.join(', '),
    heldCount: held.length,
  };
  if (acceptedRoles.some(holds)) {
    const role = acceptedRoles.filter(holds).join(', ');
    return { code: 'role-held', params: { ...params, role, isAdministratorOnly: !holds(gridRoles.runAsM3User) } };
  }
  const similar = similarRole(held);
  if (deployment === 'on-premises' && holds(gridRoles.systemAdministrator))
    return { code: 'role-system-administrator', params };
  if (similar !== null) return { code: 'role-similar', params: { ...params, similar } };
  const onPremisesOnly = [gridRoles.systemAdministrator, gridRoles.viewer].filter(holds);
  const hasOthers = held.some((name) => isGridRole(name) && !onPremisesOnly.some((role) => isRole(name, role)));
  if (deployment === 'multi-tenant-cloud' && onPremisesOnly.length > 0 && !hasOthers) {
    return { code: 'role-on-premises-only', params: { ...params, found: onPremisesOnly.join(', ') } };
  }
  return { code: 'role-missing', params };
}

export const gridRole = defineCheck({
  id: 'grid-role',
  stage: 'roles',
  needs: ['identity'],
  toleratesUndecided: ['identity'],
  // a role that shows its effect counts also where it is not listed
  after: ['run-as'],
  reads: ['identity', 'file', 'input'],
  optionalReads: ['runAs'],
  evidenceOf: [],
  codes,
  judge: ({ identity, file, runAs, input }) => {
    const user = ifsUserOf({ identity });
    const userName = user?.userName ?? '';
    const name = user?.displayName || userName || user?.id || '';
    // what the list of users in Infor is searched by
    const who = { userName, name, account: userName || name };
    const deployment = deploymentOf(propertiesOf(file));
    const finding: Finding<keyof typeof codes> = user?.groups
      ? judgeRoles(user.groups, deployment, who)
      : { code: 'role-unreadable', params: { ...who, hasUser: user !== null } };
    const isMissing = finding.code !== 'role-held';
    const isEffective = runAs !== undefined && judgeRunAs(runAs, input.runAs ?? '').code === 'run-as-effective';
    return isMissing && isEffective
      ? { code: 'role-effective', params: { ...who, runAs: input.runAs ?? '' } }
      : finding;
  },
  words: {
    title: 'The user holds an accepted GRID role',
    codes: {
      'role-held': {
        headline: 'The user holds an accepted GRID role',
        observed: '{name} holds {role}.',
        meaning:
          'The role is listed for this user. Whether M3 lets it act as others is proved only by the run-as test.<src>grid-two-roles grid-two-roles-infor</src>{isAdministratorOnly, select, true { <ui>{gridAdministrator}</ui> is a strong role: where <ui>{gridRunAsM3User}</ui> exists in your tenant, the smaller one is enough.<src>grid-run-as-smaller</src>} other {}}',
        fix: [],
      },
      'role-missing': {
        headline: 'The user holds neither GRID role',
        observed: 'The roles of {name} list neither <ui>{gridAdministrator}</ui> nor <ui>{gridRunAsM3User}</ui>.',
        meaning:
          'The list was read and holds {heldCount, plural, =0 {no role} one {# other role} other {# other roles}}. A role inherited through another may not be listed: the run-as test shows whether it works.<src>role-inherited</src>',
        fix: assign,
      },
      'role-effective': {
        headline: 'It works, although no role is listed',
        observed: 'No accepted role is listed for {name}, yet M3 let it act as {runAs}.',
        meaning:
          'It works, and nothing has to be done today. Why is not visible: the role may be inherited through another one.<src>role-inherited</src>',
        fix: [
          'To make it visible, open <ui>{usersPath}</ui>, the user, <ui>{securityRoles}</ui>, and tick <ui>{gridRunAsM3User}</ui>, if the list has it.',
        ],
      },
      'role-on-premises-only': {
        headline: 'The role counts on-premises only',
        observed: '{name} holds {found}, but none of the GRID roles that count in the cloud.',
        meaning:
          'The accepted roles are <ui>{gridAdministrator}</ui> and <ui>{gridRunAsM3User}</ui>.<src>grid-two-roles grid-on-premises-roles</src>',
        fix: assign,
      },
      'role-system-administrator': {
        headline: 'The user is a grid system administrator',
        observed: '{name} holds <ui>{gridSystemAdministrator}</ui>, but none of the two named roles.',
        meaning:
          'On-premises that is full grid administration.<src>grid-on-premises-roles</src> The guide names two other roles.<src>grid-two-roles</src> Only the run-as test proves that this one works here.',
        fix: [
          'Run the check with an M3 user to run as, to prove it.',
          'To follow the guide, open <ui>{usersPath}</ui>, the user, <ui>{securityRoles}</ui>, and tick <ui>{gridRunAsM3User}</ui>.',
          'The role also needs a mapping: <ui>Configuration Manager › Security › Role Mappings</ui>.<src>grid-mapping</src>',
        ],
      },
      'role-similar': {
        headline: 'A role has nearly the right name',
        observed: '{name} holds <ui>{similar}</ui>, which is not an accepted role.',
        meaning:
          'The name is close to one that counts. Only the two names that the guide gives are accepted here.<src>grid-two-roles</src>',
        fix: assign,
      },
      'role-unreadable': {
        headline: 'The roles could not be read',
        observed:
          '{hasUser, select, true {IFS names {name}, but does not list the roles.} other {The roles could not be read, because IFS did not name a user.}}',
        meaning: 'The role may be there or not. This says nothing about it.',
        fix: [
          'Look it up: <ui>{usersPath}</ui>, the user, <ui>{securityRoles}</ui>. <ui>{gridRunAsM3User}</ui> or <ui>{gridAdministrator}</ui> must be ticked.',
          'Run the check with an M3 user to run as: that shows whether the role works.',
        ],
      },
    },
  },
});
