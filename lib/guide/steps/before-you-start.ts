import { defineStep } from '../define-step';

/*
 * Sources (docs.infor.com): roles juo1482188525862, jho1456258935704; service users glj1730492116497; M3 User Alias
 * zek1702044746762; Person ID ngu1502458307868; M3 users L67050977971482. Hosts and ports as real files name them.
 */
export const beforeYouStart = defineStep({
  id: 'before-you-start',
  owner: null,
  minutes: 5,
  isDocumented: false,
  place: null,
  controls: [null, null, null, null, 'network'],
  words: {
    title: 'Before you start',
    lead: 'A role, a technical user and a way through the network have to be there first.',
    why: 'Each step belongs to somebody. When everybody is known, the setup does not stop halfway.',
    actions: [
      'Find a user with the Infor role <ui>IONAPI-Administrator</ui>. It adds apps and downloads their credentials.<src>app-roles</src>',
      'Choose the technical user that the integration acts as, such as <code>{technicalUser}</code>. Take no person’s account.',
      'See that M3 knows this user: listed in <ui>MNS150</ui>, with a company in <ui>MNS151</ui>.<src>m3-company</src>',
      'Find the administrator who may give this user a security role.<src>user-admin-roles</src>',
      'Open the network from Ionboard’s server to the two hosts of the file.<src>file-properties</src>',
    ],
    choices: [
      {
        field: 'Technical user',
        value: '<code>{technicalUser}</code>',
        why: '{isOnPremises, select, true {At most 10 characters: Infor’s <ui>Person ID</ui> is the M3 user id. It has to be unique.<src>person-id</src>} other {At most 10 capitals, as Infor’s <ui>M3 User Alias</ui> allows.<src>m3-alias</src> Where Infor OS has <ui>Service Users</ui>, make it one: nobody can sign in with it interactively.<src>service-users</src>}}',
      },
      {
        field: 'Role for the app',
        value: '<ui>IONAPI-Administrator</ui><src>app-roles</src>',
        why: 'The smaller <ui>IONAPI-User</ui> sees apps and downloads credentials. It adds no apps.<src>app-roles</src>',
      },
      {
        field: 'Role for the users',
        value: '<ui>UserAdmin</ui><src>user-admin-roles</src>',
        why: '<ui>IFSApplicationAdmin</ui>, <ui>DataAdministrator</ui> and <ui>Infor-SystemAdministrator</ui> may do the same.<src>user-admin-roles</src>',
      },
      {
        field: 'Gateway',
        value:
          '<code>{isOnPremises, select, true {infor.example.com:7443} other {mingle-ionapi.eu1.inforcloudsuite.com}}</code>',
        why: '{isOnPremises, select, true {The file names it as <code>iu</code>. Port 7443 is usual, outbound, HTTPS.<src>hosts-on-premises</src>} other {The file names it as <code>iu</code>. Port 443, outbound, HTTPS. In place of <code>eu1</code> stands your region, or nothing.<src>hosts-cloud</src>}}',
      },
      {
        field: 'Authorization server',
        value:
          '<code>{isOnPremises, select, true {infor.example.com:443} other {mingle-sso.eu1.inforcloudsuite.com}}</code>',
        why: '{isOnPremises, select, true {The file names it as <code>pu</code>. Port 443 is usual, 2443 has been seen.<src>hosts-on-premises</src>} other {The file names it as <code>pu</code>. The same region and the same port.<src>hosts-cloud</src>}}',
      },
    ],
    who: 'Whoever leads the setup. Nothing is pressed in Infor yet.',
    doneWhen: 'Each step has a person, and the technical user exists in Infor and in M3.',
    notes: [
      'A person’s own login does not work for this connection. Infor takes service accounts only.<src>account-no-person</src>',
      'New users reach M3 by message.<src>m3-user-sync</src> How long that takes is not documented.<src>m3-user-delay</src>',
      '{isOnPremises, select, true {Ionboard’s setting <code>ALLOWED_TENANT_HOSTS</code> has to list both hosts. A private certificate authority needs <code>EXTRA_CA_FILE</code>.} other {}}',
    ],
    mistakes: [
      {
        mistake: 'A colleague’s own account becomes the technical user.',
        consequence:
          'The connection breaks when the person leaves. Until then it may do all that the person may.<src>account-of-person</src>',
        leadsTo: null,
      },
      {
        mistake: 'The technical user exists in M3 only.',
        consequence:
          'The search for the service account lists users of IFS. This one is probably not found.<src>account-lists-ifs-users</src>',
        leadsTo: null,
      },
      {
        mistake: 'The hosts are open for one person’s computer only.',
        consequence: 'Ionboard calls them from its own server. The network checks fail.',
        leadsTo: { check: 'gateway', code: 'connection-timed-out' },
      },
    ],
    picture: {
      caption: 'The way that the connection takes',
      text: 'A line leads from Ionboard through your network to two hosts of Infor. The first is the authorization server, which gives a token. The second is the gateway. Behind the gateway stand IFS, with users and roles, and M3.',
    },
  },
});
