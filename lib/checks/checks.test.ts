import { afterAll, describe, expect, test } from 'vitest';
import { checkIds, type CheckId } from '../domain/report/check';
import { editions } from '../domain/reader/edition';
import { guideStepIds } from '../domain/reader/guide-step-id';
import { wordOutcome } from '../i18n/check-words';
import { locales } from '../i18n/locales';
import type { Artifacts } from './artifacts';
import type { AnyCheck } from './define-check';
import { checks } from './registry';
import {
  answered,
  claimsArtifact,
  contactArtifact,
  exchanged,
  fileArtifact,
  gathered,
  goodProperties,
  ifsUser,
  m3Record,
  m3Refusal,
  onPremisesProperties,
  tokenArtifact,
  unanswered,
  withGroups,
} from './test-artifacts';

const input = { expectedTenant: null, runAs: null };
const produced = new Set<string>();

function checkOf(id: CheckId): AnyCheck {
  const check = checks.find((candidate) => candidate.id === id);
  if (!check) throw new Error(`${id} is not registered`);
  return check;
}

/** Judges literal artifacts and words the finding for every reader: a parameter that words need must be there. */
function judged(id: CheckId, artifacts: Partial<Artifacts>) {
  const check = checkOf(id);
  const finding = check.judge({ file: fileArtifact(), input, ...artifacts } as Artifacts);
  const spec = check.codes[finding.code];
  if (!spec) throw new Error(`${finding.code} is no code of ${id}`);
  produced.add(`${id}/${finding.code}`);
  for (const locale of locales) {
    for (const readers of [...editions.map((edition) => [edition]), editions]) {
      const outcome = {
        id,
        stage: check.stage,
        status: spec.status,
        code: finding.code,
        owner: null,
        guideStep: null,
        skippedBecause: null,
        params: finding.params,
        evidence: [],
        durationMs: 0,
      };
      const { observed, meaning, fix } = wordOutcome(outcome, readers, locale);
      for (const sentence of [observed, meaning, ...fix]) {
        expect(sentence).not.toBe('');
        expect(sentence).not.toMatch(/undefined|[<>{}]/);
      }
    }
  }
  return finding;
}

function table(id: CheckId, rows: readonly (readonly [name: string, artifacts: Partial<Artifacts>, code: string])[]) {
  describe(id, () => {
    test.each(rows)('%s', (_name, artifacts, code) => {
      expect(judged(id, artifacts).code).toBe(code);
    });
  });
}

const withFile = (change: object) => ({ file: fileArtifact({ ...goodProperties, ...change }) });

const productFiles = {
  google_user_credentials: { type: 'authorized_user', refresh_token: 'x' },
  google_oauth_client: { web: { client_id: 'x' } },
  firebase_configuration: { project_info: {}, client: [] },
  azure_credentials: { appId: 'x', password: 'x', tenant: 'x' },
  aws_credentials: { AccessKeyId: 'x', SecretAccessKey: 'x' },
  sap_service_key: { clientid: 'x', clientsecret: 'x', url: 'x', uaadomain: 'x' },
  postman_environment: { _postman_variable_scope: 'environment' },
  postman_collection: { info: {}, item: [] },
  openapi: { openapi: '3.1.0' },
  openid_configuration: { issuer: 'x', token_endpoint: 'x' },
  oauth_token: { access_token: 'x', token_type: 'Bearer' },
  kubernetes_configuration: { apiVersion: 'v1', kind: 'Config', clusters: [] },
  ionboard_report: { reportVersion: 1, verdict: 'ready' },
  npm_package: { name: 'x', version: '1', scripts: {} },
};

table('file-format', [
  ['a good file', {}, 'ok'],
  ['saved again', { file: fileArtifact(`\ufeff${JSON.stringify(goodProperties)}`) }, 'ok'],
  ['empty', { file: fileArtifact(' ') }, 'file-empty'],
  ['binary', { file: fileArtifact('\0') }, 'file-binary'],
  ['html', { file: fileArtifact('<html>') }, 'file-html'],
  ['csv', { file: fileArtifact('Access Key,Secret Key\na,b') }, 'file-service-account-csv'],
  ['comments', { file: fileArtifact('{ // x') }, 'file-sample'],
  ['cut off', { file: fileArtifact('{"a"') }, 'file-truncated'],
  ['mistyped', { file: fileArtifact('{"a" 1}') }, 'file-json-syntax'],
  ['typographic quotes', { file: fileArtifact('{“a”:1}') }, 'file-json-syntax'],
  ['a list', { file: fileArtifact('[]') }, 'file-not-object'],
  ['null', { file: fileArtifact('null') }, 'file-not-object'],
  ['another product', { file: fileArtifact('{"type":"service_account"}') }, 'file-not-ionapi'],
  ...Object.entries(productFiles).map(
    ([name, content]) => [`another product: ${name}`, { file: fileArtifact(content) }, 'file-not-ionapi'] as const,
  ),
  ['an unknown product', { file: fileArtifact('{}') }, 'file-not-ionapi'],
]);

