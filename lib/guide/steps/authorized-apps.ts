import { defineStep } from '../define-step';

/* Sources (docs.infor.com): menus kru1542798853244, oda1623328668051, ysp1599155475018; roles juo1482188525862. */
export const authorizedApps = defineStep({
  id: 'authorized-apps',
  owner: 'api-administrator',
  minutes: 1,
  isDocumented: true,
  place: 'authorizedAppsPath',
  controls: [null, 'menu', 'add'],
  words: {
    title: 'Open the authorized apps',
    lead: 'The list of apps that may call Infor through ION API, and the button that adds one.<src>menu-apps</src>',
    why: 'Infor lets another system in as an authorized app. The <code>.ionapi</code> file comes from that app.<src>app-fields</src>',
    actions: [
      'Sign in to {hasPortal, select, true {Infor OS Portal} other {Infor Ming.le}}, in the tenant that is to be connected.<src>menu-apps</src>',
      'Open <ui>{authorizedAppsPath}</ui>.',
      'Press <ui>+</ui>, in some releases labelled <ui>{addNewApp}</ui>.',
    ],
    choices: [
      {
        field: 'Tenant',
        value: 'The one to be connected',
        why: '{isOnPremises, select, true {A file is for one tenant. On-premises it is mostly called <code>infor</code>, in test and production alike.<src>file-tenant-infor</src>} other {A file is for one tenant. Its ending usually tells which: <code>_PRD</code> for production or <code>_TST</code> for test.<src>file-suffix</src>}}',
      },
      {
        field: 'App',
        value: 'A new one',
        why: 'An app of its own can be stopped without stopping other systems.<src>new-app-own</src>',
      },
    ],
    who: 'A user with the role <ui>IONAPI-Administrator</ui>. <ui>IONAPI-User</ui> sees the list but adds no app.<src>app-roles</src>',
    doneWhen: 'An empty app is open, with the fields <ui>{nameField}</ui> and <ui>{type}</ui>.',
    notes: [],
    mistakes: [
      {
        mistake: 'The menu has no <ui>{apiGateway}</ui>.',
        consequence: 'The role is probably missing. After it is given, sign in again.<src>app-menu-hidden</src>',
        leadsTo: null,
      },
      {
        mistake: '<ui>{serviceAccounts}</ui> is opened instead.',
        consequence:
          'It gives a <code>.csv</code> with two keys. That is another file, and it is not enough.<src>service-account-csv</src>',
        leadsTo: { check: 'file-format', code: 'file-service-account-csv' },
      },
      {
        mistake: 'The app is made in a training tenant.',
        consequence:
          'Its file does not open production. Production needs an app and a file of its own.<src>file-other-tenant</src>',
        leadsTo: { check: 'file-consistency', code: 'tenant-unexpected' },
      },
    ],
    picture: {
      caption: 'Authorized apps in {apiGateway}',
      text: 'The menu of {apiGateway} with the entry {authorizedApps}. Below is the list of apps. A button with a plus sign stands top right above the list.',
    },
  },
});
