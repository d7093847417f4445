import type { Page } from '@playwright/test';
import { ChecklistClient } from './support/checklist-client';
import { expect, test } from './support/faults';
import { englishOn } from './support/translated';
import { CheckPage } from './pages/check-page';
import { ChecklistPage } from './pages/checklist-page';

/** Presses a language at the foot of the page, and waits until the page is in it. */
async function switchTo(page: Page, name: 'Deutsch' | 'Svenska', tag: 'de' | 'sv') {
  await page.getByRole('contentinfo').getByRole('link', { name, exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', tag);
}

test('what was typed, what is unfolded, the colours and the place stay', async ({ page, request }) => {
  const { page: address } = await ChecklistClient.start(request);
  await page.goto('/c');
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await page.getByRole('main').getByRole('textbox').first().fill('Webbshop till M3');
  await switchTo(page, 'Deutsch', 'de');
  await expect(page.getByRole('main').getByRole('textbox').first()).toHaveValue('Webbshop till M3');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('radio', { name: 'Dunkel' })).toBeChecked();

  await page.goto(address);
  const fold = page.locator('details').first();
  await fold.locator('summary').first().click();
  await switchTo(page, 'Svenska', 'sv');
  await expect(fold).toHaveAttribute('open', '');
  await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Svenska' })).toBeFocused();
  expect(await page.evaluate(() => window.scrollY + window.innerHeight)).toBeGreaterThan(
    (await page.evaluate(() => document.documentElement.scrollHeight)) - 200,
  );
  await page.goto(address);
  await expect(fold).not.toHaveAttribute('open', '');
});

test('a verdict is worded anew, and its file can be checked again', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.verifyPractice('role-missing');
  await expect(check.heading).toContainText('Not ready:');
  await switchTo(page, 'Svenska', 'sv');
  await expect(check.heading).toContainText('Inte redo:');
  await expect.poll(() => englishOn(page, 'sv')).toEqual([]);
  await expect(page).toHaveTitle(/^Inte redo/);
  await page.getByRole('button', { name: 'Kör igen' }).click();
  await page.getByRole('button', { name: 'Kör igen' }).waitFor();
  await expect(check.heading).toContainText('Inte redo:');
  await switchTo(page, 'Deutsch', 'de');
  await expect(check.heading).toContainText('Nicht bereit:');
});

test('a chosen file is still chosen; a fault that it shows is told in the new language', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.choosePractice('healthy');
  await check.start.waitFor();
  await switchTo(page, 'Deutsch', 'de');
  await page.getByRole('button', { name: /^Prüfung .*starten$/ }).click();
  await expect(check.heading).toContainText('Bereit:');

  await page.goto('/check');
  await page.locator('#ionapi-file').setInputFiles({
    name: 'page.ionapi',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('<!doctype html><title>Sign in</title>'),
  });
  await expect(check.heading).toContainText('Nicht bereit:');
  await switchTo(page, 'Svenska', 'sv');
  await expect(check.heading).toContainText('Inte redo:');
});

test('a run that is on its way goes on, once, and ends in the new language', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.choosePractice('token-timed-out');
  let started = 0;
  page.on('request', (request) => (started += request.url().endsWith('/api/verifications') ? 1 : 0));
  await check.start.click();
  await check.cancel.waitFor();
  await switchTo(page, 'Svenska', 'sv');
  await expect(page.getByRole('button', { name: 'Avbryt kontrollen' })).toBeVisible();
  await expect(check.heading).toContainText('Inte avgjort:');
  await expect.poll(() => englishOn(page, 'sv')).toEqual([]);
  expect(started).toBe(1);
});

test('the text of a file stays in its field, and in no storage of the browser', async ({ page }) => {
  await page.goto('/check');
  await page.locator('details:has(#ionapi-text) > summary').click();
  await page.locator('#ionapi-text').fill('{"cs":"practice-not-a-secret"}');
  await switchTo(page, 'Deutsch', 'de');
  await expect(page.locator('#ionapi-text')).toHaveValue('{"cs":"practice-not-a-secret"}');
  const stored = await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]));
  expect(stored).not.toContain('practice-not-a-secret');
});

test('a link that was just made is still there: it is shown this once', async ({ page, request }) => {
  const manager = await ChecklistClient.start(request);
  await page.goto(manager.page);
  await page.getByRole('button', { name: /network administrator/i }).click();
  const made = page.locator('#made-address');
  const address = await made.inputValue();
  await switchTo(page, 'Svenska', 'sv');
  await expect(made).toHaveValue(address);
});

test('a task that was changed while somebody typed is not overwritten after a change of the language', async ({
  page,
  request,
}) => {
  const manager = await ChecklistClient.start(request);
  await page.goto(manager.page);
  const row = await new ChecklistPage(page).openTask('create-app');
  await row.getByRole('radio', { name: 'Blocked' }).check();
  await row.getByLabel('What stops it').fill('Waiting for the name of the app');
  await manager.send('PATCH', '/tasks/create-app', { state: 'done', version: 1, name: 'Bo' });
  await switchTo(page, 'Svenska', 'sv');
  await expect(page.locator('#reason-create-app')).toHaveValue('Waiting for the name of the app');
  await row.getByRole('button', { name: /^Spara/ }).click();
  await expect(row).toContainText('Någon hann före');
  expect(await manager.task('create-app')).toMatchObject({ state: 'done', version: 2 });
});

test('another language while one is on its way: the last one that was pressed, and nothing lost', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.verifyPractice('role-missing');
  // each page takes its time, so that the second press comes before the first answer, and its own answer after that
  await page.route(/_rsc=/, (route) => setTimeout(() => void route.continue().catch(() => null), 400));
  const press = (name: string) =>
    page.getByRole('contentinfo').getByRole('link', { name, exact: true }).click({ noWaitAfter: true });
  await press('Deutsch');
  await page.waitForTimeout(100);
  await press('Svenska');
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await page.waitForTimeout(1_000);
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await expect(check.heading).toContainText('Inte redo:');
});

test('where the server does not answer the page stays, and says so', async ({ page, context }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.verifyPractice('role-missing');
  await context.setOffline(true);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Svenska', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Ionboard does not answer' })).toBeVisible();
  await expect(check.heading).toContainText('Not ready:');
  await context.setOffline(false);
  await switchTo(page, 'Svenska', 'sv');
  await expect(check.heading).toContainText('Inte redo:');
});
