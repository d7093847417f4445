import { defineStep } from '../define-step';

/*
 * Sources: docs.infor.com lpa1489500371574 (the file's properties), dvp1542799093561 (its name), hif1596794884129 (the
 * CSV that it is not), jho1449381897744 (disabling); usage limits uup1651243668177.
 */
export const upload = defineStep({
  id: 'upload',
  owner: null,
  minutes: 1,
  isDocumented: false,
  place: null,
  controls: [null, null, null],
  words: {
    title: 'Check the file',
    lead: 'Ionboard reads the file, asks Infor for one token and proves how far the connection reaches.',
    why: 'A file can look complete and still fail. Only a call to Infor and to M3 shows that it works.',
    actions: [
      'Find the file in the downloads folder, as it was saved.',
      'Open the check and choose the file.',
      'Read the verdict. It names what is missing, who can fix it, and where to press.',
    ],
    choices: [
      {
        field: 'Name',
        value: '<code>{fileName}</code>',
        why: 'The app’s name with <code>.ionapi</code>.<src>file-name</src> A browser may add <code>(1)</code>. Ionboard judges the content, not the name.',
      },
      {
        field: 'Content',
        value: 'One JSON object',
        why: 'With <code>ti</code>, <code>ci</code>, <code>cs</code>, <code>iu</code>, <code>pu</code>, <code>ot</code>, and for the service account <code>saak</code> and <code>sask</code>.<src>file-properties</src>',
      },
      {
        field: 'Not this one',
        value: 'The <code>.csv</code> of <ui>{serviceAccounts}</ui>',
        why: 'It holds the two keys of the account, but neither the app nor the addresses.<src>service-account-csv</src>',
      },
    ],
    who: 'Whoever holds the file. No role in Infor is needed.',
    doneWhen: 'The verdict says that the connection works.',
    notes: [
      'Keep the file like a password: not in a mail, a chat, a ticket or a repository.<src>file-leaks</src>',
      'If it got out: disable its service account at once.<src>account-disabled account-manage</src> Then add a new app and download from it: no way to change the old one’s secret is documented.<src>app-secret-change</src>',
      'Ionboard verifies the file in memory, keeps no copy and gives its token back. It changes nothing in Infor.',
    ],
    mistakes: [
      {
        mistake: 'The file is sent by mail or chat.',
        consequence:
          'Whoever reads it can act as the technical user. Text copied that way often breaks as well.<src>account-acts-as-user</src>',
        leadsTo: { check: 'file-format', code: 'file-truncated' },
      },
      {
        mistake: 'Parts of two files are put together.',
        consequence: 'Tenant, keys and addresses no longer fit.<src>file-one-tenant</src> Download one file again.',
        leadsTo: { check: 'file-consistency', code: 'tenant-mismatch' },
      },
      {
        mistake: 'The check is run again and again.',
        consequence: 'Infor limits tokens per app and day.<src>limits</src> Ionboard therefore limits runs per hour.',
        leadsTo: { check: 'access-token', code: 'token-rate-limited' },
      },
    ],
    picture: {
      caption: 'What the file holds',
      text: 'The file {fileName}, line by line. First come the tenant ti, the client id ci and its secret cs. Then the gateway iu, the authorization server pu and the token path ot. The last two lines, saak and sask, are marked as the service account.',
    },
  },
});
