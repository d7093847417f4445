import { describe, expect, test } from 'vitest';
import { deploymentOf, environmentOf, isProduction, joinAddress, regionOf } from './tenant-address';
import { judgeConsistency, judgeEndpoints, judgeServiceAccount } from './file-judgement';
import type { IonapiProperties } from './ionapi-file';
import { Secret } from '../secret';

const file: IonapiProperties = {
  tenantId: 'ACME_TST',
  applicationName: 'Flow',
  clientId: 'ACME_TST~x',
  clientSecret: new Secret('not-a-secret'),
  gatewayUrl: 'https://mingle-ionapi.eu1.inforcloudsuite.com',
  authorizationServerUrl: 'https://mingle-sso.eu1.inforcloudsuite.com:443/ACME_TST/as/',
  tokenPath: 'token.oauth2',
  revocationPath: 'revoke_token.oauth2',
  authorizePath: 'authorization.oauth2',
  accessKey: new Secret('ACME_TST#x'),
  secretKey: new Secret('y'),
  scopes: [],
  hasRedirectUrl: false,
  clientIdTenant: 'ACME_TST',
  accessKeyTenant: 'ACME_TST',
  masked: { clientId: '', accessKey: null },
};

describe('service account', () => {
  test.each<[Partial<IonapiProperties>, string | undefined]>([
    [{}, undefined],
    [{ accessKey: null, secretKey: null }, 'service-account-missing'],
    [{ accessKey: null, secretKey: null, hasRedirectUrl: true }, 'app-type-interactive'],
    [{ accessKey: null }, 'service-account-incomplete'],
    [{ secretKey: null, hasRedirectUrl: true }, 'service-account-incomplete'],
    [{ accessKeyTenant: null }, 'service-account-prefix'],
  ])('%o is %s', (change, code) => {
    expect(judgeServiceAccount({ ...file, ...change })?.code).toBe(code);
  });
});

