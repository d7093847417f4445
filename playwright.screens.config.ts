import { defineConfig } from '@playwright/test';
import base from './playwright.config';

const servers = Array.isArray(base.webServer) ? base.webServer : [];

/** `npm run screens`: every page in every state, looked at by a person. Too long for every run of the tests. */
export default defineConfig({
  ...base,
  testMatch: '**/*.walk.ts',
  globalTimeout: 1_200_000,
  globalTeardown: './e2e/screens/contact-sheet.ts',
  reporter: [['list'], ['json', { outputFile: 'reports/screens.json' }]],
  // a run that hangs has to hang until its picture is taken
  webServer: servers.map((server) => ({ ...server, env: { ...server.env, TENANT_TIMEOUT_MS: '20000' } })),
});
