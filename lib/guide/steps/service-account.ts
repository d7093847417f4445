import { defineStep } from '../define-step';

/*
 * Sources: docs.infor.com och1699539969137, yqw1698244624331, jho1449381897744, det1592202792216; infor-cloud/ion-api-sdk
 * README; community.infor.com discussion 35952.
 */
export const serviceAccount = defineStep({
  id: 'service-account',
  owner: 'api-administrator',
  minutes: 3,
  isDocumented: true,
  place: 'authorizedAppsPath',
  controls: ['switch', 'user', 'download', null],
  words: {
    title: 'Create the service account',
    lead: 'One switch and one user, then the file downloads.',
    why: 'The service account signs in without a person and acts as the user chosen here.<src>account-acts-as-user</src>',
    actions: [
      'Set <ui>{createServiceAccount}</ui> on.',
      'Type the technical user in <ui>{userField}</ui>, such as <code>{technicalUser}</code>, and choose it from the list. Some releases call the field <ui>Full Name</ui> or <ui>Search User</ui>.<src>account-field-names</src>',
      'Press <ui>{download}</ui>. The browser saves the <code>.ionapi</code> file.',
      'Move the file to where you keep passwords. Infor shows its secrets this one time only.<src>account-secret-once</src>',
    ],
    choices: [
      {
        field: '<ui>{createServiceAccount}</ui>',
        value: 'On',
        why: 'Off, the file has no <code>saak</code> and no <code>sask</code>. Nothing can then sign in without a person.<src>file-without-account</src>',
      },
      {
        field: '<ui>{userField}</ui>',
        value: '<code>{technicalUser}</code>',
        why: 'The technical user from the start of this guide. Left blank, the account has no user: fine for LN, not for M3.<src>account-blank-user m3-needs-user</src>',
      },
      {
        field: 'Scopes and time-outs',
        value: 'As they are',
        why: 'Shown in some releases. Where scopes are enforced, the account needs those of M3 and of <code>INFOR-IFS</code>.<src>scopes scope-m3 scope-ifs</src>',
      },
    ],
    who: 'A user with the role <ui>IONAPI-Administrator</ui>.<src>app-roles</src> That role can choose any user here, so tell the user’s owner.<src>account-any-user</src>',
    doneWhen: 'The downloads folder holds a file that ends in <code>.ionapi</code>.',
    notes: [
      'The list offers users of IFS. A user who exists in M3 only is probably not found.<src>account-lists-ifs-users</src>',
      'Each download with the switch on makes another service account.<src>account-each-download</src> Unused ones are deleted under <ui>{serviceAccountsPath}</ui>.',
      'No expiry date of a service account is documented.<src>account-expiry</src>',
    ],
    mistakes: [
      {
        mistake: 'The user is left blank.',
        consequence: 'The token carries no user. M3 refuses the calls; error 163 has been seen.<src>m3-error-163</src>',
        leadsTo: { check: 'token-claims', code: 'token-without-user' },
      },
      {
        mistake: 'The administrator chooses their own account.',
        consequence:
          'The connection breaks when they leave. Until then it may do all that they may.<src>account-of-person</src>',
        leadsTo: null,
      },
      {
        mistake: '<ui>{download}</ui> is pressed several times.',
        consequence:
          'Each press makes another service account.<src>account-each-download</src> Those that nobody uses can still sign in: disable and delete them.<src>account-disabled account-manage</src>',
        leadsTo: null,
      },
      {
        mistake: 'One user gets several service accounts.',
        consequence:
          'Infor’s M3 tools ask for one per user.<src>account-one-per-user</src> Whether it matters elsewhere is not known.<src>account-one-per-user-elsewhere</src>',
        leadsTo: null,
      },
      {
        mistake: 'The file is opened and saved again.',
        consequence: 'Editors may change its encoding. Keep the file as it was downloaded.',
        leadsTo: { check: 'file-format', code: 'file-binary' },
      },
    ],
    picture: {
      caption: 'The dialog before the download',
      text: 'A dialog with the switch {createServiceAccount}, which is on. Below it the field {userField} holds {technicalUser}, chosen from a list. The button {download} is at the bottom right.',
    },
  },
});
