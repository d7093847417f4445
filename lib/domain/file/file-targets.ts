import type { FileUse } from './file-use';

/** Where a file is put to use, in the order in which the page offers it. */
export const targetIds = ['flow-connect', 'flow-classic', 'rest-client', 'postman', 'environment', 'curl'] as const;
export type TargetId = (typeof targetIds)[number];

/** A field of another product's screen, by its name there, with what goes into it. */
export interface TargetField {
  name: string;
  value: string;
  /** hidden until somebody wants to see it */
  isSecret: boolean;
}

const open = (name: string, value: string): TargetField => ({ name, value, isSecret: false });
const secret = (name: string, value: string): TargetField => ({ name, value, isSecret: true });
/** A field that stays out where there is nothing for it. */
const given = (name: string, value: string): TargetField[] => (value === '' ? [] : [open(name, value)]);

/**
 * The fields of each target. Sources: docs.novacura.com, configure-rest-conenctor-with-ion-api-file (Flow Connect);
 * help.novacuraflow.com, configuring-infor-m3-rest-connector (Flow Classic); RFC 6749 §4.3 (a REST client);
 * cjrentier/ION-API-viaPostman (Postman). `isClientInForm`: the authorization server was found to take the client's
 * keys in the form only.
 */
export const fieldsFor: Record<TargetId, (use: FileUse, isClientInForm: boolean) => TargetField[]> = {
  'flow-connect': (use) => [
    open('Base URL', use.m3Url),
    open('Authentication', 'OAuth 2.0'),
    open('Grant Type', 'Password Credentials'),
    open('Token Endpoint', use.tokenUrl),
    open('Client ID', use.clientId),
    secret('Client Secret', use.clientSecret),
    secret('User', use.accessKey),
    secret('Password', use.secretKey),
    open('Scopes', use.scopes),
  ],
  'flow-classic': (use) => [open('URL', use.gatewayUrl), open('Additional Path', `${use.tenantId}/M3`)],
  'rest-client': (use) => [
    open('token endpoint', use.tokenUrl),
    open('grant_type', 'password'),
    open('client_id', use.clientId),
    secret('client_secret', use.clientSecret),
    secret('username', use.accessKey),
    secret('password', use.secretKey),
    ...given('scope', use.scopes),
    open('base URL', use.m3Url),
  ],
  postman: (use, isClientInForm) => [
    open('Type', 'OAuth 2.0'),
    open('Grant type', 'Password Credentials'),
    open('Access Token URL', '{{token_url}}'),
    open('Client ID', '{{client_id}}'),
    open('Client Secret', '{{client_secret}}'),
    open('Username', '{{username}}'),
    open('Password', '{{password}}'),
    ...(use.scopes === '' ? [] : [open('Scope', '{{scope}}')]),
    open('Client Authentication', isClientInForm ? 'Send client credentials in body' : 'Send as Basic Auth header'),
  ],
  environment: (use) => variablesOf(use),
  curl: () => [],
};

/** The file as variables of the environment, by the names that the commands for curl use. */
export function variablesOf(use: FileUse): TargetField[] {
  return [
    open('M3_URL', use.m3Url),
    open('TOKEN_URL', use.tokenUrl),
    open('CLIENT_ID', use.clientId),
    secret('CLIENT_SECRET', use.clientSecret),
    secret('SERVICE_ACCOUNT_ACCESS_KEY', use.accessKey),
    secret('SERVICE_ACCOUNT_SECRET_KEY', use.secretKey),
    ...given('SCOPE', use.scopes),
  ];
}