table('file-properties', [
  ['all there', {}, 'ok'],
  ['missing', withFile({ ti: undefined }), 'property-missing'],
  ['blank', withFile({ cs: ' ' }), 'property-blank'],
  ['a number', withFile({ cs: 5 }), 'property-type'],
]);

table('service-account', [
  ['both keys', {}, 'ok'],
  ['none', withFile({ saak: undefined, sask: undefined }), 'service-account-missing'],
  ['none, with a redirect URL', withFile({ saak: null, sask: null, ru: 'https://x.example' }), 'app-type-interactive'],
  ['one', withFile({ sask: undefined }), 'service-account-incomplete'],
  ['no tenant in front', withFile({ saak: 'not-a-secret' }), 'service-account-prefix'],
]);

table('file-endpoints', [
  ['good', {}, 'ok'],
  ['malformed', withFile({ iu: 'gateway' }), 'endpoint-malformed'],
  ['http', withFile({ pu: 'http://sso.example' }), 'endpoint-insecure'],
  ['a path that climbs', withFile({ ot: '../x' }), 'endpoint-path-unsafe'],
  ['not listed', { file: fileArtifact(onPremisesProperties, ['sts.example']) }, 'host-not-allowed'],
]);

table('file-consistency', [
  ['one tenant', {}, 'ok'],
  ['two tenants', withFile({ ci: 'OTHER_TST~x' }), 'tenant-mismatch'],
  ['two regions', withFile({ iu: 'https://mingle-ionapi.inforcloudsuite.com' }), 'region-mismatch'],
  ['judged although an address is malformed', withFile({ iu: 'gateway', ci: 'OTHER_TST~x' }), 'tenant-mismatch'],
  ['not the expected one', { input: { ...input, expectedTenant: 'ACME_PRD' } }, 'tenant-unexpected'],
]);

describe.each([
  ['authorization-server', 'authorizationServerContact'],
  ['gateway', 'gatewayContact'],
] as const)('%s', (id, artifact) => {
  test.each([
    ['any answer', contactArtifact(answered(503)), 'ok'],
    ['a certificate with time left', contactArtifact(answered(400), '2027-11-23T12:00:00Z'), 'ok'],
    ['a certificate that ends soon', contactArtifact(answered(400), '2026-12-01T12:00:00Z'), 'certificate-expiring'],
    ['no such name', contactArtifact(unanswered('name-not-found')), 'name-not-found'],
    ['no name server', contactArtifact(unanswered('name-lookup-failed')), 'name-lookup-failed'],
    ['a private address', contactArtifact(unanswered('address-not-allowed')), 'address-not-allowed'],
    ['refused', contactArtifact(unanswered('connection-refused')), 'connection-refused'],
    ['no connection', contactArtifact(unanswered('connection-timed-out')), 'connection-timed-out'],
    ['no answer', contactArtifact(unanswered('timed-out')), 'connection-timed-out'],
    ['reset', contactArtifact(unanswered('connection-reset')), 'connection-reset'],
    ['not trusted', contactArtifact(unanswered('certificate-untrusted')), 'certificate-untrusted'],
    ['expired', contactArtifact(unanswered('certificate-expired')), 'certificate-expired'],
    ['another name', contactArtifact(unanswered('certificate-name')), 'certificate-name'],
    ['other TLS failures', contactArtifact(unanswered('tls-failed')), 'tls-failed'],
    ['no tunnel', contactArtifact(unanswered('proxy-failed')), 'proxy-failed'],
  ])('%s', (_name, contact, code) => {
    expect(judged(id, { [artifact]: contact }).code).toBe(code);
  });
  test('who renews a certificate depends on whose host it is', () => {
    const soon = '2026-12-01T12:00:00Z';
    const cloud = contactArtifact(answered(400), soon, 'https://mingle-ionapi.inforcloudsuite.com/');
    expect(judged(id, { [artifact]: cloud }).owner).toBe('infor');
    expect(judged(id, { [artifact]: contactArtifact(answered(400), soon) }).owner).toBe('network');
  });
});

