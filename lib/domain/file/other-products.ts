/*
 * JSON files of other products that people upload by mistake, told by keys that only they have. Only their names travel:
 * what is in them is never shown.
 */

/** Their names. No hyphens: messages choose their wording by them. */
export const otherProducts = [
  'google_service_account',
  'google_user_credentials',
  'google_oauth_client',
  'firebase_configuration',
  'azure_credentials',
  'aws_credentials',
  'sap_service_key',
  'oauth_token',
  'openid_configuration',
  'kubernetes_configuration',
  'postman_environment',
  'postman_collection',
  'openapi',
  'npm_package',
  'ionboard_report',
] as const;
export type OtherProduct = (typeof otherProducts)[number];

type JsonObject = Record<string, unknown>;

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null;
/** Own keys only: `constructor` and its like are in every object. */
const own = (object: JsonObject, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);
const has = (value: unknown, ...keys: string[]) => isObject(value) && keys.every((key) => Object.hasOwn(value, key));
const hasOneOf = (object: JsonObject, ...keySets: string[][]) => keySets.some((keys) => has(object, ...keys));
const uaaOf = (value: unknown): unknown => (isObject(value) ? own(value, 'uaa') : undefined);
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : undefined);

const signs: Record<OtherProduct, (object: JsonObject) => boolean> = {
  google_service_account: (object) =>
    own(object, 'type') === 'service_account' || has(object, 'private_key', 'client_email'),
  google_user_credentials: (object) => own(object, 'type') === 'authorized_user' && has(object, 'refresh_token'),
  google_oauth_client: (object) => has(own(object, 'web'), 'client_id') || has(own(object, 'installed'), 'client_id'),
  firebase_configuration: (object) =>
    hasOneOf(
      object,
      ['project_info', 'client'],
      ['apiKey', 'authDomain', 'projectId'],
      ['apiKey', 'messagingSenderId'],
    ),
  // as `az ad sp create-for-rbac` prints them, with and without --sdk-auth
  azure_credentials: (object) =>
    hasOneOf(object, ['clientId', 'clientSecret', 'tenantId'], ['appId', 'password', 'tenant']) ||
    has(own(object, 'AzureAd'), 'ClientId'),
  aws_credentials: (object) =>
    hasOneOf(
      object,
      ['AccessKeyId', 'SecretAccessKey'],
      ['accessKeyId', 'secretAccessKey'],
      ['aws_access_key_id', 'aws_secret_access_key'],
    ) ||
    has(own(object, 'AccessKey'), 'AccessKeyId') ||
    has(own(object, 'Credentials'), 'AccessKeyId'),
  // OAuth's names are anybody's: beside them one of SAP's own
  sap_service_key: (object) =>
    [object, own(object, 'uaa'), own(object, 'credentials'), uaaOf(own(object, 'credentials'))].some(
      (holder) =>
        has(holder, 'clientid', 'clientsecret') &&
        isObject(holder) &&
        hasOneOf(holder, ['uaadomain'], ['xsappname'], ['identityzone']),
    ),
  oauth_token: (object) => has(object, 'access_token', 'token_type'),
  openid_configuration: (object) => has(object, 'issuer', 'authorization_endpoint'),
  kubernetes_configuration: (object) => has(object, 'apiVersion', 'kind'),
  // Infor's Create-PostmanEnvironment script makes one from an `.ionapi` file
  postman_environment: (object) =>
    has(object, '_postman_variable_scope') ||
    (has(object, 'name') && has(first(own(object, 'values')), 'key', 'value')),
  postman_collection: (object) => has(object, 'info') && Array.isArray(own(object, 'item')),
  openapi: (object) => has(object, 'openapi') || has(object, 'swagger'),
  npm_package: (object) => has(object, 'name', 'version') && hasOneOf(object, ['dependencies'], ['scripts']),
  ionboard_report: (object) => has(object, 'reportVersion', 'verdict'),
};

/** Names the product whose JSON file this is; null where none is known. */
export const recogniseOtherProduct = (object: Record<string, unknown>): OtherProduct | null =>
  otherProducts.find((product) => signs[product](object)) ?? null;