describe('endpoints', () => {
  const listed = (url: URL) =>
    url.host === '127.0.0.1:4400' || url.host === '[::1]:4400' || url.host === 'tenant.localhost:1';
  const judge = (change: Partial<IonapiProperties>) => judgeEndpoints({ ...file, ...change }, listed)?.code;

  test.each([
    'https://gateway.example',
    'https://gateway.example:7443',
    'https://gateway.example/base',
    'http://127.0.0.1:4400',
    'http://[::1]:4400',
    'http://tenant.localhost:1',
    'HTTPS://GATEWAY.example',
    'https://gateway.example.',
    'https://xn--gteway-jua.example',
    'https://gåteway.example',
    'https://192.0.2.1',
    'https://2130706433',
    'https://[2001:db8::1]:7443',
    'https://gateway.example/a@b',
  ])('%s is well formed', (gatewayUrl) => {
    expect(judge({ gatewayUrl })).toBeUndefined();
  });

  test.each([
    'gateway.example',
    '//gateway.example',
    'ftp://gateway.example',
    'javascript:alert(1)',
    'https:gateway.example',
    'https:/gateway.example',
    'https:///gateway.example',
    'https://',
    'https://*.example',
    'https://$(id).example',
    'https://a,b.example',
    "https://a'b.example",
    `https://${'a'.repeat(64)}.example`,
    `https://${'a.'.repeat(130)}example`,
    'https://user@gateway.example',
    'https://user:password@gateway.example',
    'https://@gateway.example',
    'https://gateway.example?a=1',
    'https://gateway.example/?',
    'https://gateway.example#part',
    'https://gateway.example\\@evil.example',
    'https://gateway.example/a b',
    ' https://gateway.example',
    'https://gateway.example\n',
    'https://gateway\u0000.example',
    'https://gate\u200bway.example',
    'https://gateway.example:99999',
    'https://[::1',
    'https://gateway.example/\u00a0',
    'https://gateway\u00ad.example',
    'https://gate\u202eway.example',
    'https://gateway.example/a\tb',
    'ht\ntps://gateway.example',
    'https:\\\\gateway.example',
    'https://gateway.example/a\\b',
    'https://gateway.example#',
    'https://:443',
    'https://:443/as',
    'https://user:@gateway.example',
    'https://gateway.example@',
    'https://256.256.256.256',
    'https://gate%00way.example',
    'https://gateway\ud800.example',
    '/gateway',
    'data:text/plain,x',
    'file:///etc/hosts',
    'wss://gateway.example',
    'http//gateway.example',
    'null',
  ])('%j is malformed', (gatewayUrl) => {
    expect(judge({ gatewayUrl })).toBe('endpoint-malformed');
  });

  test.each([
    'http://gateway.example',
    'http://127.0.0.1',
    'http://127.0.0.1:4401',
    'http://mingle-ionapi.inforcloudsuite.com',
    'HTTP://gateway.example',
    'http://gateway.example:443',
    'http://localhost',
    'http://localhost.evil.example',
    'http://2130706433',
    'http://[::ffff:127.0.0.1]',
  ])('%s is not encrypted', (gatewayUrl) => {
    expect(judge({ gatewayUrl })).toBe('endpoint-insecure');
  });

  test.each(['token.oauth2', 'connect/token', 'as/token.oauth2', 'a.b-c_d~e'])('path %s is safe', (tokenPath) => {
    expect(judge({ tokenPath })).toBeUndefined();
  });

  test.each([
    '/token',
    'https://evil.example/token',
    'evil:token',
    '//evil.example',
    'a//b',
    'a\\b',
    '../token',
    'a/../b',
    'a/%2e%2e/b',
    'a/.%2E/b',
    'token?x',
    'token#x',
    'a b',
    'a%20b',
    'a\tb',
    'a%0d%0ab',
    '..',
    'a/..',
    '%2e%2e',
    '%2E./token',
    '..%2ftoken',
    '%252e%252e/token',
    'a%5cb',
    'javascript:alert(1)',
    'https:token',
    '\\\\evil.example',
    'token\n',
    ' token',
    ' ',
    'token\u00a0',
    'to\u202eken',
    'token?',
    'token#',
  ])('path %j is unsafe', (tokenPath) => {
    expect(judge({ tokenPath })).toBe('endpoint-path-unsafe');
    expect(judge({ revocationPath: tokenPath })).toBe('endpoint-path-unsafe');
    expect(judge({ authorizePath: tokenPath })).toBe('endpoint-path-unsafe');
  });

  test.each(['.', '..', 'A\ud800'])('a tenant id %j that cannot be a segment of a path is unsafe', (tenantId) => {
    expect(judgeEndpoints({ ...file, tenantId }, listed)).toEqual({ code: 'endpoint-path-unsafe', property: 'ti' });
  });

  test('the fault that stands first in the table is given', () => {
    expect(judge({ gatewayUrl: 'http://gateway.example', authorizationServerUrl: 'x', tokenPath: '/x' })).toBe(
      'endpoint-malformed',
    );
    expect(judge({ gatewayUrl: 'http://gateway.example', tokenPath: '/x' })).toBe('endpoint-insecure');
  });
});