const goodToken = answered(200, { access_token: 'x', token_type: 'Bearer', expires_in: 7200 });
const oauthError = (error: string) => ({ token: tokenArtifact(answered(400, { error })) });
table('access-token', [
  ['issued', { token: tokenArtifact(goodToken) }, 'ok'],
  ['issued without a life', { token: tokenArtifact(answered(200, { access_token: 'x', token_type: 'bearer' })) }, 'ok'],
  ['only in the body', { token: tokenArtifact(goodToken, true) }, 'client-auth-in-body'],
  ['invalid_client', oauthError('invalid_client'), 'invalid-client'],
  ['a bare 401', { token: tokenArtifact(answered(401)) }, 'invalid-client'],
  ['invalid_grant', oauthError('invalid_grant'), 'invalid-grant'],
  ['unauthorized_client', oauthError('unauthorized_client'), 'grant-not-allowed'],
  ['unsupported_grant_type', oauthError('unsupported_grant_type'), 'grant-not-allowed'],
  ['invalid_scope', oauthError('invalid_scope'), 'invalid-scope'],
  ['invalid_request', oauthError('invalid_request'), 'invalid-request'],
  ['another error', oauthError('access_denied'), 'invalid-request'],
  ['404', { token: tokenArtifact(answered(404)) }, 'token-endpoint-not-found'],
  ['a redirect', { token: tokenArtifact(answered(302)) }, 'token-endpoint-redirected'],
  ['HTML', { token: tokenArtifact(answered(200, '<html>')) }, 'token-endpoint-not-json'],
  ['500', { token: tokenArtifact(answered(500)) }, 'token-endpoint-failed'],
  ['a reset', { token: tokenArtifact(unanswered('connection-reset')) }, 'token-endpoint-failed'],
  ['429', { token: tokenArtifact(answered(429, '', { 'retry-after': '9' })) }, 'token-rate-limited'],
  ['429 without a time', { token: tokenArtifact(answered(429)) }, 'token-rate-limited'],
  ['no answer', { token: tokenArtifact(unanswered('timed-out')) }, 'token-timed-out'],
  ['no token', { token: tokenArtifact(answered(200, {})) }, 'token-malformed'],
]);

table('token-claims', [
  ['good', { claims: claimsArtifact({}) }, 'ok'],
  ['a JWT without tenant', { claims: claimsArtifact({ tenant: null, identity2: null }) }, 'ok'],
  ['opaque', { claims: claimsArtifact(null) }, 'token-opaque'],
  ['another tenant', { claims: claimsArtifact({ tenant: 'OTHER' }) }, 'token-tenant-mismatch'],
  ['no user', { claims: claimsArtifact({ identity2: null }) }, 'token-without-user'],
  ['expired', { claims: claimsArtifact({ expiresAt: 1 }) }, 'clock-skew'],
  ['from the future', { claims: claimsArtifact({ issuedAt: 4e9 }, { serverTime: null }) }, 'clock-skew'],
  ['scopes enforced, none asked for', { claims: claimsArtifact({ areScopesEnforced: true }) }, 'scopes-enforced'],
  ['scopes enforced and asked for', { claims: claimsArtifact({ areScopesEnforced: true }, { hasScopes: true }) }, 'ok'],
]);

const claims = claimsArtifact({});
const identityOf = (...answer: Parameters<typeof answered>) => ({ identity: gathered(answered(...answer)), claims });
table('identity', [
  ['a user', identityOf(200, ifsUser()), 'ok'],
  ['with an opaque token', { ...identityOf(200, ifsUser()), claims: claimsArtifact(null) }, 'ok'],
  ['401', identityOf(401), 'token-rejected'],
  ['403', identityOf(403), 'scope-missing'],
  ['404', identityOf(404), 'identity-service-missing'],
  ['400 Bad Request', identityOf(400, { error: 'Bad Request' }), 'tenant-path-wrong'],
  ['another 400', identityOf(400, { error: 'x' }), 'answer-unreadable'],
  ['an empty list', identityOf(200, { response: { userlist: [] } }), 'user-missing'],
  ['an error list', identityOf(200, { response: null, errorlist: [{ message: 'x' }] }), 'identity-rejected'],
  ['a user, and an error list', identityOf(200, { ...ifsUser(), errorlist: [{}] }), 'identity-rejected'],
  [
    'an error list that is an object',
    identityOf(200, { response: null, errorlist: { code: 'x' } }),
    'identity-rejected',
  ],
  ['HTML', identityOf(200, '<html>'), 'answer-unreadable'],
  ['a redirect', identityOf(301), 'gateway-redirected'],
  ['429', identityOf(429), 'gateway-rate-limited'],
  ['500', identityOf(500), 'gateway-failed'],
  ['a reset', { identity: gathered(unanswered('connection-reset')), claims }, 'gateway-failed'],
  ['504', identityOf(504), 'gateway-timed-out'],
  ['no answer', { identity: gathered(unanswered('timed-out')), claims }, 'gateway-timed-out'],
  ['a user without id', identityOf(200, ifsUser({ id: '' })), 'ok'],
  ['another user than the token’s', identityOf(200, ifsUser({ id: 'other' })), 'identity-differs'],
]);

