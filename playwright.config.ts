import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/setup/browser.mjs';

const root = import.meta.dirname;
const wizardPort = Number(process.env.E2E_PORT ?? 4710);
const tenantPort = wizardPort + 1;
const tenantTlsPort = wizardPort + 2;
const loopback = '127.0.0.1';
const caFile = join(tmpdir(), `ionboard-practice-authority-${wizardPort}.pem`);
const node = JSON.stringify(process.execPath);

// npm test hands these over; by hand, the last build and a browser of this computer are taken
const serverFolder = process.env.IONBOARD_SERVER_DIR ?? join(root, '.next', 'standalone');
const browser = process.env.IONBOARD_CHROMIUM ?? findChromium() ?? '';

// settings of whoever runs the tests; a blank one counts as not set
const notSet = Object.fromEntries(
  [
    'PUBLIC_URL',
    'SERVER_KEY',
    'ACCESS_TOKEN_SHA256',
    'TRUSTED_PROXY_HOPS',
    'CHECKLIST_RETENTION_DAYS',
    'METRICS',
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [name, name.toLowerCase()]),
  ].map((name) => [name, '']),
);

const server = {
  reuseExistingServer: false,
  timeout: 30_000,
  stdout: 'ignore',
  stderr: 'pipe',
  gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
} as const;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: 30_000,
  globalTimeout: 380_000,
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ['json', { outputFile: 'reports/playwright.json' }]],
  use: {
    baseURL: `http://${loopback}:${wizardPort}`,
    locale: 'en-GB',
    // a trace costs a third of the time: npm run e2e -- --trace on
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser === '' ? {} : { executablePath: browser }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-domain-reliability',
        // a page that asks for another host than this computer finds none
        '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
      ],
    },
  },
  webServer: [
    {
      ...server,
      name: 'practice tenant',
      command: `${node} e2e/practice-tenant/main.ts --port ${tenantPort} --tls-port ${tenantTlsPort} --address ${loopback} --ca-file ${JSON.stringify(caFile)}`,
      // Playwright puts the groups into the environment, in capitals, where the wizard finds them as its settings
      wait: { stdout: /"url":"(?<practice_tenant_url>[^"]+)".*"allowedTenantHosts":"(?<allowed_tenant_hosts>[^"]+)"/ },
    },
    {
      ...server,
      name: 'wizard',
      command: `${node} ${JSON.stringify(join(serverFolder, 'server.js'))}`,
      url: `http://${loopback}:${wizardPort}/api/health/live`,
      env: {
        ...notSet,
        NODE_ENV: 'production',
        PORT: String(wizardPort),
        HOSTNAME: loopback,
        LISTEN_ADDRESS: loopback,
        DATABASE_URL: `file:${join(root, 'test-results', 'data', 'ionboard.sqlite')}`,
        EXTRA_CA_FILE: caFile,
        TENANT_TIMEOUT_MS: '3000',
        VERIFICATIONS_PER_MINUTE: '100000',
        VERIFICATIONS_PER_CREDENTIAL_PER_HOUR: '100000',
        LOG_LEVEL: 'warn',
        NEXT_TELEMETRY_DISABLED: '1',
      },
    },
  ],
});
