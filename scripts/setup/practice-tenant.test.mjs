import { expect, test } from 'vitest';
import { parseReady, practiceSettings } from './practice-tenant.mjs';

const ready = { url: 'http://127.0.0.1:4400', allowedTenantHosts: '127.0.0.1:4400,127.0.0.1:4401' };

test('reads the line in which the practice tenant tells its addresses, and no other', () => {
  expect(parseReady(JSON.stringify({ ready: true, tlsUrl: 'https://127.0.0.1:4401', ...ready }))).toEqual(ready);
  for (const line of [
    '',
    'listening',
    '{}',
    'null',
    '{"ready":true}',
    '{"ready":false,"url":"a","allowedTenantHosts":"b"}',
  ])
    expect(parseReady(line)).toBeUndefined();
});

test('adds the practice tenant to the hosts of the user, and keeps a proxy away from it', () => {
  const settings = practiceSettings(
    { child: /** @type {any} */ (undefined), ...ready },
    { ALLOWED_TENANT_HOSTS: 'gw.example.com', no_proxy: '.example' },
  );
  expect(settings).toEqual({
    ALLOWED_TENANT_HOSTS: `gw.example.com,${ready.allowedTenantHosts}`,
    PRACTICE_TENANT_URL: ready.url,
    EXTRA_CA_FILE: expect.stringMatching(/practice-authority\.pem$/),
    TENANT_TIMEOUT_MS: '5000',
    LOG_LEVEL: 'warn',
    NO_PROXY: '.example,127.0.0.1,localhost',
  });
});
