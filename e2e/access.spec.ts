import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import { CheckPage } from './pages/check-page';
import { violations } from './support/axe';
import { expect, test as base } from './support/faults';
import { type ServerProcess, startServer } from './support/server-process';

const accessToken = 'obviously-fake-access-token-of-these-tests1';

/** A wizard that asks for its access token. */
const test = base.extend<object, { asking: ServerProcess }>({
  asking: [
    async ({}, use, workerInfo) => {
      const server = await startServer({
        ACCESS_TOKEN_SHA256: createHash('sha256').update(accessToken).digest('hex'),
        DATABASE_URL: `file:${join('test-results', 'data', `access-${String(workerInfo.workerIndex)}.sqlite`)}`,
        TENANT_TIMEOUT_MS: '3000',
      });
      await use(server);
      await server.stop();
      expect(server.output()).not.toContain(accessToken);
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ asking }, use) => use(asking.url),
});

const upload = { file: { name: 'a.ionapi', mimeType: 'application/octet-stream', buffer: Buffer.from('{}') } };
const verify = (request: APIRequestContext, headers = {}, parts = {}) =>
  request.post('/api/verifications', {
    multipart: { ...upload, ...parts },
    headers: { accept: 'application/json', ...headers },
  });
const start = (request: APIRequestContext, headers = {}) =>
  request.post('/api/checklists', { data: { name: 'Asked' }, headers });

test('programs send the token; without it nothing starts, and a link goes on working', async ({ request }) => {
  for (const given of [{}, { 'x-access-token': '' }, { 'x-access-token': `${accessToken}x` }]) {
    for (const refused of [await verify(request, given), await start(request, given)]) {
      expect(refused.status()).toBe(401);
      expect(refused.headers()).toMatchObject({
        'content-type': 'application/problem+json',
        'www-authenticate': 'X-Access-Token',
      });
    }
  }
  const letIn = { 'x-access-token': accessToken };
  expect((await verify(request, letIn)).status()).toBe(200);
  const started = await start(request, letIn);
  expect(started.status()).toBe(201);

  const { links } = (await started.json()) as { links: { manage: string } };
  const token = new URL(links.manage).pathname.slice('/c/'.length);
  const bearer = { authorization: `Bearer ${token}` };
  expect((await request.get('/api/checklists/current', { headers: bearer })).status()).toBe(200);
  expect((await request.get(`/c/${token}`)).status()).toBe(200);
  expect((await verify(request, {}, { checklist: token })).status()).toBe(200);
  expect((await verify(request, {}, { checklist: 'x'.repeat(43) })).status()).toBe(401);
  const view = await request.post('/api/checklists/current/links', {
    data: { capability: 'view', label: 'Only looks' },
    headers: bearer,
  });
  const { url } = (await view.json()) as { url: string };
  expect((await verify(request, {}, { checklist: url.split('/').at(-1) })).status()).toBe(403);
});

test('faults keep their order', async ({ request }) => {
  const foreign = { 'sec-fetch-site': 'cross-site' };
  expect((await start(request, foreign)).status()).toBe(403);
  expect((await request.put('/api/checklists', { data: {} })).status()).toBe(405);
  expect(
    (await request.post('/api/checklists', { data: 'no JSON', headers: { 'content-type': 'text/plain' } })).status(),
  ).toBe(401);
  expect((await verify(request, foreign)).status()).toBe(403);
  expect((await request.post('/api/verifications', { data: 'x' })).status()).toBe(415);
  expect((await request.post('/api/verifications', { multipart: { runAs: 'x' } })).status()).toBe(400);
});

const enter = async (page: Page, token: string) => {
  await page.getByLabel('Access token').fill(token);
  await page.getByRole('button', { name: 'Go on' }).click();
};

test('a browser is asked once, is told what is wrong, and comes to the page that it wanted', async ({ page }) => {
  await page.goto('/check');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This server asks for its access token');
  expect(await violations(page)).toEqual([]);
  await enter(page, '');
  await expect(page.getByText('Type the access token.').first()).toBeVisible();
  await enter(page, 'a wrong one');
  await expect(page.getByRole('link', { name: /not the access token/ })).toBeVisible();
  await expect(page.getByLabel('Access token')).toHaveValue('a wrong one');
  await enter(page, ` ${accessToken} `);
  const check = new CheckPage(page);
  await expect(check.heading).toHaveText('Check a file');
  const [pass] = await page.context().cookies();
  expect(pass).toMatchObject({ name: 'ionboard-access', httpOnly: true, sameSite: 'Lax' });
  expect(pass?.value).not.toContain(accessToken);

  await check.verifyPractice('role-missing');
  await page.goto('/c');
  await page.getByLabel('Name of the setup').fill('With a pass');
  await page.getByRole('button', { name: 'Start the checklist' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('With a pass');

  await page.goto('/c');
  await page.getByRole('button', { name: 'Forget the pass' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This server asks for its access token');
  expect(await page.context().cookies()).toEqual([]);
});

test('what was typed of the token stays in its field when the language changes, and in no storage', async ({
  page,
}) => {
  await page.goto('/c');
  await page.locator('#access-token').fill('half-a-token');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Svenska' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await expect(page.locator('#access-token')).toHaveValue('half-a-token');
  const stored = await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]));
  expect(stored).not.toContain('half-a-token');
});

test('a pass that ends while a page is open takes neither the file nor the words', async ({ page, context }) => {
  await page.goto('/check');
  await enter(page, accessToken);
  const check = new CheckPage(page);
  await check.choosePractice('role-missing');
  await check.start.waitFor();
  await context.clearCookies();
  await check.start.click();
  await expect(check.heading).toHaveText('The access token of this server is missing');
  const other = await context.newPage();
  await other.goto('/check');
  await enter(other, accessToken);
  await expect(new CheckPage(other).heading).toHaveText('Check a file');
  await check.runAgain.click();
  await expect(check.heading).toContainText('role');

  await page.goto('/c');
  await page.getByLabel('Name of the setup').fill('Typed before');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Start the checklist' }).click();
  await expect(page.getByText(/enter the token there, and try again here/)).toBeVisible();
  await expect(page.getByLabel('Name of the setup')).toHaveValue('Typed before');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the token leads on, and a reload does not send it again', async ({ page }) => {
    await page.goto('/check');
    await enter(page, 'a wrong one');
    await expect(page.getByRole('link', { name: /not the access token/ })).toBeVisible();
    await enter(page, accessToken);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check a file');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check a file');
  });
});

test('npm run access-token makes a token of 256 bits and the setting that knows it', () => {
  const script = join(import.meta.dirname, '..', 'scripts', 'access-token.mjs');
  const said = () => execFileSync(process.execPath, [script], { encoding: 'utf8' });
  const [first, second] = [said(), said()];
  const token = /^ {2}([\w-]{43})$/m.exec(first)?.[1] ?? '';
  expect(/ACCESS_TOKEN_SHA256=([0-9a-f]{64})/.exec(first)?.[1]).toBe(createHash('sha256').update(token).digest('hex'));
  expect(second).not.toContain(token);
});
