import { connect } from 'node:net';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { startPracticeTenant } from './start.ts';
import type { PracticeTenant } from './start.ts';
import {
  accessToken,
  basic,
  callGateway,
  CURRENT_USER,
  json,
  passwordGrant,
  property,
  readProperties,
  requestToken,
  revokeToken,
  statusOverTls,
  USER_DATA,
  USERS_ME,
} from './test-client.ts';
import type { FileProperties } from './test-client.ts';

let tenant: PracticeTenant;
let healthy: FileProperties;

beforeAll(async () => {
  tenant = await startPracticeTenant();
  healthy = readProperties(tenant, 'healthy');
});
afterAll(async () => {
  await tenant.close();
});
beforeEach(() => {
  tenant.clearRequests();
});

describe('a good client', () => {
  test.each(['healthy', 'healthy-on-premises', 'healthy-opaque', 'healthy-production'])(
    'gets from token to revocation with the file of %s',
    async (scenarioId) => {
      const file = readProperties(tenant, scenarioId);
      const tokenAnswer = await requestToken(file);
      expect(tokenAnswer.status).toBe(200);
      expect(tokenAnswer.headers.get('cache-control')).toBe('no-store');
      expect(json(tokenAnswer)).toMatchObject({ token_type: 'Bearer', expires_in: 7200 });
      const token = accessToken(tokenAnswer);

      expect(json(await callGateway(file, USERS_ME, token))).toMatchObject({
        response: { userlist: [{ displayName: 'Flow Connect', groups: [{ display: 'GRID-RunAsM3User' }, {}] }] },
      });
      expect(json(await callGateway(file, USER_DATA, token))).toMatchObject({
        results: [{ records: [{ USID: 'FLOWUSR', CONO: '100', DIVI: 'AAA' }] }],
      });
      const revocation = await revokeToken(file, token);
      expect(revocation).toMatchObject({ status: 200, text: '' });
      const refused = await callGateway(file, USERS_ME, token);
      expect(refused.status).toBe(401);
      expect(json(refused)).toEqual({ error: 'Unauthorized' });
      expect(tenant.tokens().at(-1)).toMatchObject({ scenario: scenarioId, revoked: true });
    },
  );

  test('may put its credentials into the body instead', async () => {
    const body = new URLSearchParams({
      ...passwordGrant(healthy),
      client_id: property(healthy, 'ci'),
      client_secret: property(healthy, 'cs'),
    });
    expect((await requestToken(healthy, { body, headers: {} })).status).toBe(200);
  });

  test('finds the claims of a cloud token, and no user where the account has none', async () => {
    const claims = async (scenarioId: string): Promise<unknown> => {
      const token = accessToken(await requestToken(readProperties(tenant, scenarioId)));
      expect(token.split('.')).toHaveLength(3);
      return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    };
    expect(await claims('healthy')).toMatchObject({
      Tenant: 'HEALTHY_TST',
      Identity2: '0f0e0d0c-1111-2222-3333-444455556666',
      EnforceScopesForClient: '0',
      ServiceAccount: property(healthy, 'saak'),
    });
    expect(await claims('token-without-user')).not.toHaveProperty('Identity2');
  });
});