const roles = (...names: string[]) => ({ identity: gathered(answered(200, withGroups(...names))) });
const onPremises = { file: fileArtifact(onPremisesProperties) };
const currentUser = (user: string) => exchanged(answered(200, m3Record({ USER: user })));
const effective = {
  input: { ...input, runAs: 'other' },
  runAs: { exchanges: [], own: currentUser('FLOW'), asOther: currentUser('OTHER') },
};
table('grid-role', [
  ['the smaller role', roles('GRID-RunAsM3User'), 'role-held'],
  ['the larger role, padded, in any case', roles('  grid-ADMINISTRATOR '), 'role-held'],
  ['among others', roles('GRID-SystemAdministrator', 'GRID-RunAsM3User'), 'role-held'],
  ['none', roles(), 'role-missing'],
  ['others only', roles('M3BE-FndUser', 'IFSApplicationAdmin'), 'role-missing'],
  ['a grid role of another kind on-premises', { ...roles('GRID-Viewer'), ...onPremises }, 'role-missing'],
  ['a grid role beside the on-premises ones', roles('GRID-Viewer', 'GRID-Other'), 'role-missing'],
  [
    'an on-premises role in neither shape of file',
    { ...roles('GRID-Viewer'), ...withFile({ pu: 'https://sso.example/x/' }) },
    'role-missing',
  ],
  [
    'held, in a list of which an entry has no name',
    { identity: gathered(answered(200, ifsUser({ groups: [{ display: 'GRID-Administrator' }, {}] }))) },
    'role-held',
  ],
  ['none, but it works', { ...roles(), ...effective }, 'role-effective'],
  ['not readable, but it works', { identity: gathered(answered(503)), ...effective }, 'role-effective'],
  ['system administrator in the cloud', roles('GRID-SystemAdministrator'), 'role-on-premises-only'],
  ['viewer in the cloud', roles('GRID-Viewer', 'M3BE-FndUser'), 'role-on-premises-only'],
  [
    'system administrator on-premises',
    { ...roles('GRID-SystemAdministrator'), ...onPremises },
    'role-system-administrator',
  ],
  [
    'system administrator on-premises, and it works',
    { ...roles('GRID-SystemAdministrator'), ...onPremises, ...effective },
    'role-effective',
  ],
  ['spaces', roles('GRID - RunAsM3User'), 'role-similar'],
  ['another dash', roles('GRID–Administrator'), 'role-similar'],
  ['a letter', roles('GRID-RunAsM3Usr'), 'role-similar'],
  ['a similar name beside an on-premises role', roles('GRID-Viewer', 'GRID_Administrator'), 'role-similar'],
  ['identity undecided', { identity: gathered(answered(503)) }, 'role-unreadable'],
  ['no groups', { identity: gathered(answered(200, ifsUser({ groups: null }))) }, 'role-unreadable'],
]);

