import { afterAll, beforeAll, expect, test } from 'vitest';

import { scenarios } from './scenarios/registry.ts';
import { startPracticeTenant } from './start.ts';
import type { PracticeTenant } from './start.ts';
import { accessToken, callGateway, json, readProperties, requestToken, revokeToken } from './test-client.ts';
import { property, USER_DATA, USERS_ME } from './test-client.ts';

/** Scenarios whose file is made not to be the JSON of an app. */
const NOT_IONAPI = scenarios.filter(({ expect: { check } }) => check === 'file-format').map(({ id }) => id);
const IONAPI = scenarios.filter(({ id }) => !NOT_IONAPI.includes(id));

/** Of those, the ones with a fault in the members themselves. */
const BAD_MEMBERS = ['property-blank', 'property-type', 'service-account-prefix'];

/** Files with a host that the operator has not listed. */
const UNLISTED = ['endpoint-malformed', 'endpoint-insecure', 'host-not-allowed', 'region-mismatch'];

let tenant: PracticeTenant;

beforeAll(async () => {
  tenant = await startPracticeTenant();
});
afterAll(async () => {
  await tenant.close();
});

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

function text(scenarioId: string): string {
  const { bytes } = tenant.file(scenarioId);
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

test('ids, file names and cloud tenants are unique, and tenant ids look like real ones', () => {
  expect(isUnique(scenarios.map(({ id }) => id))).toBe(true);
  expect(isUnique(scenarios.map(({ fileName }) => fileName))).toBe(true);
  const cloud = scenarios.filter(({ edition }) => edition === 'cloud').map(({ tenantId }) => tenantId);
  expect(isUnique(cloud)).toBe(true);
  expect(cloud.filter((tenantId) => !/^[A-Z0-9]{1,32}_[A-Z]{2,4}$/.test(tenantId))).toEqual([]);
  const onPremises = scenarios.filter(({ edition }) => edition === 'on-premises').map(({ tenantId }) => tenantId);
  expect(new Set(onPremises)).toEqual(new Set(['infor']));
});

test.each(scenarios)('what is expected of $id fits its verdict and is in kebab-case', ({ expect: expected }) => {
  const { verdict, check, code, warning, findings } = expected;
  const hasRootCause = verdict === 'not-ready' || verdict === 'undecided';
  expect([check !== null, code !== null, warning !== undefined]).toEqual([
    hasRootCause,
    hasRootCause,
    verdict === 'ready-with-warnings',
  ]);
  const statuses = findings.map(({ status }) => status);
  const worst = (['failed', 'undecided', 'warning'] as const).find((status) => statuses.includes(status)) ?? 'passed';
  expect(verdict).toBe(
    { failed: 'not-ready', undecided: 'undecided', warning: 'ready-with-warnings', passed: 'ready' }[worst],
  );
  for (const word of [check, code, ...findings.flatMap((finding) => [finding.check, finding.code])]) {
    expect(word ?? 'none').toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  }
});

test.each(IONAPI.filter(({ id }) => !BAD_MEMBERS.includes(id)))(
  'the file of $id is JSON with keys that are fake and have the real length',
  ({ id, tenantId }) => {
    const file: unknown = JSON.parse(text(id).replace('\uFEFF', ''));
    expect(file).toMatchObject({ ti: tenantId });
    const shapes: Record<string, RegExp> = {
      cn: new RegExp(`^practice-${id}$`),
      ci: /^(infor|[A-Z0-9_]+)~practice-[\w-]{34}$/,
      cs: /^practice-not-a-secret-[\w-]{64}$/,
      saak: /^(infor|[A-Z0-9_]+)#practice-not-a-secret-[\w-]{64}$/,
      sask: /^practice-not-a-secret-[\w-]{64}$/,
    };
    for (const [name, value] of Object.entries(file ?? {})) {
      expect(value).toEqual(shapes[name] === undefined ? value : expect.stringMatching(shapes[name]));
    }
  },
);

test.each(NOT_IONAPI)('the file of %s is no JSON object with properties of an app', (id) => {
  const parse = (): unknown => JSON.parse(text(id));
  if (id === 'file-not-object') {
    expect(parse()).toBeInstanceOf(Array);
  } else if (id === 'file-not-ionapi') {
    expect(Object.keys(parse() ?? {}).filter((name) => ['ci', 'cs', 'iu', 'pu'].includes(name))).toEqual([]);
  } else {
    expect(parse).toThrow(SyntaxError);
  }
});

test('files that tests compare by their bytes have the fault that they are named after', () => {
  expect(text('file-truncated')).toMatch(/^\{"ti":.*[^}]$/);
  expect(text('file-service-account-csv')).toMatch(/^[^,\n]+,[^,\n]+\r\nFILECSV_TST#[^,\n]+,[^,\n]+\r\n$/);
  expect(text('file-sample')).toMatch(/^\{\n {2}"ti": "FILESAMPLE_TST", \/\//);
  expect(text('file-json-syntax')).toMatch(/^\{\n {2}\u201Cti\u201D: \u201CFILESYNTAX_TST\u201D/);
  expect([...tenant.file('healthy-resaved').bytes.slice(0, 8)]).toEqual([0xff, 0xfe, 0x7b, 0, 0x0d, 0, 0x0a, 0]);
  expect(text('file-empty')).toBe('');
});

test('the files with a fault in a member have only that one', () => {
  expect(text('property-blank')).toContain('"cs":""');
  expect(text('property-type')).toContain('"ti":4711');
  expect(text('service-account-prefix')).toMatch(/"saak":"practice-not-a-secret-[\w-]{64}"/);
});

test('every host in a file may be reached, except those that the operator has not listed', () => {
  const allowed = new Set(tenant.allowedTenantHosts.split(','));
  const notAllowed = IONAPI.filter(({ id }) => {
    const [, iu = ''] = /"iu": ?"([^"]+)"/.exec(text(id)) ?? [];
    const [, pu = ''] = /"pu": ?"([^"]+)"/.exec(text(id)) ?? [];
    return [iu, pu].some((address) => !allowed.has(URL.parse(address.replace('\\n', ' '))?.host ?? ''));
  });
  expect(notAllowed.map(({ id }) => id)).toEqual(UNLISTED);
  const { port } = new URL(tenant.url);
  expect(tenant.allowedTenantHosts.startsWith(`127.0.0.1:${port},localhost:${port},`)).toBe(true);
});

test('who has to type something in is told so by the title', () => {
  for (const { title, needs } of scenarios) {
    const [, typedIn = ''] = /^Run as (\w+): /.exec(title) ?? [];
    expect(typedIn).toBe(needs?.runAs?.trim() ?? '');
  }
});

test('the same scenario over TLS names the TLS listener', () => {
  const file = new TextDecoder().decode(tenant.fileOverTls('healthy').bytes);
  expect(file).toContain(`"iu":"${tenant.tlsUrl}"`);
  expect(file).not.toContain(tenant.url);
});

test.each([
  { id: 'invalid-client', token: 401 },
  { id: 'invalid-grant', token: 400 },
  { id: 'token-endpoint-not-found', token: 404 },
])('$id gets no token', async ({ id, token }) => {
  expect((await requestToken(readProperties(tenant, id))).status).toBe(token);
});

test('token-endpoint-html answers 200 with a page', async () => {
  const answer = await requestToken(readProperties(tenant, 'token-endpoint-html'));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html;charset=utf-8']);
});

test.each([
  { id: 'tenant-mismatch', identity: 200, m3: 200, says: /"USID":"FLOWUSR"/ },
  { id: 'token-without-user', identity: 200, m3: 403, says: /error: 163/ },
  { id: 'user-missing', identity: 200, m3: 403, says: /error: 163/ },
  { id: 'token-rejected', identity: 401, m3: 401, says: /Unauthorized/ },
  { id: 'gateway-failed', identity: 503, m3: 503, says: /Service Unavailable/ },
  { id: 'm3-not-found', identity: 200, m3: 404, says: /Not Found/ },
  { id: 'm3-user-unknown', identity: 200, m3: 200, says: /^\{"results":\[\{.*"errorType":"ServerReturnedNOK"/ },
  { id: 'm3-user-unknown-v1', identity: 200, m3: 200, says: /^\{"@type":"ServerReturnedNOK"/ },
  { id: 'm3-company-missing', identity: 200, m3: 400, says: /^\{"errorMessage":"XAU0008CONO {6}Not/ },
])('$id gets $identity from IFS and $m3 from M3', async ({ id, identity, m3, says }) => {
  const file = readProperties(tenant, id);
  const token = accessToken(await requestToken(file));
  const m3Answer = await callGateway(file, USER_DATA, token);
  expect([(await callGateway(file, USERS_ME, token)).status, m3Answer.status]).toEqual([identity, m3]);
  expect(m3Answer.text).toMatch(says);
});

test('user-missing has an empty list, and role-unreadable has no list of roles', async () => {
  const me = async (id: string): Promise<unknown> => {
    const file = readProperties(tenant, id);
    return json(await callGateway(file, USERS_ME, accessToken(await requestToken(file))));
  };
  expect(await me('user-missing')).toMatchObject({ response: { userlist: [] } });
  expect(JSON.stringify(await me('role-unreadable'))).not.toContain('groups');
});

test('scope-missing refuses IFS, and M3 too unless its scope was requested', async () => {
  const file = readProperties(tenant, 'scope-missing');
  const grant = { grant_type: 'password', username: property(file, 'saak'), password: property(file, 'sask') };
  const statuses = async (body: Record<string, string>): Promise<readonly number[]> => {
    const token = accessToken(await requestToken(file, { body: new URLSearchParams(body) }));
    return [(await callGateway(file, USERS_ME, token)).status, (await callGateway(file, USER_DATA, token)).status];
  };
  expect(await statuses({ ...grant, scope: 'Infor-M3' })).toEqual([403, 200]);
  expect(await statuses(grant)).toEqual([403, 403]);
});

test('revocation-failed keeps the token', async () => {
  const file = readProperties(tenant, 'revocation-failed');
  const token = accessToken(await requestToken(file));
  expect((await revokeToken(file, token)).status).toBe(503);
  expect(tenant.tokens().at(-1)).toMatchObject({ scenario: 'revocation-failed', revoked: false });
});
