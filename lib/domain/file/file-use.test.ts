import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curlCommands, environmentFile, postmanEnvironment } from './file-export';
import { fieldsFor, targetIds, variablesOf } from './file-targets';
import { readFileUse, type FileUse } from './file-use';
import { runInShell } from '@/e2e/support/shell';

const cloud = {
  ti: 'ACME_TST',
  cn: 'Flow Connect',
  ci: 'ACME_TST~not-a-real-client-id-0000000000',
  cs: 'not-a-real-client-secret',
  iu: 'https://mingle-ionapi.eu1.inforcloudsuite.com',
  pu: 'https://mingle-sso.eu1.inforcloudsuite.com:443/ACME_TST/as/',
  ot: 'token.oauth2',
  sc: ['Infor-M3', 'INFOR-IFS'],
  saak: 'ACME_TST#not-a-real-access-key',
  sask: 'not-a-real-secret-key',
};
const use = (changes: Record<string, unknown> = {}): FileUse => {
  const read = readFileUse(new TextEncoder().encode(JSON.stringify({ ...cloud, ...changes })));
  if (!read) throw new Error('the file cannot be used');
  return read;
};
const valuesOf = (fields: ReturnType<(typeof fieldsFor)['curl']>) =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value]));

describe('Flow Connect', () => {
  test('gets the fields that Novacura names, from a file of the cloud', () => {
    expect(valuesOf(fieldsFor['flow-connect'](use(), false))).toEqual({
      'Base URL': 'https://mingle-ionapi.eu1.inforcloudsuite.com/ACME_TST/M3',
      Authentication: 'OAuth 2.0',
      'Grant Type': 'Password Credentials',
      'Token Endpoint': 'https://mingle-sso.eu1.inforcloudsuite.com:443/ACME_TST/as/token.oauth2',
      'Client ID': cloud.ci,
      'Client Secret': cloud.cs,
      User: cloud.saak,
      Password: cloud.sask,
      Scopes: 'Infor-M3 INFOR-IFS',
    });
  });

  test('and on-premises, with one slash wherever the file has it or not', () => {
    for (const [iu, pu] of [
      ['https://infor.example.com:7443', 'https://infor.example.com/InforIntSTS/'],
      ['https://infor.example.com:7443/', 'https://infor.example.com/InforIntSTS'],
    ]) {
      const fields = valuesOf(
        fieldsFor['flow-connect'](use({ ti: 'infor', iu, pu, ot: 'connect/token', sc: undefined }), false),
      );
      expect(fields).toMatchObject({
        'Base URL': 'https://infor.example.com:7443/infor/M3',
        'Token Endpoint': 'https://infor.example.com/InforIntSTS/connect/token',
        Scopes: '',
      });
    }
  });

  test('hides what is a key, and nothing else', () => {
    const hidden = fieldsFor['flow-connect'](use(), false).filter(({ isSecret }) => isSecret);
    expect(hidden.map(({ value }) => value)).toEqual([cloud.cs, cloud.saak, cloud.sask]);
  });
});

test('no target shows a key that is not hidden', () => {
  for (const id of targetIds) {
    for (const { name, value, isSecret } of fieldsFor[id](use(), false)) {
      const holdsKey = [cloud.cs, cloud.saak, cloud.sask].some((key) => value.includes(key));
      expect([id, name, isSecret]).toEqual([id, name, holdsKey]);
    }
  }
});

test('a file without a service account, or that is none, is not used', () => {
  for (const bytes of ['', '{}', JSON.stringify({ ...cloud, saak: undefined, sask: undefined })]) {
    expect(readFileUse(new TextEncoder().encode(bytes))).toBeNull();
  }
});

test('Postman gets an environment in its own format, with keys as secrets', () => {
  const environment = JSON.parse(postmanEnvironment(use())) as {
    name: string;
    values: { key: string; value: string; type: string; enabled: boolean }[];
    _postman_variable_scope: string;
  };
  expect(environment.name).toBe('Flow Connect ACME_TST');
  expect(environment._postman_variable_scope).toBe('environment');
  expect(environment.values.filter(({ type }) => type === 'secret').map(({ value }) => value)).toEqual([
    cloud.cs,
    cloud.saak,
    cloud.sask,
  ]);
  // the fields of the page name variables that are in it
  const known = environment.values.map(({ key }) => `{{${key}}}`);
  for (const { value } of fieldsFor.postman(use(), false)) if (value.startsWith('{{')) expect(known).toContain(value);
});

test('Postman sends the client in the form where the server was found to take it there only', () => {
  for (const [isClientInForm, choice] of [
    [false, 'Send as Basic Auth header'],
    [true, 'Send client credentials in body'],
  ] as const) {
    expect(valuesOf(fieldsFor.postman(use(), isClientInForm))['Client Authentication']).toBe(choice);
  }
});

const hostile = fc.string({
  unit: fc.constantFrom(
    "'",
    '"',
    '`',
    '$(',
    ')',
    '\\',
    '\n',
    '#',
    ' ',
    ';',
    '&',
    '|',
    '~',
    ':',
    '/',
    '*',
    'a',
    '=',
    '%',
  ),
  minLength: 1,
  maxLength: 12,
});

describe.skipIf(process.platform === 'win32')('in a shell', () => {
  test('every variable is read as it stands in the file, whatever it holds', () => {
    fc.assert(
      fc.property(hostile, hostile, (key, name) => {
        const given = { ...use(), clientSecret: key, accessKey: `T#${name}`, secretKey: key, clientId: name };
        const names = variablesOf(given).map((variable) => variable.name);
        const { stdout, stderr } = runInShell(
          `set -a\n${environmentFile(given)}set +a\n${names.map((one) => `printf '%s\\0' "$${one}"`).join('\n')}`,
          { HOME: '/somewhere' },
        );
        expect(stderr).toBe('');
        expect(stdout.split('\0').slice(0, -1)).toEqual(variablesOf(given).map(({ value }) => value));
      }),
      // a shell puts a home folder in the place of a tilde that is not quoted, also behind a colon
      { numRuns: 40, examples: [['~', 'a:~']] },
    );
  });

  test('the commands use the variables of that file, and hold no key', () => {
    const { token, call } = curlCommands(use(), false);
    for (const key of [cloud.cs, cloud.saak, cloud.sask]) expect(token + call).not.toContain(key);
    const names = variablesOf(use()).map(({ name }) => name);
    for (const [, name] of token.matchAll(/\$(\w+)/g)) expect(names).toContain(name);
    const { stdout } = runInShell(
      `curl() { printf '%s\\0' "$@"; }\nset -a\n${environmentFile(use())}set +a\n${token}\nACCESS_TOKEN=abc\n${call}\n`,
    );
    const words = stdout.split('\0');
    expect(words).toContain('https://mingle-sso.eu1.inforcloudsuite.com:443/ACME_TST/as/token.oauth2');
    expect(words).toContain(`${cloud.ci}:${cloud.cs}`);
    expect(words).toContain(`username=${cloud.saak}`);
    expect(words).toContain('scope=Infor-M3 INFOR-IFS');
    expect(words).toContain('Authorization: Bearer abc');
    expect(words).toContain(
      'https://mingle-ionapi.eu1.inforcloudsuite.com/ACME_TST/M3/m3api-rest/v2/execute/MNS150MI/GetUserData',
    );
    expect(curlCommands(use(), true).token).toContain('client_secret=$CLIENT_SECRET');
  });
});
