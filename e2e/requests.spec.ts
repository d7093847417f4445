import type { Page } from '@playwright/test';
import { CheckPage } from './pages/check-page';
import { expect, test } from './support/faults';
import { practiceFile } from './support/practice';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('a report has a request to the one who can fix it', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.verifyPractice('role-missing');
  await page.getByRole('button', { name: 'Copy a request for the user administrator' }).first().click();
  await expect(page.getByRole('button', { name: 'Copied', exact: true })).toBeVisible();
  const text = await clipboard(page);
  expect(text).toContain('OS › Security › Manage › Users');
  expect(text).toContain('Flow Connect');
  expect(text).toContain('GRID-RunAsM3User');
  expect(text).toContain('GRID-Administrator');
  expect(text).toContain('Tenant: ROLEMISSING_TST');
  expect(text).toMatch(/Checked: [A-Z][a-z]{2} \d{1,2}, \d{4} \d\d:\d\d UTC/);
  expect(text).toContain('Diagnosis: grid-role/role-missing');
  const file = JSON.parse((await practiceFile(page.request, 'role-missing')).buffer.toString()) as Record<
    string,
    string
  >;
  for (const key of ['ci', 'cs', 'saak', 'sask']) expect(text).not.toContain(file[key]);
});

test('a page of the guide has a request to its owner', async ({ page }) => {
  await page.goto('/guide/grid-role');
  await page.getByRole('button', { name: 'Copy a request for the user administrator' }).click();
  expect(await clipboard(page)).toContain('User: M3INTEGR');
  expect(await clipboard(page)).toContain('Open “OS › Security › Manage › Users”');
});

test('before the start there is one for the network and one for the user administrator', async ({ page }) => {
  await page.goto('/guide/before-you-start');
  await page.getByRole('button', { name: 'Copy a request for the network administrator' }).click();
  expect(await clipboard(page)).toContain('outbound HTTPS');
  await expect(page.getByRole('button', { name: 'Copy a request for the user administrator' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a request can be read, and no dead button is offered', async ({ page }) => {
    await page.goto('/guide/grid-role');
    await expect(page.getByRole('button', { name: /^Copy a request/ })).toHaveCount(0);
    await page.getByText('To the user administrator').click();
    await expect(page.getByRole('paragraph').filter({ hasText: 'User: M3INTEGR' })).toBeVisible();
  });
});