describe('the token endpoint refuses', () => {
  const refusal = async (
    post: Parameters<typeof requestToken>[1],
    file: FileProperties = healthy,
  ): Promise<readonly [number, unknown]> => {
    const answer = await requestToken(file, post);
    expect(answer.text).not.toContain('access_token');
    const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true;
    return [answer.status, isJson ? Reflect.get(Object(json(answer)), 'error') : answer.headers.get('content-type')];
  };

  test('a wrong client secret, with a challenge for a client that tried by header', async () => {
    const wrong = { ...healthy, cs: `${property(healthy, 'cs').slice(0, -1)}!` };
    const answer = await requestToken(wrong);
    expect([answer.status, answer.headers.has('www-authenticate')]).toEqual([401, true]);
    expect(json(answer)).toMatchObject({ error: 'invalid_client' });
    expect(await refusal({}, { ...readProperties(tenant, 'healthy-on-premises'), cs: 'wrong' })).toEqual([
      400,
      'invalid_client',
    ]);
  });

  test('percent-encoded client credentials', async () => {
    const encoded = { ...healthy, ci: property(healthy, 'ci').replace('~', '%7E') };
    expect(await refusal({}, encoded)).toEqual([401, 'invalid_client']);
  });

  test('a wrong secret key, and an access key without its tenant', async () => {
    expect(await refusal({}, { ...healthy, sask: 'wrong' })).toEqual([400, 'invalid_grant']);
    const bare = property(healthy, 'saak').replace('HEALTHY_TST#', '');
    expect(await refusal({}, { ...healthy, saak: bare })).toEqual([400, 'invalid_grant']);
  });

  test('a # that is not encoded once', async () => {
    const body = new URLSearchParams(passwordGrant(healthy)).toString();
    expect(body).toContain('HEALTHY_TST%23');
    expect(await refusal({ body: body.replace('%23', '#') })).toEqual([400, 'invalid_grant']);
    expect(await refusal({ body: body.replace('%23', '%2523') })).toEqual([400, 'invalid_grant']);
  });

  test('a JSON body', async () => {
    const headers = { authorization: basic(healthy), 'content-type': 'application/json' };
    const body = JSON.stringify(passwordGrant(healthy));
    expect(await refusal({ body, headers })).toEqual([500, 'text/html;charset=utf-8']);
  });

  test('two ways of client authentication at once', async () => {
    const body = new URLSearchParams({
      ...passwordGrant(healthy),
      client_id: property(healthy, 'ci'),
      client_secret: property(healthy, 'cs'),
    });
    expect(await refusal({ body })).toEqual([400, 'invalid_request']);
  });

  test('other grants, missing and repeated parameters, unknown scopes and another method', async () => {
    const grant = passwordGrant(healthy);
    const changed = (change: Record<string, string>): URLSearchParams => new URLSearchParams({ ...grant, ...change });
    expect(await refusal({ body: changed({ grant_type: 'client_credentials' }) })).toEqual([
      400,
      'unsupported_grant_type',
    ]);
    expect(await refusal({ body: 'grant_type=password' })).toEqual([400, 'invalid_request']);
    expect(await refusal({ body: `${changed({}).toString()}&username=x` })).toEqual([400, 'invalid_request']);
    expect(await refusal({ body: changed({ scope: 'Infor-LN' }) })).toEqual([400, 'invalid_scope']);
    expect((await fetch(`${property(healthy, 'pu')}token.oauth2`)).status).toBe(405);
  });
});

test('a token counts at its own tenant only, and not without Bearer', async () => {
  const token = accessToken(await requestToken(healthy));
  const other = readProperties(tenant, 'healthy-production');
  expect((await callGateway(other, USERS_ME, token)).status).toBe(401);
  expect((await callGateway({ ...healthy, ti: 'infor' }, USERS_ME, token)).status).toBe(401);
  expect((await callGateway(healthy, USERS_ME, '')).status).toBe(401);
  expect((await callGateway(healthy, 'M3/m3api-rest/v2/execute/MNS150MI', token)).status).toBe(404);
  expect(await (await fetch(`${tenant.url}/`)).json()).toEqual({ error: 'Bad Request' });
});

