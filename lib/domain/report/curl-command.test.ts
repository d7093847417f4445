import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence } from './check';
import { curlCommand } from './curl-command';
import type { RequestPurpose } from './sent-request';
import { runInShell } from '@/e2e/support/shell';
import { visibleText } from '../text/visible-text';

const entry: Evidence = {
  method: 'POST',
  url: 'https://sso.example:443/ACME_TST/as/token.oauth2',
  status: 200,
  ms: 12,
  contentType: null,
  body: '',
};
const commandFor = (purpose: RequestPurpose, changes: Partial<Evidence> = {}) =>
  curlCommand({ entry: { ...entry, ...changes }, purpose, attempt: null });

test('a token request, as a person pastes it', () => {
  expect(commandFor({ kind: 'token', isClientInForm: false })).toEqual({
    command: [
      'curl --include --globoff --request POST',
      "--url 'https://sso.example:443/ACME_TST/as/token.oauth2'",
      '--user "$CLIENT_ID:$CLIENT_SECRET"',
      "--header 'Accept: application/json'",
      "--data-urlencode 'grant_type=password'",
      '--data-urlencode "username=$SERVICE_ACCOUNT_ACCESS_KEY"',
      '--data-urlencode "password=$SERVICE_ACCOUNT_SECRET_KEY"',
    ].join(' \\\n  '),
    variables: [
      { name: 'CLIENT_ID', property: 'ci', source: 'file' },
      { name: 'CLIENT_SECRET', property: 'cs', source: 'file' },
      { name: 'SERVICE_ACCOUNT_ACCESS_KEY', property: 'saak', source: 'file' },
      { name: 'SERVICE_ACCOUNT_SECRET_KEY', property: 'sask', source: 'file' },
    ],
  });
});

const purposes: RequestPurpose[] = [
  { kind: 'contact' },
  { kind: 'token', isClientInForm: false },
  { kind: 'token', isClientInForm: true },
  { kind: 'gateway' },
  { kind: 'revocation', isClientInForm: false, token: 'access_token' },
  { kind: 'revocation', isClientInForm: true, token: 'refresh_token' },
];

test.each(purposes)('names every variable that it uses, and no other: %j', (purpose) => {
  const { command, variables } = commandFor(purpose);
  const used = [...command.matchAll(/\$(\w+)/g)].map(([, name]) => name);
  expect([...used].sort()).toEqual(variables.map(({ name }) => name).sort());
});

/** What a shell makes of commands: the arguments that each gives to curl. The keys are what no quoting may break. */
const key = (name: string) => `${name} $(id) \`id\` "'\\ *`;
function argumentsOf(commands: readonly string[], variables: readonly string[]): string[][] {
  const script = ["curl() { printf '%s\\0' \"$@\"; printf '\\1\\0'; }", ...commands].join('\n');
  const { stdout, stderr } = runInShell(script, Object.fromEntries(variables.map((name) => [name, key(name)])));
  expect(stderr).toBe('');
  return stdout
    .split('\u0001\0')
    .slice(0, -1)
    .map((call) => call.split('\0').slice(0, -1));
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      "'",
      '"',
      '`',
      '$(',
      ')',
      '\\',
      '\n',
      '\r',
      '-',
      '--',
      ' ',
      ';',
      '&',
      '#',
      '!',
      '{a,b}',
      '[1-9]',
      'id',
    ),
    maxLength: 30,
  }),
  fc.constantFrom('-o/tmp/x', "'; id #", '$(id)', '[redacted]', 'https://h/?a=$PATH', '\u0003id\n', '@file', ''),
);

describe.skipIf(process.platform === 'win32')('in a shell', () => {
  test('nothing in an address or a method breaks out of its word', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 80 }), (cases) => {
        const commands = cases.map(([url, method]) => commandFor({ kind: 'contact' }, { url, method }).command);
        expect(argumentsOf(commands, [])).toEqual(
          cases.map(([url, method]) => [
            '--include',
            '--globoff',
            '--request',
            visibleText(method, 1_000),
            '--url',
            visibleText(url, 1_000),
          ]),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('a key is one word with its name, whatever it holds', () => {
    for (const purpose of purposes) {
      const { command, variables } = commandFor(purpose);
      const [given = []] = argumentsOf(
        [command],
        variables.map(({ name }) => name),
      );
      for (const { name } of variables) expect(given.filter((word) => word.includes(key(name)))).toHaveLength(1);
    }
    const gateway = commandFor({ kind: 'gateway' }, { method: 'GET' });
    expect(argumentsOf([gateway.command], ['ACCESS_TOKEN'])[0]?.slice(6)).toEqual([
      '--header',
      `Authorization: Bearer ${key('ACCESS_TOKEN')}`,
      '--header',
      'Accept: application/json',
    ]);
  });
});
