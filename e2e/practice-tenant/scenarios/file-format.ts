import { defineScenario, notReady } from '../define-scenario.ts';
import { fakeKey } from '../fake-credentials.ts';
import { minified, utf8 } from '../ionapi-file.ts';
import type { IonapiFile } from '../ionapi-file.ts';
import type { Scenario } from '../scenario.ts';

/** What is uploaded in the place of an .ionapi file, or becomes of one on its way. */
export const fileFormatScenarios: readonly Scenario[] = [
  defineScenario({
    id: 'file-empty',
    tenantId: 'FILEEMPTY_TST',
    title: 'The file is empty',
    family: 'file',
    expect: notReady('file-format', 'file-empty', { owner: 'api-administrator' }),
    write: () => utf8(''),
  }),
  defineScenario({
    id: 'file-binary',
    tenantId: 'FILEBINARY_TST',
    title: 'The file was packed into a zip archive',
    family: 'file',
    expect: notReady('file-format', 'file-binary', { owner: 'api-administrator' }),
    extension: '.zip',
    // The signature of an archive, then what is no text in any encoding.
    write: () => new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x08, 0x00, 0xff, 0xfe, 0x00, 0x9d, 0x00, 0x00]),
  }),
  defineScenario({
    id: 'file-html',
    tenantId: 'FILEHTML_TST',
    title: 'A sign-in page was saved in the place of the file',
    family: 'file',
    expect: notReady('file-format', 'file-html', { owner: 'api-administrator' }),
    write: () =>
      utf8(
        '<!DOCTYPE html>\n<html lang="en">\n<head><title>Sign in</title></head>\n<body><form method="post"><label>User name <input name="user"></label><button>Sign in</button></form></body>\n</html>\n',
      ),
  }),
  defineScenario({
    id: 'file-truncated',
    tenantId: 'FILETRUNCATED_TST',
    title: 'The file was cut off in the middle',
    family: 'file',
    expect: notReady('file-format', 'file-truncated', { owner: 'api-administrator' }),
    write: (file) => utf8(halfOf(minified(file))),
  }),
  defineScenario({
    id: 'file-service-account-csv',
    tenantId: 'FILECSV_TST',
    title: 'The service account was downloaded as CSV, without the app',
    family: 'file',
    expect: notReady('file-format', 'file-service-account-csv', { owner: 'api-administrator' }),
    extension: '.csv',
    write: (file) => utf8(serviceAccountCsv(file)),
  }),
  defineScenario({
    id: 'file-sample',
    tenantId: 'FILESAMPLE_TST',
    title: 'The file is the sample of a manual, with comments',
    family: 'file',
    expect: notReady('file-format', 'file-sample', { owner: 'api-administrator' }),
    write: (file) => utf8(withComments(file)),
  }),
  defineScenario({
    id: 'file-json-syntax',
    tenantId: 'FILESYNTAX_TST',
    title: 'The text came through a mail that made its quotes typographic',
    family: 'file',
    expect: notReady('file-format', 'file-json-syntax', { owner: 'api-administrator' }),
    write: (file) => utf8(withSmartQuotes(JSON.stringify(file, null, 2))),
  }),
  defineScenario({
    id: 'file-not-object',
    tenantId: 'FILEARRAY_TST',
    title: 'The file is a list with the properties in it',
    family: 'file',
    expect: notReady('file-format', 'file-not-object', { owner: 'api-administrator' }),
    write: (file) => utf8(minified([file])),
  }),
  defineScenario({
    id: 'file-not-ionapi',
    tenantId: 'FILEOTHER_TST',
    title: 'The file is the service account key of another product',
    family: 'file',
    expect: notReady('file-format', 'file-not-ionapi', { owner: 'api-administrator' }),
    extension: '.json',
    write: () => utf8(JSON.stringify(googleServiceAccount(), null, 2)),
  }),
];

function halfOf(text: string): string {
  return text.slice(0, Math.floor(text.length / 2));
}

/** Access key and secret key are all that it holds (docs.infor.com, hif1596794884129); the heading is assumed. */
function serviceAccountCsv(file: IonapiFile): string {
  const keys = [file.saak, file.sask].filter((key) => typeof key === 'string');
  return `Access Key,Secret Key\r\n${keys.join(',')}\r\n`;
}

/** Comments behind the values, as in the sample in Novacura's manual. */
function withComments(file: IonapiFile): string {
  const members = Object.entries(file).map(
    ([name, value]) => `  ${minified(name)}: ${minified(value)}, // ${name} of your own file`,
  );
  return ['{', ...members, '}', ''].join('\n');
}

/** Opening and closing quotes in turn, as word processors put them. */
function withSmartQuotes(text: string): string {
  return text.replaceAll(/"([^"]*)"/g, '\u201C$1\u201D');
}

/** The shape of a Google Cloud key file. */
function googleServiceAccount(): Record<string, string> {
  return {
    type: 'service_account',
    project_id: 'practice-not-a-project',
    private_key_id: fakeKey('practice-not-a-key-id', 40),
    private_key: 'practice-not-a-private-key',
    client_email: 'practice@practice-not-a-project.iam.gserviceaccount.com',
    client_id: '000000000000000000000',
    auth_uri: 'https://accounts.google.com/o/oauth2/auth',
    token_uri: 'https://oauth2.googleapis.com/token',
  };
}