test('running as another user works for who may, and says who is who', async () => {
  const as = async (scenarioId: string, query: string): Promise<unknown> => {
    const file = readProperties(tenant, scenarioId);
    return json(await callGateway(file, `${CURRENT_USER}${query}`, accessToken(await requestToken(file))));
  };
  const user = (USER: string): object => ({ results: [{ records: [{ USER, PRUS: 'FLOWUSR' }] }] });
  expect(await as('healthy', '')).toMatchObject(user('FLOWUSR'));
  expect(await as('healthy', '?m3user=JOBOWNER')).toMatchObject(user('JOBOWNER'));
  expect(await as('healthy', '?m3user=NOBODY')).toMatchObject({ nrOfFailedTransactions: 1 });
  expect(await as('role-missing', '?m3user=JOBOWNER')).toMatchObject({ nrOfFailedTransactions: 1 });
  const token = accessToken(await requestToken(healthy));
  expect(json(await callGateway(healthy, `${USER_DATA};maxrecs=1?USID=JOBOWNER`, token))).toMatchObject({
    results: [{ records: [{ USID: 'JOBOWNER' }] }],
  });
});

test('the requests tell names and never a value, even of secrets in the wrong place', async () => {
  const token = accessToken(await requestToken(healthy));
  await callGateway(healthy, USERS_ME, token);
  await revokeToken(healthy, token);
  await requestToken(healthy, { body: JSON.stringify(passwordGrant(healthy)) });
  await fetch(`${tenant.url}/?${property(healthy, 'sask')}=1`, { headers: { authorization: token } });
  const requests = tenant.requests();
  expect(requests).toMatchObject([
    {
      method: 'POST',
      path: '/HEALTHY_TST/as/token.oauth2',
      scenario: 'healthy',
      authorization: 'Basic',
      formFields: ['grant_type', 'username', 'password'],
      credentialsSent: true,
      status: 200,
    },
    { method: 'GET', path: `/HEALTHY_TST/${USERS_ME}`, scenario: 'healthy', authorization: 'Bearer', formFields: [] },
    { path: '/HEALTHY_TST/as/revoke_token.oauth2', formFields: ['token', 'token_type_hint'] },
    { formFields: ['(other)'], status: 400 },
    { path: '/', scenario: null, authorization: 'other', queryFields: ['(other)'], credentialsSent: true },
  ]);
  const written = JSON.stringify([requests, tenant.tokens()]);
  for (const secret of [token, ...['cs', 'saak', 'sask', 'ci'].map((name) => property(healthy, name))]) {
    expect(written).not.toContain(secret.split('#').at(-1));
  }
});

test('the TLS listeners have good certificates and broken ones', async () => {
  const { origins, caPem } = tenant;
  expect(await statusOverTls(origins.tls, caPem)).toBe(400);
  expect(await statusOverTls(origins.tls, null)).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
  expect(await statusOverTls(origins.selfSigned, caPem)).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
  expect(await statusOverTls(origins.expired, caPem)).toBe('CERT_HAS_EXPIRED');
  expect(await statusOverTls(origins.otherName, caPem)).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
  expect(await statusOverTls(origins.notYetValid, caPem)).toBe('CERT_NOT_YET_VALID');
  expect(await statusOverTls(origins.unknownAuthority, caPem)).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
  expect(await statusOverTls(origins.incompleteChain, caPem)).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
  expect(await statusOverTls(origins.expiring, caPem)).toBe(400);
  expect(await statusOverTls(origins.oldTls, caPem)).toBe('EPROTO');
  expect(await statusOverTls(origins.notTls, caPem)).toBe('EPROTO');
});

test('the closed port refuses', async () => {
  const { hostname, port } = new URL(tenant.origins.closed);
  const code = await new Promise((resolve) => {
    connect(Number(port), hostname).once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code);
    });
  });
  expect(code).toBe('ECONNREFUSED');
});

test('a hanging token endpoint answers after all when told to, and closing cuts one that does not', async () => {
  const late = await startPracticeTenant({ tokenHangMs: 20 });
  expect((await requestToken(readProperties(late, 'token-timed-out'))).status).toBe(200);
  await late.close();

  const hanging = await startPracticeTenant();
  const pending = requestToken(readProperties(hanging, 'token-timed-out'));
  await expect.poll(() => hanging.requests()).toMatchObject([{ scenario: 'token-timed-out', status: null }]);
  await hanging.close();
  await expect(pending).rejects.toThrow('fetch failed');
});
