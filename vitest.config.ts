import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// a quarter of an hour off everybody's clock: code that forgets the time zone fails here, not at a reader's
process.env.TZ = 'Asia/Kathmandu';

const root = import.meta.dirname;

export default defineConfig({
  resolve: { alias: { '@': root, 'server-only': join(root, 'e2e', 'support', 'server-only.ts') } },
  test: {
    include: [
      'cli/**/*.test.ts',
      'lib/**/*.test.ts',
      'components/**/*.test.{ts,tsx}',
      'e2e/**/*.test.ts',
      'docs/**/*.test.ts',
      'scripts/**/*.test.{ts,mjs}',
    ],
    globalSetup: ['e2e/support/provide-postgres.ts'],
    setupFiles: ['e2e/support/fail-on-console-error.ts'],
    pool: 'forks',
    maxWorkers: 2,
    restoreMocks: true,
    testTimeout: 15_000,
  },
});