describe('consistency', () => {
  const judge = (change: Partial<IonapiProperties>, expected: string | null = null) =>
    judgeConsistency({ ...file, ...change }, expected);
  test('one tenant and one region', () => {
    expect(judge({})).toBeNull();
    expect(judge({ clientIdTenant: null, accessKeyTenant: null })).toBeNull();
  });
  test.each<[Partial<IonapiProperties>]>([
    [{ clientIdTenant: 'OTHER_TST' }],
    [{ accessKeyTenant: 'OTHER_TST' }],
    [{ authorizationServerUrl: 'https://mingle-sso.eu1.inforcloudsuite.com/OTHER_TST/as' }],
  ])('two tenants: %o', (change) => {
    expect(judge(change)).toEqual({ code: 'tenant-mismatch', tenants: 'ACME_TST, OTHER_TST' });
  });
  test('tenants are compared as they stand', () => {
    expect(judge({ clientIdTenant: 'acme_tst' })).toMatchObject({ code: 'tenant-mismatch' });
  });
  test('on-premises, the path names no tenant', () => {
    expect(
      judge({
        tenantId: 'infor',
        clientIdTenant: 'infor',
        accessKeyTenant: 'infor',
        gatewayUrl: 'https://inforos.example:7443',
        authorizationServerUrl: 'https://inforos.example/InforIntSTS/',
      }),
    ).toBeNull();
  });
  test('a prefix that may be key material is not shown whole', () => {
    expect(judge({ accessKeyTenant: 'k3y-material-that-is-long-enough' })).toEqual({
      code: 'tenant-mismatch',
      tenants: 'ACME_TST, k3y-…',
    });
  });
  test('what a malformed address says is left out', () => {
    expect(judge({ authorizationServerUrl: 'OTHER_TST/as' })).toBeNull();
    expect(judge({ authorizationServerUrl: 'OTHER_TST/as', clientIdTenant: 'OTHER_TST' })).toMatchObject({
      code: 'tenant-mismatch',
    });
  });
  test('the fault that stands first in the table is given', () => {
    const otherRegion = { gatewayUrl: 'https://mingle35-ionapi.inforgov.com' };
    expect(judge({ ...otherRegion, clientIdTenant: 'OTHER_TST' }, 'X')?.code).toBe('tenant-mismatch');
    expect(judge(otherRegion, 'X')).toEqual({
      code: 'region-mismatch',
      gatewayRegion: 'gov',
      authorizationRegion: 'eu1',
    });
  });
  test('two regions', () => {
    expect(judge({ gatewayUrl: 'https://mingle-ionapi.inforcloudsuite.com' })).toMatchObject({
      code: 'region-mismatch',
      gatewayRegion: 'us',
      authorizationRegion: 'eu1',
    });
  });
  test('on-premises, no region counts', () => {
    expect(
      judge({
        tenantId: 'infor',
        clientIdTenant: 'infor',
        accessKeyTenant: 'infor',
        authorizationServerUrl: 'https://sso.us2.inforcloudsuite.com/InforIntSTS/',
      }),
    ).toBeNull();
  });
  test('a host outside the cloud has no region that could differ', () => {
    expect(judge({ gatewayUrl: 'https://gateway.example:7443' })).toBeNull();
  });
  test('the expected tenant', () => {
    expect(judge({}, 'ACME_TST')).toBeNull();
    expect(judge({}, 'ACME_PRD')).toEqual({ code: 'tenant-unexpected', expected: 'ACME_PRD' });
  });
});

describe('facts of a file', () => {
  test.each([
    ['https://sso.example/ACME_TST/as/', 'ACME_TST', 'multi-tenant-cloud'],
    ['https://sso.example/ACME_TST/as', 'OTHER', 'multi-tenant-cloud'],
    ['https://host.example/InforIntSTS/', 'infor', 'on-premises'],
    ['https://host.example:2443/InforIntSTS', 'ACME', 'on-premises'],
    ['https://host.example/', 'infor', 'on-premises'],
    ['https://host.example/', 'ACME', 'unknown'],
  ])('%s for %s is %s', (authorizationServerUrl, tenantId, deployment) => {
    expect(deploymentOf({ authorizationServerUrl, tenantId })).toBe(deployment);
  });
  test.each([
    ['https://mingle-ionapi.inforcloudsuite.com', 'us'],
    ['https://mingle-ionapi.eu1.inforcloudsuite.com', 'eu1'],
    ['https://mingle35-ionapi.inforgov.com', 'gov'],
    ['https://inforcloudsuite.com', null],
    ['https://inforcloudsuite.com.evil.example', null],
    ['https://host:7443', null],
    ['nonsense', null],
  ])('%s is in region %s', (url, region) => {
    expect(regionOf(url)).toBe(region);
  });
  test.each([
    ['ACME_PRD', 'PRD', true],
    ['X9K98RYL2D6P5AD4_TRN', 'TRN', false],
    ['ACME_AX1', 'AX1', false],
    ['infor', null, false],
    ['PRDCO_TST', 'TST', false],
  ])('%s is environment %s', (tenantId, environment, isLive) => {
    expect(environmentOf(tenantId)).toBe(environment);
    expect(isProduction(tenantId)).toBe(isLive);
  });
  test.each([
    ['https://h/a/', 'b', 'https://h/a/b'],
    ['https://h/a', 'b', 'https://h/a/b'],
    ['https://h/a//', 'b', 'https://h/a/b'],
  ])('%s and %s join with one slash', (base, path, whole) => {
    expect(joinAddress(base, path)).toBe(whole);
  });
});
