import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { CheckPage } from './pages/check-page';
import { ChecklistPage } from './pages/checklist-page';
import { draw } from './support/draw';
import { violations } from './support/axe';
import { expect, test } from './support/faults';
import { practiceFile } from './support/practice';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

type File = Record<'ti' | 'ci' | 'cs' | 'iu' | 'pu' | 'ot' | 'saak' | 'sask', string> & { sc?: string[] };

async function verify(page: Page, id: string): Promise<File> {
  const check = new CheckPage(page);
  await check.open();
  await check.verifyPractice(id);
  return practiceJson(page, id);
}

async function practiceJson(page: Page, id: string): Promise<File> {
  const bytes = (await practiceFile(page.request, id)).buffer;
  // one of the files was saved again by a Windows editor
  const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes);
  return JSON.parse(text) as File;
}

/** Opens a target and answers its part of the page. */
async function target(page: Page, name: string): Promise<Locator> {
  const item = page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
  await item.getByText(name, { exact: true }).click();
  return item;
}

const row = (card: Locator, name: string) =>
  card.locator('dl > div').filter({ has: card.page().locator('dt', { hasText: new RegExp(`^${name}$`) }) });

/** What a field holds: copied, because a key is not to be seen. */
async function valueOf(card: Locator, name: string): Promise<string> {
  await card.page().evaluate(() => navigator.clipboard.writeText('nothing was copied'));
  await row(card, name)
    .getByRole('button', { name: `Copy ${name}` })
    .click();
  await expect(row(card, name).getByRole('button', { name: 'Copied', exact: true })).toBeVisible();
  return card.page().evaluate(() => navigator.clipboard.readText());
}

for (const id of draw(['healthy-scopes-listed', 'healthy-on-premises', 'healthy', 'healthy-resaved'], 2)) {
  test(`Flow Connect’s fields are those of Novacura’s page, from ${id}`, async ({ page }) => {
    const file = await verify(page, id);
    const card = await target(page, 'Novacura Flow Connect');
    const slash = file.pu.endsWith('/') ? '' : '/';
    expect(await valueOf(card, 'Base URL')).toBe(`${file.iu}/${file.ti}/M3`);
    expect(await valueOf(card, 'Authentication')).toBe('OAuth 2.0');
    expect(await valueOf(card, 'Grant Type')).toBe('Password Credentials');
    expect(await valueOf(card, 'Token Endpoint')).toBe(`${file.pu}${slash}${file.ot}`);
    expect(await valueOf(card, 'Client ID')).toBe(file.ci);
    expect(await valueOf(card, 'Client Secret')).toBe(file.cs);
    expect(await valueOf(card, 'User')).toBe(file.saak);
    expect(await valueOf(card, 'Password')).toBe(file.sask);
    if (file.sc?.length) expect(await valueOf(card, 'Scopes')).toBe(file.sc.join(' '));
    else await expect(row(card, 'Scopes')).toContainText('leave blank');
  });
}

test('a key stands in the page only while it is revealed', async ({ page }) => {
  const file = await verify(page, 'healthy');
  const card = await target(page, 'Novacura Flow Connect');
  const holdsKeys = async () => {
    const html = await page.content();
    return [file.cs, file.saak, file.sask].filter((key) => html.includes(key)).length;
  };
  expect(await holdsKeys()).toBe(0);
  await card.getByRole('button', { name: 'Reveal Client Secret' }).click();
  await expect(row(card, 'Client Secret')).toContainText(file.cs);
  expect(await holdsKeys()).toBe(1);
  // one at a time
  await card.getByRole('button', { name: 'Reveal Password' }).click();
  await expect(row(card, 'Password')).toContainText(file.sask);
  expect(await holdsKeys()).toBe(1);
  await card.getByRole('button', { name: 'Hide Password' }).click();
  expect(await holdsKeys()).toBe(0);
  await card.getByRole('button', { name: 'Reveal Password' }).click();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(row(card, 'Password')).not.toContainText(file.sask);
});

