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
    lead: 'The technical user gets {isOnPremises, select, true {a security role} other {one of two security roles}} in IFS, Infor’s user management.<src>grid-two-roles</src>',
    why: 'The role lets an authenticated user start jobs on behalf of other users.<src>grid-own-role</src> What M3 says without it is not documented.<src>m3-run-as-refusal</src>',
    actions: [
      'Open <ui>{usersPath}</ui>, then the user of the service account.',
      'Open the tab <ui>{securityRoles}</ui>.',
      'Press <ui>+</ui>.',
      '{isOnPremises, select, true {Tick <ui>{gridRunAsM3User}</ui>.} other {Tick <ui>{gridRunAsM3User}</ui>. If the list does not have it, tick <ui>{gridAdministrator}</ui>.}}',
      'Press <ui>{addAndClose}</ui>.',
      'Press <ui>{save}</ui> on the user’s page.',
      '{isOnPremises, select, true {Have the role mapped for the grid: <ui>Configuration Manager › Security › Role Mappings</ui>.<src>grid-mapping</src>} other {}}',
    ],
    choices: [
      {
        field: '{isOnPremises, select, true {The role} other {First choice}}',
        value: '<ui>{gridRunAsM3User}</ui>',
        why: '{isOnPremises, select, true {A role of IFS acts in the grid only when it is mapped there. The grid’s own role for this is <code>run-as-m3user</code>.<src>grid-mapping grid-own-role</src>} other {The smaller of the two roles.<src>grid-run-as-smaller</src> Not every tenant has it: a public list of one tenant’s roles lacks it.<src>grid-run-as-missing</src>}}',
      },
      {
        field: '{isOnPremises, select, true {Not this one} other {Second choice}}',
        value: '<ui>{gridAdministrator}</ui>',
        why: '{isOnPremises, select, true {Infor documents it as a cloud role without use on-premises.<src>grid-administrator-cloud</src>} other {A strong role: it administers the tenant’s grid, key stores included.<src>grid-administrator</src> If it is not in the list, a <ui>UserAdmin</ui> has to add it.<src>grid-administrator-missing</src>}}',
      },
      {
        field: 'Not these',
        value: '<ui>{gridSystemAdministrator}</ui>, <ui>GRID-Viewer</ui>',
        why: '{isOnPremises, select, true {The first is full grid administration, far more than needed. The second only reads.<src>grid-on-premises-roles</src>} other {Infor documents both as on-premises roles. In the cloud they do not count.<src>grid-on-premises-roles</src>}}',
      },
    ],
    who: 'A user with one of <ui>UserAdmin</ui>, <ui>IFSApplicationAdmin</ui>, <ui>DataAdministrator</ui> or <ui>Infor-SystemAdministrator</ui>.<src>user-admin-roles</src>',
    doneWhen: 'The user’s <ui>{securityRoles}</ui> still list the role after <ui>{save}</ui>.',
    notes: [
      'The two-role rule is a statement of the vendor Novacura. Infor’s public text neither confirms nor denies it.<src>grid-two-roles-infor</src>',
      'The role is expected to act with a new token only.<src>role-new-token</src> Ionboard asks for a new one with each run.',
      'How soon a new role acts is not documented.<src>role-delay</src> Allow some minutes, and more when ION is busy.',
      'Ionboard accepts either of the two roles. {isOnPremises, select, true {} other {Where your tenant lacks <ui>{gridRunAsM3User}</ui>, take <ui>{gridAdministrator}</ui>.}}',
      'M3 has a side of its own: the user in <ui>MNS150</ui>, its companies in <ui>MNS151</ui>, its programs in <ui>SES400</ui>.<src>m3-user-sync m3-company m3-authority</src> The check says when one of them is missing.',
    ],
    mistakes: [
      {
        mistake: '<ui>{addAndClose}</ui> is pressed, but not <ui>{save}</ui>.',
        consequence: 'The role is not stored. The check does not find it.<src>roles-tab</src>',
        leadsTo: { check: 'grid-role', code: 'role-missing' },
      },
      {
        mistake: 'The role is given to another user than the one of the service account.',
        consequence:
          'Ionboard reads the roles of the service account’s user. The check does not find it.<src>role-list</src>',
        leadsTo: { check: 'grid-role', code: 'role-missing' },
      },
      {
        mistake: 'The other system goes on with the token that it has.',
        consequence:
          'That token may not know the role yet.<src>role-new-token</src> By default it lives for 2 hours.<src>token-life</src>',
        leadsTo: null,
      },
      {
        mistake: 'The user holds the role, and M3 does not know the user.',
        consequence:
          'The M3 security officer looks in <ui>MNS150</ui>. The user comes there by message.<src>m3-user-sync</src>',
        leadsTo: { check: 'm3-user', code: 'm3-user-unknown' },
      },
      {
        mistake: 'The M3 user has no default company, or no access to it.',
        consequence: 'M3 lets nobody work so: <ui>MNS150</ui> and <ui>MNS151</ui>.<src>m3-company</src>',
        leadsTo: { check: 'm3-user', code: 'm3-company-missing' },
      },
      {
        mistake: 'The M3 user may not call the programs of the integration.',
        consequence: 'They are given in <ui>SES400</ui>.<src>m3-authority</src> Ionboard tests its own program only.',
        leadsTo: { check: 'm3-user', code: 'm3-not-authorized' },
      },
    ],
    picture: {
      caption: 'The user’s security roles',
      text: 'The page of the user {technicalUser}, with the tab {securityRoles} open and a plus button. A list of roles lies over it. {gridRunAsM3User} is ticked. {isOnPremises, select, true {} other {{gridAdministrator} stands below as the other choice. }}The button {addAndClose} ends the list, the button {save} is on the user’s page.',
    },
  },
});