const m3 = (...answer: Parameters<typeof answered>) => ({ m3: gathered(answered(...answer)) });
table('m3-api', [
  ['a record', m3(200, m3Record({ USID: 'FLOW' })), 'ok'],
  ['a refusal', m3(200, m3Refusal('no')), 'ok'],
  ['a refusal with 400', m3(400, { errorMessage: 'no', errorType: 'ServerReturnedNOK' }), 'ok'],
  ['404', m3(404), 'm3-not-found'],
  ['401', m3(401), 'm3-token-rejected'],
  ['403', m3(403), 'm3-scope-missing'],
  ['error 141', m3(403, '<h1>JWT authentication disabled (error: 141)</h1>'), 'm3-jwt-disabled'],
  ['error 141 with 500', m3(500, 'error: 141'), 'm3-jwt-disabled'],
  ['error 163', m3(401, 'Impersonation (error: 163)'), 'm3-impersonation-refused'],
  ['HTML', m3(200, '<html>'), 'm3-answer-unreadable'],
  ['neither record nor refusal', m3(200, { results: [{ records: [] }] }), 'm3-answer-unreadable'],
  ['a redirect', m3(302), 'm3-redirected'],
  ['429', m3(429), 'm3-rate-limited'],
  ['500', m3(500), 'm3-failed'],
  ['no answer', { m3: gathered(unanswered('timed-out')) }, 'm3-timed-out'],
]);

const noSecond = { m3User: { exchanges: [], second: null }, gatewayContact: contactArtifact(answered(400)) };
const user = { USID: 'FLOW', CONO: '100', DIVI: 'AAA' };
const m3Says = (body: unknown, more: Partial<Artifacts> = {}) => ({ ...m3(200, body), ...noSecond, ...more });
table('m3-user', [
  ['a user', m3Says(m3Record(user)), 'ok'],
  ['without division', m3Says(m3Record({ USID: 'FLOW', CONO: '100' })), 'ok'],
  ['open dates', m3Says(m3Record({ ...user, FADT: '0', LADT: '99999999' })), 'ok'],
  ['active today only', m3Says(m3Record({ ...user, FADT: '20261123', LADT: '20261123' })), 'ok'],
  [
    'the alias of IFS',
    m3Says(m3Record(user), { identity: gathered(answered(200, ifsUser({ m3UserAlias: 'flow' }))) }),
    'ok',
  ],
  ['unknown', m3Says(m3Refusal('User identity FLOW does not exist')), 'm3-user-unknown'],
  [
    'no company, by code',
    m3Says(m3Refusal('XAU0008CONO Not authorized for company 0', { errorCode: 'XAU0008' })),
    'm3-company-missing',
  ],
  [
    'a company that is not found for a user',
    m3Says(m3Refusal('Company 100 not found for user BOB', { errorCode: 'XAU0008' })),
    'm3-company-missing',
  ],
  ['no company, by field', m3Says(m3Refusal('wrong', { errorField: 'DIVI' })), 'm3-company-missing'],
  ['company 0', m3Says(m3Record({ ...user, CONO: '0' })), 'm3-company-missing'],
  ['no company in the record', m3Says(m3Record({ USID: 'FLOW' })), 'm3-company-missing'],
  ['not authorized', m3Says(m3Refusal('User FLOW is not authorized to MNS150MI')), 'm3-not-authorized'],
  [
    'asks for the user, and goes on',
    m3Says(m3Refusal('USID must be entered', { errorField: 'USID' })),
    'm3-user-unread',
  ],
  [
    'asks for the user, and the second way is good',
    m3Says(m3Refusal('x', { errorType: 'MandatoryInputFieldNotFound' }), {
      m3User: { exchanges: [], second: exchanged(answered(200, m3Record(user))) },
    }),
    'ok',
  ],
  ['ended', m3Says(m3Record({ ...user, LADT: '20261122' })), 'm3-user-inactive'],
  ['not begun', m3Says(m3Record({ ...user, FADT: '20261124' })), 'm3-user-inactive'],
  ['on the first and last day', m3Says(m3Record({ ...user, FADT: '20261123', LADT: '20261123' })), 'ok'],
  ['no default company', m3Says(m3Refusal('Default company not found for user FLOW')), 'm3-company-missing'],
  ['no such company', m3Says(m3Refusal('Company 100 does not exist')), 'm3-company-missing'],
  [
    'no such division, field in the text',
    m3Says(m3Refusal('XDI0002DIVI      Division AAA does not exist')),
    'm3-company-missing',
  ],
  ['no such user in a company', m3Says(m3Refusal('User FLOW does not exist in company 100')), 'm3-user-unknown'],
  ['no such identity', m3Says(m3Refusal('Identity FLOW does not exist')), 'm3-user-unknown'],
  [
    'no right to the program in a company',
    m3Says(m3Refusal('Not authorized to program MNS150 in company 100')),
    'm3-not-authorized',
  ],
  [
    'asks for the user, field in the text',
    m3Says(m3Refusal('WUS0102USID      User must be entered')),
    'm3-user-unread',
  ],
  ['asks for the user, no field', m3Says(m3Refusal('WUS0102 User must be entered')), 'm3-user-unread'],
  ['asks for the field', m3Says(m3Refusal('Field USID is blank')), 'm3-user-unread'],
  ['refused without words', m3Says({ results: [], wasTerminated: true }), 'm3-rejected'],
  ['blocked', m3Says(m3Refusal('User is blocked')), 'm3-user-inactive'],
  ['blocked, without a noun', m3Says(m3Refusal('FLOW is blocked')), 'm3-user-inactive'],
  ['a program that is blocked', m3Says(m3Refusal('Program MNS150 is blocked')), 'm3-rejected'],
  ['no such transaction', m3Says(m3Refusal('x', { errorType: 'TransactionNotFound' })), 'm3-transaction-missing'],
  ['another refusal', m3Says(m3Refusal('Something else')), 'm3-rejected'],
  [
    'another alias',
    m3Says(m3Record(user), { identity: gathered(answered(200, ifsUser({ m3UserAlias: 'OTHER' }))) }),
    'm3-user-differs',
  ],
]);

