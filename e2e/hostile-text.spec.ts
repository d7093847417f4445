import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CheckPage } from './pages/check-page';
import { ChecklistClient } from './support/checklist-client';
import { crowdedChecklist, crowdedPages } from './support/crowded-checklist';
import { expect, test as base } from './support/faults';
import { practiceFile } from './support/practice';
import { hostileText } from './practice-tenant/hostile-text';
import { startServer, type ServerProcess } from './support/server-process';

/*
 * Text from files, tenants and colleagues that tries to be markup, to turn the line round, to drive a terminal, to pile
 * up: on every page it is visible, cut and harmless, and none of it is in the log.
 */

const test = base.extend<object, { server: ServerProcess }>({
  server: [
    async ({}, use, { workerIndex }) => {
      const server = await startServer({
        DATABASE_URL: `file:${join('test-results', 'data', `text-${String(workerIndex)}.sqlite`)}`,
        PRACTICE_TENANT_URL: process.env['PRACTICE_TENANT_URL'] ?? '',
        TENANT_TIMEOUT_MS: '3000',
        VERIFICATIONS_PER_MINUTE: '1000',
        LOG_LEVEL: 'trace',
      });
      await use(server);
      await server.stop();
      // a line of the log is one line, and says nothing that was said to us
      const lines = server
        .output()
        .split('\n')
        .filter((line) => line.startsWith('{'));
      for (const line of lines) expect(line).not.toMatch(/onerror|owned|X-Injected|[^\P{Cc}]/u);
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  viewport: { width: 320, height: 700 },
});

/** Everything that is read on the page, with all parts open; fields of forms are not: what was typed stays as typed. */
async function expectHarmless(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('script, style, textarea')) texts.push(node.textContent ?? '');
    const told = [...document.querySelectorAll('[title], [aria-label], [alt]')].flatMap((element) =>
      ['title', 'aria-label', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    );
    return {
      texts: [document.title, ...texts, ...told],
      hacked: 'hacked' in window,
      foreign: document.querySelectorAll('img[src="x"], a[href^="javascript"], [onerror]').length,
      width: document.documentElement.scrollWidth,
    };
  });
  expect({ ...seen, texts: [] }).toEqual({ texts: [], hacked: false, foreign: 0, width: 320 });
  for (const text of seen.texts) {
    expect(text).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{M}{5}/u,
    );
    expect([text.slice(0, 100), [...text].length < 2_000]).toEqual([text.slice(0, 100), true]);
  }
}

for (const id of ['role-missing-hostile', 'invalid-grant-hostile']) {
  test(`what a tenant says: ${id}`, async ({ page }) => {
    const check = new CheckPage(page);
    await check.open();
    await check.verifyPractice(id);
    await expectHarmless(page);
    expect((await page.content()).length).toBeLessThan(1_500_000);
  });
}

test('what a file says, in the browser’s own preview too', async ({ page }) => {
  const file = await practiceFile(page.request, 'role-missing-hostile');
  const members = JSON.parse(file.buffer.toString()) as Record<string, unknown>;
  const hostile = {
    ...members,
    cn: hostileText,
    ti: hostileText,
    ev: hostileText,
    v: hostileText,
    [hostileText]: hostileText,
  };
  for (const changed of [
    hostile,
    { ...hostile, iu: `http://${hostileText}` },
    { ...members, cn: hostileText.repeat(20) },
  ]) {
    await page.goto('/check');
    const check = new CheckPage(page);
    await check.fileInput.setInputFiles({
      ...file,
      name: `${hostileText.replaceAll('/', '')}.ionapi`,
      buffer: Buffer.from(JSON.stringify(changed)),
    });
    await expect(check.heading).not.toHaveText('Check a file');
    await expectHarmless(page);
    if (!(await check.start.isVisible())) continue;
    await check.start.click();
    await check.runAgain.waitFor();
    await expectHarmless(page);
  }
});

test('what colleagues say, on every page of a checklist', async ({ page, request }) => {
  const links = await crowdedChecklist(request);
  for (const address of crowdedPages(links)) {
    await page.goto(address);
    await expectHarmless(page);
  }
  const [manager] = links;
  const markdown = await (await request.get(`${manager?.page ?? ''}/markdown`)).text();
  expect(markdown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]|<b>/);
});

test('a verdict with hostile names is written to a checklist and read there', async ({ page, request }) => {
  const manager = await ChecklistClient.start(request);
  await manager.verify('role-missing-hostile');
  for (const path of ['', '/check', '/print', '/guide/grid-role']) {
    await page.goto(`${manager.page}${path}`);
    await expectHarmless(page);
  }
  const { verification } = await manager.read();
  const roles = verification?.checks.find((check) => check.id === 'grid-role')?.params['roles'];
  expect(JSON.stringify(verification).length).toBeLessThan(400_000);
  expect(roles ?? verification?.verdict).toBeTruthy();
});
