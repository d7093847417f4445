import { paramsOf } from '../../domain/file/file-preview';
import { defineCheck } from '../define-check';

const failed = { status: 'failed', owner: 'api-administrator', guideStep: 'download-credentials' } as const;

export const fileFormat = defineCheck({
  id: 'file-format',
  stage: 'file',
  needs: [],
  reads: ['file'],
  evidenceOf: [],
  codes: {
    ok: { status: 'passed', owner: null },
    'file-empty': failed,
    'file-binary': failed,
    'file-html': failed,
    'file-service-account-csv': failed,
    'file-sample': failed,
    'file-truncated': failed,
    'file-json-syntax': failed,
    'file-not-object': failed,
    'file-not-ionapi': failed,
  },
  judge: ({ file: { reading } }) => {
    if (!reading.ok) return { code: reading.fault.code, params: paramsOf({ ...reading.fault }) };
    const { encoding, hasByteOrderMark, hasCarriageReturns } = reading.value.text;
    return { code: 'ok', params: { encoding, isResaved: hasByteOrderMark || hasCarriageReturns, hasByteOrderMark } };
  },
  words: {
    title: 'The file is an ION API file',
    codes: {
      ok: {
        headline: 'The file is an ION API file',
        observed:
          '{isResaved, select, true {The file is JSON. An editor has saved it again ({encoding}{hasByteOrderMark, select, true { with byte order mark} other {}}); that does no harm.} other {The file is JSON and has the keys of an ION API file.}}',
        meaning: 'The bytes can be read. Whether the keys in it still work is not known yet.',
        fix: [],
      },
      'file-empty': {
        headline: 'The file is empty',
        observed: 'The file is empty.',
        meaning: 'The download did not finish, or an empty file was chosen.',
        fix: [
          'Open <ui>{authorizedAppsPath}</ui> and open the app.',
          'Press <ui>{downloadCredentials}</ui>, set <ui>{createServiceAccount}</ui>, choose the user, and press <ui>{download}</ui>.',
          'Choose the new file here. It ends in <code>.ionapi</code>.<src>file-name</src>',
        ],
      },
      'file-binary': {
        headline: 'The file is not a text file',
        observed: 'The file cannot be read as text (UTF-8, or UTF-16 with byte order mark).',
        meaning:
          'It may be an archive, a picture, a spreadsheet, or text in another encoding. An ION API file is plain text.<src>file-shape</src>',
        fix: [
          'If it is an archive, unpack it and choose the file ending in <code>.ionapi</code>.<src>file-name</src>',
          'Otherwise download the file again: <ui>{authorizedAppsPath}</ui>, the app, <ui>{downloadCredentials}</ui>.',
        ],
      },
      'file-html': {
        headline: 'The file is a saved web page',
        observed: 'The file is a web page, not an ION API file.',
        meaning:
          'A page was saved in place of the download, often the login page of an ended session.<src>file-login-page</src>',
        fix: [
          'Sign in to Infor again and open <ui>{authorizedAppsPath}</ui>.',
          'Open the app and press <ui>{downloadCredentials}</ui>, then <ui>{download}</ui>. Do not save the page itself.',
        ],
      },
      'file-service-account-csv': {
        headline: 'The file is the CSV of a service account',
        observed: 'The file is the CSV of a service account, not an ION API file.',
        meaning:
          'That CSV comes from <ui>{serviceAccounts}</ui> and holds two keys only. The client id and the addresses are missing.<src>service-account-csv</src>',
        fix: [
          'Open <ui>{authorizedAppsPath}</ui> and open the app.',
          'Press <ui>{downloadCredentials}</ui> and set <ui>{createServiceAccount}</ui>.',
          'Choose the user and press <ui>{download}</ui>. The file ends in <code>.ionapi</code>.',
        ],
      },
      'file-sample': {
        headline: 'The file is a sample from a manual',
        observed: 'The file holds comments (line {line}, column {column}), as in a manual’s sample.',
        meaning: 'Infor’s files have no comments. A sample’s keys open nothing.<src>file-not-comments</src>',
        fix: [
          'Download the real file: <ui>{authorizedAppsPath}</ui>, the app, <ui>{downloadCredentials}</ui>.',
          'Choose that file here, as it was downloaded.',
        ],
      },
      'file-truncated': {
        headline: 'The file is cut off',
        observed: 'The file ends in the middle, at line {line}, column {column}.',
        meaning:
          'A part of the file is missing. Copying through mail or chat, or a broken download, does that.<src>file-edited</src>',
        fix: [
          'Choose the file as it was downloaded, not a copy of its text.',
          'If that file is cut off too, download again: <ui>{authorizedAppsPath}</ui>, the app, <ui>{downloadCredentials}</ui>.',
        ],
      },
      'file-json-syntax': {
        headline: 'The file is not valid JSON',
        observed:
          'The file is not valid JSON: line {line}, column {column}{smartQuotes, select, true { (it holds typographic quotes)} other {}}.',
        meaning:
          '{smartQuotes, select, true {A word processor or chat program replaced the straight quotes. The text was changed on its way.} other {The text was changed by hand or on its way. Infor writes valid JSON.<src>file-shape</src>}}',
        fix: [
          'Choose the file as it was downloaded, not a copy of its text.',
          'If it was edited, download again: <ui>{authorizedAppsPath}</ui>, the app, <ui>{downloadCredentials}</ui>.',
        ],
      },
      'file-not-object': {
        headline: 'The file is JSON, but no ION API file',
        observed:
          'The file is JSON, but holds {found, select, array {a list} string {a text} number {a number} boolean {true or false} other {nothing}} where an object is due.',
        meaning: 'An ION API file is one JSON object with named keys.<src>file-shape</src> This is another file.',
        fix: ['Choose the file ending in <code>.ionapi</code> that <ui>{downloadCredentials}</ui> gave.'],
      },
      'file-not-ionapi': {
        headline: 'The file belongs to another product',
        observed:
          '{isRecognised, select, true {{looksLike, select, google_service_account {The file is a Google service account key.} google_user_credentials {The file holds the credentials of a Google user.} google_oauth_client {The file is a Google OAuth client file.} firebase_configuration {The file is a Firebase configuration.} azure_credentials {The file looks like Microsoft Azure credentials.} aws_credentials {The file looks like Amazon AWS credentials.} sap_service_key {The file is an SAP service key.} postman_environment {The file is a Postman environment.} postman_collection {The file is a Postman collection.} openapi {The file is an API description (OpenAPI).} openid_configuration {The file describes a sign-in server (OpenID Connect).} oauth_token {The file is a token that a sign-in server issued.} kubernetes_configuration {The file is a Kubernetes configuration.} npm_package {The file is a package.json.} ionboard_report {The file is a report of Ionboard.} other {}}} other {The file is JSON, but none of the keys of an ION API file is in it.}}',
        meaning:
          'The keys <code>ci</code>, <code>cs</code>, <code>iu</code> and <code>pu</code> are all missing. This is another product’s file.<src>file-properties</src>',
        fix: [
          'Choose the file ending in <code>.ionapi</code>.<src>file-name</src>',
          'Without one, download it: <ui>{authorizedAppsPath}</ui>, the app, <ui>{downloadCredentials}</ui>.',
        ],
      },
    },
  },
});