const runAs = (own: ReturnType<typeof exchanged>, asOther: ReturnType<typeof exchanged> | null) => ({
  input: { ...input, runAs: ' other ' },
  runAs: { exchanges: [], own, asOther },
});
table('run-as', [
  ['became the other', runAs(currentUser('FLOW'), currentUser('OTHER ')), 'run-as-effective'],
  ['stayed', runAs(currentUser('FLOW'), currentUser('FLOW')), 'run-as-ignored'],
  ['403', runAs(currentUser('FLOW'), exchanged(answered(403))), 'run-as-refused'],
  ['refused', runAs(currentUser('FLOW'), exchanged(answered(200, m3Refusal('not allowed')))), 'run-as-refused'],
  ['error 163', runAs(currentUser('FLOW'), exchanged(answered(500, '(error: 163)'))), 'run-as-refused'],
  [
    'unknown',
    runAs(currentUser('FLOW'), exchanged(answered(200, m3Refusal('User OTHER does not exist')))),
    'run-as-user-unknown',
  ],
  ['itself', runAs(currentUser('Other'), null), 'run-as-same-user'],
  ['no answer', runAs(exchanged(answered(503)), null), 'run-as-undecided'],
  ['a third user', runAs(currentUser('FLOW'), currentUser('THIRD')), 'run-as-undecided'],
]);

const revocation = (
  isOffered: boolean,
  outcome: ReturnType<typeof answered> | null,
  expiresInSeconds: number | null = 7200,
) => ({
  revocation: { isOffered, exchanges: outcome ? [exchanged(outcome)] : [], expiresInSeconds },
});
table('token-revocation', [
  ['200', revocation(true, answered(200)), 'revoked'],
  ['204', revocation(true, answered(204)), 'revoked'],
  ['no address', revocation(false, null), 'revocation-unavailable'],
  ['no address, no life', revocation(false, null, null), 'revocation-unavailable'],
  ['503', revocation(true, answered(503)), 'revocation-failed'],
  ['no answer', revocation(true, unanswered('timed-out'), null), 'revocation-failed'],
]);

describe('the registry', () => {
  test('holds every check once, in the order of the report', () => {
    expect(checks.map((check) => check.id)).toEqual([...checkIds]);
  });
  test('every failed, warning and undecided names an owner and a fix; a pass needs neither', () => {
    for (const check of checks) {
      for (const [code, { status, owner, guideStep }] of Object.entries(check.codes)) {
        const words = check.words.codes[code];
        expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect([code, owner === null, words?.fix.length === 0]).toEqual([
          code,
          status === 'passed',
          status === 'passed',
        ]);
        if (guideStep !== undefined) expect(guideStepIds).toContain(guideStep);
      }
    }
  });
  test('no check waits for itself', () => {
    const reached = (id: CheckId, seen: readonly CheckId[]): void => {
      expect(seen).not.toContain(id);
      const { needs, after = [] } = checkOf(id);
      for (const next of [...needs, ...after]) reached(next, [...seen, id]);
    };
    for (const id of checkIds) reached(id, []);
  });
});

afterAll(() => {
  const all = checks.flatMap((check) => Object.keys(check.codes).map((code) => `${check.id}/${code}`));
  expect(
    all.filter((code) => !produced.has(code)),
    'codes that no row of the tables produces',
  ).toEqual([]);
});
