import { defineStep } from '../define-step';

/* Sources (docs.infor.com): och1699539969137, dvp1542799093561; roles juo1482188525862. */
export const downloadCredentials = defineStep({
  id: 'download-credentials',
  owner: 'api-administrator',
  minutes: 1,
  isDocumented: true,
  place: 'authorizedAppsPath',
  controls: [null, 'download-credentials', null],
  words: {
    title: 'Start the download',
    lead: 'The saved app offers its file, and a dialog asks how to make it.<src>account-dialog</src>',
    why: 'Infor makes the client id and the client secret on saving. Before that, the button is not there.<src>app-keys-on-save</src>',
    actions: [
      'Stay in the saved app, or open it again from <ui>{authorizedApps}</ui>.',
      'Press <ui>{downloadCredentials}</ui>. A dialog opens.',
      'Do not press <ui>{download}</ui> in it yet. The switch of the next step comes first.',
    ],
    choices: [],
    who: 'A user with the role <ui>IONAPI-Administrator</ui>. Infor documents <ui>IONAPI-User</ui> for this step too.<src>app-roles</src>',
    doneWhen: 'A dialog is open, with the switch <ui>{createServiceAccount}</ui>.',
    notes: [],
    mistakes: [
      {
        mistake: 'The button <ui>{downloadCredentials}</ui> is missing.',
        consequence: 'The app is not saved yet, or the role is missing.<src>app-keys-on-save app-roles</src>',
        leadsTo: null,
      },
      {
        mistake: '<ui>{download}</ui> is pressed while the switch is off.',
        consequence:
          'The file holds no service account. Download it again with the switch on.<src>file-without-account</src>',
        leadsTo: { check: 'service-account', code: 'service-account-missing' },
      },
      {
        mistake: 'The app is edited after the download.',
        consequence: 'The file in hand may no longer fit the app. Download a new one.<src>file-old</src>',
        leadsTo: { check: 'access-token', code: 'invalid-client' },
      },
    ],
    picture: {
      caption: 'The saved app with its new button',
      text: 'The saved app {appName} of the type {backendService}. The button {downloadCredentials} stands beside its name.',
    },
  },
});
