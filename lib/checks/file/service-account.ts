import { paramsOf } from '../../domain/file/file-preview';
import { judgeServiceAccount } from '../../domain/file/file-judgement';
import { defineCheck } from '../define-check';
import { propertiesOf } from './file-of';

const failed = { status: 'failed', owner: 'api-administrator', guideStep: 'service-account' } as const;

export const serviceAccount = defineCheck({
  id: 'service-account',
  stage: 'file',
  needs: ['file-properties'],
  reads: ['file'],
  evidenceOf: [],
  codes: {
    ok: { status: 'passed', owner: null },
    'service-account-missing': failed,
    'app-type-interactive': { ...failed, guideStep: 'create-app' },
    'service-account-incomplete': failed,
    'service-account-prefix': { ...failed, status: 'warning' },
  },
  judge: ({ file }) => {
    const fault = judgeServiceAccount(propertiesOf(file));
    return fault ? { code: fault.code, params: paramsOf({ ...fault }) } : { code: 'ok', params: {} };
  },
  words: {
    title: 'The file carries a service account',
    codes: {
      ok: {
        headline: 'The file carries a service account',
        observed: 'The file carries both keys of a service account.',
        meaning:
          'A program can sign in without a person. Whether the account is still enabled is checked next.<src>file-keys-of-account</src>',
        fix: [],
      },
      'service-account-missing': {
        headline: 'The file has no service account',
        observed: 'The file has no service account: “saak” and “sask” are missing.',
        meaning:
          'The switch <ui>{createServiceAccount}</ui> was off at the download, or the app’s <ui>{grantType}</ui> is <ui>{clientCredentials}</ui>.<src>file-without-account client-credentials-file</src> M3 needs a service account with a user.<src>m3-needs-user</src>',
        fix: [
          'Open <ui>{authorizedAppsPath}</ui> and open the app. If it has a <ui>{grantType}</ui>, it must be <ui>{passwordCredentials}</ui>.',
          'Press <ui>{downloadCredentials}</ui> and set <ui>{createServiceAccount}</ui>.',
          'Choose the user for M3 and press <ui>{download}</ui>.',
        ],
      },
      'app-type-interactive': {
        headline: 'The app has the wrong type',
        observed: 'The file is from a Web, native or mobile app: it has a redirect URL and no service account.',
        meaning:
          'Such an app needs a person at a screen who signs in. A program needs the type <ui>{backendService}</ui>.<src>app-types</src>',
        fix: [
          'Open <ui>{authorizedAppsPath}</ui> and press <ui>{addNewApp}</ui>.',
          'Choose <ui>{type}</ui> <ui>{backendService}</ui>, give a name and a description, and press <ui>{save}</ui>.',
          'Press <ui>{downloadCredentials}</ui>, set <ui>{createServiceAccount}</ui>, choose the user, and press <ui>{download}</ui>.',
        ],
      },
      'service-account-incomplete': {
        headline: 'Half of the service account is missing',
        observed: 'The file has only one of the two service account keys: “{missing}” is missing.',
        meaning: 'Infor writes both or none, so the file was edited.<src>file-both-keys</src>',
        fix: [
          'Open <ui>{authorizedAppsPath}</ui> and open the app.',
          'Press <ui>{downloadCredentials}</ui>, set <ui>{createServiceAccount}</ui>, choose the user, and press <ui>{download}</ui>.',
        ],
      },
      'service-account-prefix': {
        headline: 'The access key has no tenant in front',
        observed: 'The access key “saak” does not begin with a tenant and <code>#</code>.',
        meaning:
          'Infor’s access keys normally do.<src>file-shape</src> The key may have been shortened, or belong to something else.<src>file-edited</src>',
        fix: [
          'If the token check below fails, download the file again: <ui>{authorizedAppsPath}</ui>, the app, <ui>{downloadCredentials}</ui>.',
        ],
      },
    },
  },
});
