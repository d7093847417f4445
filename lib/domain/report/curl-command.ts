import type { RequestPurpose, SentRequest } from './sent-request';
import { visibleText } from '../text/visible-text';

/** A variable of the shell that stands for a key, and the property of the file, or of an answer, that has it. */
export interface KeyVariable {
  name: string;
  property: string;
  source: 'file' | 'answer';
}

export interface CurlCommand {
  command: string;
  /** what has to be set before it is run */
  variables: readonly KeyVariable[];
}

const variable = {
  clientId: { name: 'CLIENT_ID', property: 'ci', source: 'file' },
  clientSecret: { name: 'CLIENT_SECRET', property: 'cs', source: 'file' },
  accessKey: { name: 'SERVICE_ACCOUNT_ACCESS_KEY', property: 'saak', source: 'file' },
  secretKey: { name: 'SERVICE_ACCOUNT_SECRET_KEY', property: 'sask', source: 'file' },
  access_token: { name: 'ACCESS_TOKEN', property: 'access_token', source: 'answer' },
  refresh_token: { name: 'REFRESH_TOKEN', property: 'refresh_token', source: 'answer' },
} as const satisfies Record<string, KeyVariable>;
const client = [variable.clientId, variable.clientSecret];

/**
 * A request of the evidence as a command for a POSIX shell, with variables in the place of all keys. It says what
 * `lib/infor` sends, except for the scopes: the evidence does not tell whether the file has any.
 */
export function curlCommand({ entry, purpose }: SentRequest): CurlCommand {
  const { options, variables } = credentialsFor(purpose);
  const method = /^[A-Z]+$/.test(entry.method) ? entry.method : shellWord(entry.method);
  // an address is one address: brackets and braces in it are no patterns (--globoff), and it is no option (--url)
  const words = [`curl --include --globoff --request ${method}`, `--url ${shellWord(entry.url)}`, ...options];
  return { command: words.join(' \\\n  '), variables };
}

function credentialsFor(purpose: RequestPurpose): { options: string[]; variables: readonly KeyVariable[] } {
  switch (purpose.kind) {
    case 'contact':
      return { options: [], variables: [] };
    case 'token':
      return {
        options: [
          ...clientOptions(purpose.isClientInForm),
          "--header 'Accept: application/json'",
          "--data-urlencode 'grant_type=password'",
          formField('username', variable.accessKey),
          formField('password', variable.secretKey),
        ],
        variables: [...client, variable.accessKey, variable.secretKey],
      };
    case 'gateway':
      return {
        options: [
          `--header "Authorization: Bearer $${variable.access_token.name}"`,
          "--header 'Accept: application/json'",
        ],
        variables: [variable.access_token],
      };
    case 'revocation':
      return {
        options: [
          ...clientOptions(purpose.isClientInForm),
          formField('token', variable[purpose.token]),
          `--data-urlencode 'token_type_hint=${purpose.token}'`,
        ],
        variables: [...client, variable[purpose.token]],
      };
  }
}

const clientOptions = (isInForm: boolean): string[] =>
  isInForm
    ? [formField('client_id', variable.clientId), formField('client_secret', variable.clientSecret)]
    : [`--user "$${variable.clientId.name}:$${variable.clientSecret.name}"`];

const formField = (field: string, { name }: KeyVariable): string => `--data-urlencode "${field}=$${name}"`;

/**
 * One word for the shell, whatever stands in it: nothing is special within single quotes but their end (POSIX.1-2024,
 * XCU 2.2.2). Control characters would act on the terminal before the shell sees any quotes.
 */
export const shellWord = (text: string): string =>
  `'${visibleText(text, Number.MAX_SAFE_INTEGER).replaceAll("'", "'\\''")}'`;
