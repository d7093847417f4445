import { defineStep } from '../define-step';

/*
 * Sources (docs.infor.com): fields alc1489670555897; grant type yqw1698244624331, xma2448436218014; scopes
 * apv1777538461812; refresh tokens and impersonation ulb1606402905946; another purpose of type Web egv1586256452653.
 */
export const createApp = defineStep({
  id: 'create-app',
  owner: 'api-administrator',
  minutes: 3,
  isDocumented: true,
  place: 'authorizedAppsPath',
  controls: ['name', 'type', 'description', 'grant-type', 'save'],
  words: {
    title: 'Create the app',
    lead: 'A name, a type, a description, and <ui>{save}</ui>. Infor then makes the app’s client id and secret.<src>app-keys-on-save</src>',
    why: 'The type decides what the file will hold. Only <ui>{backendService}</ui> lets a system sign in without a person.<src>app-types</src>',
    actions: [
      'Type a name in <ui>{nameField}</ui>, such as <code>{appName}</code>.',
      'Choose <ui>{backendService}</ui> in <ui>{type}</ui>.',
      'Say in <ui>{description}</ui> what the app is for, such as <code>{appDescription}</code>. This type asks for it.<src>app-fields</src>',
      '{hasPortal, select, true {Choose <ui>{passwordCredentials}</ui> in <ui>{grantType}</ui>, where your release shows that field.} other {}}',
      'Leave the other fields as they are and press <ui>{save}</ui>.',
    ],
    choices: [
      {
        field: '<ui>{nameField}</ui>',
        value: '<code>{appName}</code>',
        why: 'Free text. The file takes this name: <code>{fileName}</code>.<src>file-name</src>',
      },
      {
        field: '<ui>{type}</ui>',
        value: '<ui>{backendService}</ui>',
        why: '<ui>Web</ui>, <ui>Desktop/Native</ui> and the mobile types sign a person in. Their files hold no service account.<src>app-types</src>',
      },
      {
        field: '<ui>{description}</ui>',
        value: '<code>{appDescription}</code>',
        why: 'Free text. The other system’s name in it keeps the app from being deleted by mistake.',
      },
      {
        field: '<ui>{grantType}</ui>',
        value: '<ui>{passwordCredentials}</ui>',
        why: '{hasPortal, select, true {Shown in 2026 releases.} other {Only where your release shows it: it is documented for the cloud with Infor OS Portal.}} With <ui>{clientCredentials}</ui> a token carries no user.<src>client-credentials-without-user</src> That M3 needs one is inferred; Infor’s public pages do not say it.<src>m3-needs-user</src>',
      },
      {
        field: '<ui>Enforce Scopes</ui><src>scopes</src>',
        value: 'Off',
        why: 'Shown in some releases. On, scopes have to be chosen on the app, on the service account and in every token request.<src>scopes</src>',
      },
      {
        field: '<ui>User Impersonation</ui>, <ui>Use Bridge Authentication</ui><src>backend-switches</src>',
        value: 'Off',
        why: 'Shown in some releases. Infor’s on-premises guide for backend services leaves both off.<src>backend-switches</src>',
      },
      {
        field: '<ui>Issue Refresh Tokens</ui><src>refresh-tokens</src>',
        value: 'As the other system asks',
        why: 'Infor’s M3 guides switch it on.<src>refresh-tokens</src> Ionboard’s checks do not need it.',
      },
    ],
    who: 'A user with the role <ui>IONAPI-Administrator</ui>.<src>app-roles</src>',
    doneWhen: 'The app is saved and shows <ui>{downloadCredentials}</ui>.',
    notes: [
      'Whether the type can be changed after saving is not documented.<src>type-after-save</src> A new app is the safe way.',
    ],
    mistakes: [
      {
        mistake:
          'The type is <ui>Web</ui>, as in Infor’s guide for the M3 Business Document Mapper.<src>type-web-elsewhere</src>',
        consequence:
          'That app signs a person in. Its file holds no service account, and a new app is needed.<src>app-types</src>',
        leadsTo: { check: 'service-account', code: 'app-type-interactive' },
      },
      {
        mistake: 'The grant type is <ui>{clientCredentials}</ui>.',
        consequence:
          'The file holds no service account: <code>saak</code> and <code>sask</code> are missing.<src>file-without-account</src>',
        leadsTo: { check: 'service-account', code: 'service-account-missing' },
      },
    ],
    picture: {
      caption: 'A new app, filled in',
      text: 'A form. {nameField} holds {appName}, {type} holds {backendService}, {description} holds {appDescription}. {hasPortal, select, true {{grantType} holds {passwordCredentials}. } other {}}The button {save} is at the bottom right.',
    },
  },
});
