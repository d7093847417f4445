import { expect, test } from '@playwright/test';
import { violations } from './support/axe';
import { CheckPage } from './pages/check-page';

/*
 * Where the network is at fault, a second place to look from: the reader's own computer. What the program prints is held
 * to real hosts in e2e/integration/network-probe.test.ts.
 */

const heading = 'Look from your own computer';

test('what the program printed stands beside what the server saw, and says whose way is at fault', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.verifyPractice('connection-refused');
  await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  await page.getByText('Mac and Linux: in a terminal').click();
  const script = await page.locator('pre').first().innerText();
  const [, refused = ''] = /look 'http' '127\.0\.0\.1' '(\d+)'\necho '--- end'/.exec(script) ?? [];
  expect(refused).not.toBe('');

  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  const field = page.getByLabel('What it printed');
  await field.fill('bash: curl: command not found');
  await expect(page.getByText('This is not what the program prints for these hosts.')).toBeVisible();
  await field.fill(`--- ionboard 1\nhost=127.0.0.1:${refused}\ncurl=0\nport=open\naddress=10.0.0.5\n`);
  await expect(page.getByText('The end is missing.')).toBeVisible();
  await field.fill(`$ sh\n--- ionboard 1\nhost=127.0.0.1:${refused}\ncurl=0\nport=open\naddress=10.0.0.5\n--- end\n$ `);
  await expect(
    page.getByText(/works from your computer\. Something between .* the network administrator/),
  ).toBeVisible();
  const row = page.getByRole('row', { name: /^Connection/ });
  await expect(row.getByRole('cell')).toHaveText(['fault', 'good']);
  await expect(page.getByText('10.0.0.5', { exact: true })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  // what is pasted stays in the browser
  expect(sent).toEqual([]);
});

test('a verdict that is not about the network has no program', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.verifyPractice('role-missing');
  await expect(page.getByRole('heading', { name: heading })).toHaveCount(0);
});

test('on the help page of a network diagnosis the hosts are typed first', async ({ page }) => {
  await page.goto('/help/gateway/certificate-untrusted');
  await page.getByLabel('Hosts, separated by a blank').fill("gw.example:7443 https://sso.example/x bad'host");
  await page.getByText('Windows: in PowerShell').click();
  const script = page.locator('pre').last();
  await expect(script).toContainText("Look 'gw.example' 7443 $true");
  await expect(script).toContainText("Look 'sso.example' 443 $true");
  await expect(script).not.toContainText('bad');
  await page.getByLabel('What it printed').fill('--- ionboard 1\nhost=gw.example:7443\nname=fault\n--- end');
  await expect(page.getByRole('row', { name: /^Name/ }).getByRole('cell')).toHaveText(['fault']);
  await page.goto('/help/grid-role/role-missing');
  await expect(page.getByRole('heading', { name: heading })).toHaveCount(0);
});
