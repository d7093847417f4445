import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startServer } from './support/server-process';

for (const [publicUrl, isWarned] of [
  ['http://ionboard.example', true],
  ['https://ionboard.example', false],
  ['http://localhost:3000', false],
] as const) {
  test(`${publicUrl} ${isWarned ? 'gets' : 'needs no'} warning, on the page and in the log`, async ({ page }) => {
    const server = await startServer({
      PUBLIC_URL: publicUrl,
      DATABASE_URL: `file:${join(tmpdir(), `ionboard-plain-${String(process.pid)}-${String(Date.now())}.sqlite`)}`,
    });
    try {
      await page.goto(`${server.url}/check`);
      await expect(page.getByText('This connection is not encrypted.')).toHaveCount(isWarned ? 1 : 0);
      expect(server.output().includes('PUBLIC_URL is plain http')).toBe(isWarned);
    } finally {
      await server.stop();
    }
  });
}
