import { expect, test } from 'vitest';
import { otherProducts, recogniseOtherProduct, type OtherProduct } from './other-products';

const samples: Record<OtherProduct, object[]> = {
  google_service_account: [
    { type: 'service_account', project_id: 'x' },
    { private_key: 'x', client_email: 'y' },
  ],
  google_user_credentials: [{ type: 'authorized_user', refresh_token: 'x', client_id: 'y' }],
  google_oauth_client: [{ web: { client_id: 'x' } }, { installed: { client_id: 'x' } }],
  firebase_configuration: [
    { project_info: {}, client: [] },
    { apiKey: 'x', authDomain: 'y', projectId: 'z' },
  ],
  azure_credentials: [
    { clientId: 'x', clientSecret: 'y', subscriptionId: 'z', tenantId: 't' },
    { appId: 'x', displayName: 'y', password: 'z', tenant: 't' },
  ],
  aws_credentials: [
    { AccessKey: { AccessKeyId: 'x', SecretAccessKey: 'y' } },
    { Credentials: { AccessKeyId: 'x', SecretAccessKey: 'y', SessionToken: 'z' } },
    { aws_access_key_id: 'x', aws_secret_access_key: 'y' },
  ],
  sap_service_key: [
    { clientid: 'x', clientsecret: 'y', url: 'z', uaadomain: 'd' },
    { uaa: { clientid: 'x', clientsecret: 'y', url: 'z', xsappname: 'd' }, url: 'u' },
    { credentials: { uaa: { clientid: 'x', clientsecret: 'y', url: 'z', identityzone: 'd' } } },
  ],
  postman_environment: [{ id: 'x', name: 'y', values: [], _postman_variable_scope: 'environment' }],
  postman_collection: [{ info: {}, item: [] }],
  openapi: [{ openapi: '3.1.0', info: {} }, { swagger: '2.0' }],
  openid_configuration: [{ issuer: 'x', authorization_endpoint: 'y', token_endpoint: 'z' }],
  oauth_token: [{ access_token: 'x', token_type: 'Bearer', expires_in: 7200 }],
  kubernetes_configuration: [{ apiVersion: 'v1', kind: 'Config', clusters: [] }],
  ionboard_report: [{ reportVersion: 1, verdict: 'ready' }],
  npm_package: [{ name: 'x', version: '1.0.0', scripts: {} }],
};

test.each(otherProducts.flatMap((product) => samples[product].map((sample) => [product, sample] as const)))(
  'recognises %s by %o',
  (product, sample) => {
    expect(recogniseOtherProduct({ ...sample })).toBe(product);
  },
);

test.each([
  {},
  { hello: 'world' },
  { type: 'other' },
  { web: 'text' },
  { web: null },
  { AccessKey: 'a name' },
  { credentials: [] },
  { clientid: 'x', clientsecret: 'y', url: 'z' },
  { name: 'x' },
])('%o is of no known product', (object) => {
  expect(recogniseOtherProduct(object)).toBeNull();
});

test('keys on the prototype say nothing', () => {
  const object = JSON.parse('{"__proto__":{"openapi":"3.1.0","web":{"client_id":"x"}},"constructor":1}') as Record<
    string,
    unknown
  >;
  expect(recogniseOtherProduct(object)).toBeNull();
});
