import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { CheckId } from '@/lib/domain/report/check';
import { CheckPage } from './pages/check-page';
import { expect, test } from './support/faults';
import { practiceFile } from './support/practice';

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** What a page on plain http has: no clipboard, and the old way if `isAllowed`. Copied texts are kept in the page. */
const onPlainHttp = (page: Page, isAllowed: boolean) =>
  page.addInitScript((allowed) => {
    Object.defineProperty(window, 'isSecureContext', { value: false });
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    const copied: string[] = [];
    Object.assign(window, { copied });
    document.addEventListener('copy', () => {
      const area = document.activeElement;
      if (area instanceof HTMLTextAreaElement) copied.push(area.value.slice(area.selectionStart, area.selectionEnd));
    });
    if (!allowed) Object.assign(document, { execCommand: () => false });
  }, isAllowed);
const copiedBySelection = (page: Page) => page.evaluate(() => (window as unknown as { copied: string[] }).copied);

async function reportOn(page: Page, id: string): Promise<void> {
  const check = new CheckPage(page);
  await check.open();
  await check.verifyPractice(id);
}

async function opened(page: Page, check: CheckId): Promise<Locator> {
  const row = page.locator(`#check-${check}`);
  await row.locator('summary').click();
  return row;
}

/** Every value of the file that must not leave it. */
async function secretsOf(page: Page, id: string): Promise<string[]> {
  const file = JSON.parse((await practiceFile(page.request, id)).buffer.toString()) as Record<string, string>;
  const secrets = ['ci', 'cs', 'saak', 'sask'].map((name) => file[name] ?? '');
  expect(secrets.filter((secret) => secret.length < 8)).toEqual([]);
  return secrets;
}

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a request is copied as a command with variables in the place of keys', async ({ page }) => {
    await reportOn(page, 'invalid-client');
    const row = await opened(page, 'access-token');
    const buttons = row.locator('button');
    await expect(buttons).toHaveText([/^Copy as curl/, /^Copy as curl/]);
    await expect(buttons.first()).toHaveAccessibleName(/^Copy as curl: POST http.*token\.oauth2$/);
    await buttons.first().click();
    await expect(page.getByRole('status')).toContainText('Copied');
    await expect(page.getByRole('status')).toContainText('CLIENT_SECRET (cs)');
    expect(await clipboard(page)).toMatch(
      /^curl .*--request POST \\\n {2}--url 'http:\/\/127\.0\.0\.1:\d+\/INVALIDCLIENT_TST\/as\/token\.oauth2'/,
    );
    expect(await clipboard(page)).toContain('--user "$CLIENT_ID:$CLIENT_SECRET"');
    await buttons.last().click();
    await expect.poll(() => clipboard(page)).toContain('--data-urlencode "client_secret=$CLIENT_SECRET"');
  });

  test('the report is copied as Markdown', async ({ page }) => {
    await reportOn(page, 'role-missing');
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.getByRole('button', { name: 'Copied', exact: true })).toBeVisible();
    const markdown = await clipboard(page);
    expect(markdown).toMatch(/^# Not ready: .*Flow Connect/);
    expect(markdown).toContain('**Who can fix it:** user administrator');
    expect(markdown).toContain('- **Tenant:** `ROLEMISSING_TST`');
    expect(markdown).toMatch(/- \*\*Failed:\*\* .* \(`role-missing`\)/);
  });

  for (const id of ['healthy', 'invalid-client']) {
    test(`no copied text of ${id} holds a key`, async ({ page }) => {
      await reportOn(page, id);
      const secrets = await secretsOf(page, id);
      // what comes after the verdict copies keys, because it is asked to
      for (const row of await page.locator('[id^="check-"] summary').all()) await row.click();
      // not by their names: those change for a moment
      const buttons = await page
        .locator('button')
        .filter({ hasText: /^Copy as / })
        .all();
      expect(buttons.length).toBeGreaterThan(4);
      for (const button of buttons) {
        await page.evaluate(() => navigator.clipboard.writeText(''));
        await button.click();
        await expect.poll(() => clipboard(page)).not.toBe('');
        const copied = await clipboard(page);
        for (const secret of secrets) expect(copied).not.toContain(secret);
        expect(copied).not.toMatch(/eyJ|Bearer (?!\$)|Basic /);
      }
    });
  }

  test('axe finds nothing on what was copied from', async ({ page }) => {
    await reportOn(page, 'gateway-failed');
    const row = await opened(page, 'identity');
    await expect(row).toContainText('First try');
    await row
      .getByRole('button', { name: /^Copy as curl/ })
      .first()
      .click();
    await expect(page.getByRole('status')).toContainText('ACCESS_TOKEN');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
});

test('why no answer came is said in words', async ({ page }) => {
  await reportOn(page, 'connection-refused');
  const row = await opened(page, 'gateway');
  await expect(row).toContainText('The connection was refused (ECONNREFUSED)');
});

test('on plain http a text is copied by selecting it', async ({ page }) => {
  await onPlainHttp(page, true);
  await reportOn(page, 'invalid-client');
  const row = await opened(page, 'access-token');
  const button = row.locator('button').first();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('Copied');
  expect(await copiedBySelection(page)).toEqual([expect.stringMatching(/^curl [^]*\$SERVICE_ACCOUNT_SECRET_KEY"$/)]);
  await expect(button).toBeFocused();
  await expect(page.locator('textarea')).toHaveCount(0);
});

test('where the browser refuses, the text stands selected for a copy by hand', async ({ page }) => {
  await onPlainHttp(page, false);
  await reportOn(page, 'role-missing');
  const button = page.getByRole('button', { name: 'Copy as Markdown' });
  await button.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('The browser did not allow copying.');
  const text = dialog.getByRole('textbox');
  await expect(text).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('ControlOrMeta+C');
  expect(await copiedBySelection(page)).toEqual([await text.inputValue()]);
  expect(await text.inputValue()).toMatch(/^# Not ready: /);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the report shows its evidence, and no button that does nothing', async ({ page }) => {
    await page.goto('/check?practice=invalid-client');
    await page.getByRole('button', { name: 'Check the file' }).click();
    await expect(new CheckPage(page).heading).toHaveText(/^Not ready:/);
    const row = await opened(page, 'access-token');
    await expect(row).toContainText('token.oauth2');
    await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
  });
});