test('nothing is sent while fields are shown, copied and saved', async ({ page }) => {
  const file = await verify(page, 'healthy');
  await target(page, 'Novacura Flow Connect');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  const rest = await target(page, 'Another REST client');
  expect(await valueOf(rest, 'client_secret')).toBe(file.cs);
  await rest.getByRole('button', { name: 'Reveal password' }).click();
  const saved = async (card: Locator, name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), card.getByRole('button', { name }).click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };
  const environment = await saved(await target(page, 'Postman'), 'Download the environment');
  expect(environment.name).toBe('ionapi.postman_environment.json');
  const { values } = JSON.parse(environment.text) as { values: { key: string; value: string; type: string }[] };
  expect(values.map(({ key, value, type }) => [key, value, type])).toEqual([
    ['base_url', `${file.iu}/${file.ti}/M3`, 'default'],
    ['token_url', file.pu + file.ot, 'default'],
    ['client_id', file.ci, 'default'],
    ['client_secret', file.cs, 'secret'],
    ['username', file.saak, 'secret'],
    ['password', file.sask, 'secret'],
    ['scope', '', 'default'],
  ]);
  const variables = await saved(await target(page, 'Environment variables'), 'Download ionapi.env');
  expect(variables.name).toBe('ionapi.env');
  expect(variables.text).toContain(`SERVICE_ACCOUNT_ACCESS_KEY='${file.saak}'`);
  const curl = await target(page, 'curl');
  await curl.getByRole('button', { name: 'Copy the command for a token' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('username=$SERVICE_ACCOUNT_ACCESS_KEY');
  expect(sent.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

test('a part that does not load leaves the verdict, and can be loaded later', async ({ page, complaints }) => {
  let isOffline = true;
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    const answer = await route.fetch();
    const isPart = (await answer.text()).includes('ionapi.postman_environment.json');
    await (isPart && isOffline ? route.abort() : route.fulfill({ response: answer }));
  });
  const file = await verify(page, 'healthy');
  await expect(page.getByText('The fields did not load')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Ready/);
  expect(await violations(page)).toEqual([]);
  // the browser itself says what it could not load
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('Failed to load resource');
  isOffline = false;
  await page.getByRole('button', { name: 'Load the fields' }).click();
  expect(await valueOf(await target(page, 'Novacura Flow Connect'), 'Password')).toBe(file.sask);
});

test('inside a checklist the fields are there as well', async ({ page }) => {
  const checklist = await ChecklistPage.start(page, 'Where the file goes');
  await page.goto(`/c/${checklist.token}/check`);
  const check = new CheckPage(page);
  await check.verifyPractice('healthy');
  const file = await practiceJson(page, 'healthy');
  expect(await valueOf(await target(page, 'Novacura Flow Connect'), 'User')).toBe(file.saak);
});

test('characters that mislead are seen, and copied as the file has them', async ({ page }) => {
  const file = await practiceJson(page, 'healthy');
  const clientId = `${file.ci}\u202e\u0007x`;
  const check = new CheckPage(page);
  await check.open();
  await check.fileInput.setInputFiles({
    name: 'misleading.ionapi',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(JSON.stringify({ ...file, ci: clientId })),
  });
  await check.start.click();
  await check.runAgain.waitFor();
  // nobody knows such a client
  await page.getByText('Show the fields all the same').click();
  const card = await target(page, 'Novacura Flow Connect');
  await expect(row(card, 'Client ID')).toContainText('‹U+202E›‹BEL›x');
  expect(await page.content()).not.toContain('\u202e');
  expect(await valueOf(card, 'Client ID')).toBe(clientId);
});

test('where the browser refuses to copy, a key stands in the dialog until that is closed', async ({ page }) => {
  // what a page on plain http has in a browser that refuses
  await page.addInitScript(() => {
    Object.defineProperty(window, 'isSecureContext', { value: false });
    Object.assign(document, { execCommand: () => false });
  });
  const file = await verify(page, 'healthy');
  const card = await target(page, 'Novacura Flow Connect');
  await row(card, 'Password').getByRole('button', { name: 'Copy Password' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toHaveValue(file.sask);
  await dialog.getByRole('button').click();
  // a closed dialog has no role, but is in the page until its event has come
  await expect(page.locator('dialog')).toHaveCount(0);
  expect((await page.content()).includes(file.sask)).toBe(false);
});

test('Postman sends the client as the authorization server was found to take it', async ({ page }) => {
  await verify(page, 'client-auth-in-body');
  const postman = await target(page, 'Postman');
  await expect(row(postman, 'Client Authentication')).toContainText('Send client credentials in body');
  const curl = await target(page, 'curl');
  await expect(curl).toContainText('client_secret=$CLIENT_SECRET');
});

test('a file that does not work yet has its fields, and the page says so', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await verify(page, 'role-missing');
  await expect(page.getByText('The connection does not work yet.')).toBeVisible();
  await expect(page.getByText('Novacura Flow Classic')).toBeAttached();
  await expect(page.getByText('Novacura Flow Classic')).toBeHidden();
  await page.getByText('Show the fields all the same').click();
  const card = await target(page, 'Novacura Flow Classic');
  expect(await valueOf(card, 'Additional Path')).toMatch(/_TST\/M3$/);
  await target(page, 'Novacura Flow Connect');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await violations(page)).toEqual([]);
});

test('how a file is kept, changed and retired names the menus of the edition', async ({ page }) => {
  await verify(page, 'healthy');
  await page.getByText('Keep it, change it, retire it').click();
  await expect(page.getByText('When it leaked')).toBeVisible();
  await page.getByLabel('Infor’s menus').selectOption({ label: 'Cloud, with Infor OS Portal' });
  const care = page.locator('dl').filter({ hasText: 'When it leaked' });
  await expect(care).toContainText('OS › Security › Manage › Service Accounts');
  await expect(care).not.toContainText('User Management');
});

test('for an on-premises file they are its own, whatever was chosen', async ({ page }) => {
  await page.goto('/edition/cloud');
  await verify(page, 'healthy-on-premises');
  await expect(page.getByLabel('Infor’s menus')).toHaveValue('cloud');
  await page.getByText('Keep it, change it, retire it').click();
  const care = page.locator('dl').filter({ hasText: 'When it leaked' });
  await expect(care).toContainText('Infor Ming.le › Admin › User Management › Service Accounts');
  await expect(care).not.toContainText('OS ›');
});

for (const colorScheme of draw(['light', 'dark'] as const, 1)) {
  test(`with everything open it fits 320 pixels, and axe finds nothing (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await verify(page, 'healthy');
    for (const name of ['Novacura Flow Connect', 'Novacura Flow Classic', 'Another REST client', 'Postman'])
      await target(page, name);
    for (const name of ['Environment variables', 'curl']) await target(page, name);
    await page.getByText('Keep it, change it, retire it').click();
    await page.getByRole('button', { name: 'Reveal User', exact: true }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await violations(page)).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says why there are no fields, and how a file is kept', async ({ page }) => {
    const check = new CheckPage(page);
    await check.open();
    await check.choosePractice('healthy');
    await page.getByRole('button', { name: 'Check the file' }).click();
    await expect(page.getByText('This page does not have the file any more')).toBeVisible();
    await expect(page.getByText('When it leaked')).toBeVisible();
  });
});
