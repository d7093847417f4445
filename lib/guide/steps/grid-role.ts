import { defineStep } from '../define-step';

/*
 * Sources: docs.infor.com ost1594351132907, lpy1591713776721 (assigning), jho1456258935704 (who may), zep1672235569871
 * (role not in the list), lzh1556138617791 and tdl1493403323738 (which role counts where), upd1576017235052
 * (run-as-m3user), yzx1493403253460 (role mapping); the two-role rule is docs.novacura.com, "Obtaining Infor ION API file".
 */
export const gridRole = defineStep({
  id: 'grid-role',
  owner: 'user-administrator',
  minutes: 4,
  isDocumented: true,
  place: 'usersPath',
  controls: [null, 'tab', 'add', 'role', 'confirm', 'save', null],
  words: {
    title: 'Assign the GRID role',
    lead: 'The technical user gets {isOnPremises, select, true {a security role} other {one of two security roles}} in IFS, Infor’s user management.',
    why: 'The role lets an authenticated user start jobs on behalf of other users. Without it, calls on behalf of others are expected to fail.',
    actions: [
      'Open <ui>{usersPath}</ui>, then the user of the service account.',
      'Open the tab <ui>{securityRoles}</ui>.',
      'Press <ui>+</ui>.',
      '{isOnPremises, select, true {Tick <ui>{gridRunAsM3User}</ui>.} other {Tick <ui>{gridRunAsM3User}</ui>. If the list does not have it, tick <ui>{gridAdministrator}</ui>.}}',
      'Press <ui>{addAndClose}</ui>.',
      'Press <ui>{save}</ui> on the user’s page.',
      '{isOnPremises, select, true {Have the role mapped for the grid: <ui>Configuration Manager › Security › Role Mappings</ui>.} other {}}',
    ],
    choices: [
      {
        field: '{isOnPremises, select, true {The role} other {First choice}}',
        value: '<ui>{gridRunAsM3User}</ui>',
        why: '{isOnPremises, select, true {A role of IFS acts in the grid only when it is mapped there. The grid’s own role for this is <code>run-as-m3user</code>.} other {The smaller of the two roles. Not every tenant has it: a public list of one tenant’s roles lacks it.}}',
      },
      {
        field: '{isOnPremises, select, true {Not this one} other {Second choice}}',
        value: '<ui>{gridAdministrator}</ui>',
        why: '{isOnPremises, select, true {Infor documents it as a cloud role without use on-premises.} other {A strong role: it administers the tenant’s grid, key stores included. If it is not in the list, a <ui>UserAdmin</ui> has to add it.}}',
      },
      {
        field: 'Not these',
        value: '<ui>{gridSystemAdministrator}</ui>, <ui>GRID-Viewer</ui>',
        why: '{isOnPremises, select, true {The first is full grid administration, far more than needed. The second only reads.} other {Infor documents both as on-premises roles. In the cloud they do not count.}}',
      },
    ],
    who: 'A user with one of <ui>UserAdmin</ui>, <ui>IFSApplicationAdmin</ui>, <ui>DataAdministrator</ui> or <ui>Infor-SystemAdministrator</ui>.',
    doneWhen: 'The user’s <ui>{securityRoles}</ui> still list the role after <ui>{save}</ui>.',
    notes: [
      'The two-role rule is a statement of the vendor Novacura. Infor’s public text neither confirms nor denies it.',
      'The role is expected to act with a new token only. Ionboard asks for a new one with each run.',
      'How soon a new role acts is not documented. Allow some minutes, and more when ION is busy.',
    ],
    mistakes: [
      {
        mistake: '<ui>{addAndClose}</ui> is pressed, but not <ui>{save}</ui>.',
        consequence: 'The role is not stored. The check does not find it.',
      },
      {
        mistake: 'The role is given to another user than the one of the service account.',
        consequence: 'Ionboard reads the roles of the service account’s user. The check does not find it.',
      },
      {
        mistake: 'The other system goes on with the token that it has.',
        consequence: 'That token may not know the role yet. By default it lives for 2 hours.',
      },
    ],
    picture: {
      caption: 'The user’s security roles',
      text: 'The page of the user {technicalUser}, with the tab {securityRoles} open and a plus button. A list of roles lies over it. {gridRunAsM3User} is ticked. {isOnPremises, select, true {} other {{gridAdministrator} stands below as the other choice. }}The button {addAndClose} ends the list, the button {save} is on the user’s page.',
    },
  },
});
