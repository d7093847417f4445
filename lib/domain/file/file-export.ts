import { curlCommand, shellWord } from '../report/curl-command';
import type { Evidence } from '../report/check';
import { variablesOf } from './file-targets';
import type { FileUse } from './file-use';

/**
 * An environment as Postman imports it; keys are of its type `secret`, which it hides. The names are those that the
 * page tells to put into a request's authorization.
 */
export function postmanEnvironment(use: FileUse): string {
  const value = (key: string, text: string, type: 'default' | 'secret' = 'default') => ({
    key,
    value: text,
    type,
    enabled: true,
  });
  return `${JSON.stringify(
    {
      name: [use.applicationName, use.tenantId].filter((name) => name !== '').join(' '),
      values: [
        value('base_url', use.m3Url),
        value('token_url', use.tokenUrl),
        value('client_id', use.clientId),
        value('client_secret', use.clientSecret, 'secret'),
        value('username', use.accessKey, 'secret'),
        value('password', use.secretKey, 'secret'),
        value('scope', use.scopes),
      ],
      _postman_variable_scope: 'environment',
    },
    null,
    2,
  )}\n`;
}

/**
 * A file of variables for a POSIX shell, read by `set -a; . ./ionapi.env; set +a`. Each value is one word to it. A tilde
 * is quoted, too: in an assignment it is a home folder, at the start and behind a colon (POSIX.1-2024, XCU 2.6.1).
 */
export const environmentFile = (use: FileUse): string =>
  variablesOf(use)
    .map(({ name, value }) => `${name}=${/^[\w.:/-]*$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`}\n`)
    .join('');

const request = (method: string, url: string): Evidence => ({
  method,
  url,
  status: null,
  ms: 0,
  contentType: null,
  body: '',
});

/**
 * Two commands for a POSIX shell: one that asks for a token, and one that asks M3 who it takes the caller for. Keys are
 * variables in them.
 */
export function curlCommands(use: FileUse, isClientInForm: boolean): { token: string; call: string } {
  const token = curlCommand({
    entry: request('POST', use.tokenUrl),
    purpose: { kind: 'token', isClientInForm },
    attempt: null,
  });
  const scope = use.scopes === '' ? '' : ` \\\n  --data-urlencode ${shellWord(`scope=${use.scopes}`)}`;
  const call = curlCommand({
    entry: request('GET', `${use.m3Url}/m3api-rest/v2/execute/MNS150MI/GetUserData`),
    purpose: { kind: 'gateway' },
    attempt: null,
  });
  return { token: token.command + scope, call: call.command };
}
