import type { Page } from '@playwright/test';
import { guideStepIds } from '@/lib/domain/guide-step-id';
import { CheckPage } from './pages/check-page';
import { violations } from './support/axe';
import { crowdedChecklist, crowdedPages } from './support/crowded-checklist';
import { expect, test } from './support/faults';

const pages = [
  '/',
  '/guide',
  '/edition',
  ...guideStepIds.map((id) => `/guide/${id}`),
  '/check',
  '/c',
  '/practice',
  '/help/grid-role/role-missing',
  '/nowhere',
];

for (const [colorScheme, rules] of [
  ['light', 'all'],
  ['dark', 'colours'],
] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    for (const path of pages) {
      test(`axe finds nothing on ${path}`, async ({ page }) => {
        await page.goto(path);
        expect(await violations(page, rules)).toEqual([]);
      });
    }
    for (const id of ['healthy', 'role-missing', 'role-unreadable', 'revocation-failed']) {
      test(`axe finds nothing on the report of ${id}, with every check open`, async ({ page }) => {
        const check = new CheckPage(page);
        await check.open();
        await check.verifyPractice(id);
        for (const row of await page.locator('summary').all()) await row.click();
        expect(await violations(page, rules)).toEqual([]);
      });
    }
    test('axe finds nothing on the pages of a checklist, with everything open', async ({ page, request }) => {
      test.slow();
      for (const path of crowdedPages(await crowdedChecklist(request))) {
        await page.goto(path);
        await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
        expect([path, await violations(page, rules)]).toEqual([path, []]);
      }
    });
    test('axe finds nothing on what a file is for, and on a fault of the file', async ({ page }) => {
      const check = new CheckPage(page);
      await check.open();
      await check.choosePractice('healthy-production');
      await check.start.waitFor();
      expect(await violations(page, rules)).toEqual([]);
      await check.open();
      await check.choosePractice('file-truncated');
      await expect(check.heading).toContainText('ends in the middle');
      expect(await violations(page, rules)).toEqual([]);
    });
    test('axe finds nothing during a run, and after it was cancelled', async ({ page }) => {
      const check = new CheckPage(page);
      await check.open();
      await check.choosePractice('token-timed-out');
      await check.start.click();
      await check.cancel.waitFor();
      expect(await violations(page, rules)).toEqual([]);
      await check.runAgain.waitFor();
      await check.runAgain.click();
      await check.cancel.click();
      await check.runAgain.waitFor();
      expect(await violations(page, rules)).toEqual([]);
    });
  });
}

test.describe('320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
  for (const path of pages) {
    test(`${path} needs no scrolling to the side`, async ({ page }) => {
      await page.goto(path);
      expect(await width(page)).toBeLessThanOrEqual(320);
    });
  }
  test('the pages of a checklist need no scrolling to the side, with everything open', async ({ page, request }) => {
    for (const path of crowdedPages(await crowdedChecklist(request))) {
      await page.goto(path);
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
      expect([path, await width(page)]).toEqual([path, 320]);
    }
  });
  test('the report needs no scrolling to the side, with every check open', async ({ page }) => {
    const check = new CheckPage(page);
    await check.open();
    await check.verifyPractice('role-missing');
    for (const row of await page.locator('summary').all()) await row.click();
    expect(await width(page)).toBeLessThanOrEqual(320);
  });
});

test.describe('360 × 640', () => {
  test.use({ viewport: { width: 360, height: 640 } });
  for (const id of ['role-missing', 'invalid-client', 'user-missing', 'm3-user-unknown', 'connection-refused']) {
    test(`the root cause of ${id} is seen without scrolling`, async ({ page }) => {
      const check = new CheckPage(page);
      await check.open();
      await check.verifyPractice(id);
      await expect(check.heading).toBeInViewport({ ratio: 1 });
      await expect(page.getByText('Who can fix it').first()).toBeInViewport({ ratio: 1 });
      await expect(page.getByText('What to do', { exact: true }).first()).toBeInViewport({ ratio: 1 });
      await expect(
        page
          .getByRole('main')
          .getByRole('link', { name: /^Guide/ })
          .first(),
      ).toBeInViewport({ ratio: 1 });
    });
  }
});

test('the whole way with the keyboard alone', async ({ page }) => {
  const press = async (name: RegExp, role: 'link' | 'button') => {
    for (let tries = 0; tries < 60; tries += 1) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      const label = ((await focused.getAttribute('aria-label')) ?? (await focused.textContent()) ?? '').trim();
      const isRole = (await focused.evaluate((element) => element.tagName)) === (role === 'link' ? 'A' : 'BUTTON');
      if (isRole && name.test(label)) {
        await page.keyboard.press('Enter');
        return;
      }
    }
    throw new Error(`${String(name)} is not reached by the keyboard`);
  };
  await page.goto('/');
  await press(/I have a file/, 'link');
  const check = new CheckPage(page);
  await expect(page).toHaveURL(/\/check$/);
  await check.fileInput.focus();
  await check.choosePractice('role-missing');
  await check.start.waitFor();
  await press(/^Start the check/, 'button');
  await check.runAgain.waitFor();
  await expect(check.heading).toBeFocused();
  await press(/GRID role/, 'link');
  await expect(page).toHaveURL(/\/guide\/grid-role$/);
});

test('the way past the navigation is the first stop', async ({ page }) => {
  await page.goto('/guide/create-app');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the step rail says where one stands', async ({ page }) => {
  await page.goto('/guide/create-app');
  await expect(page.getByRole('main')).toContainText('Step 2 of 5');
  await expect(page.locator('[aria-current="step"]').first()).toContainText('Create the app');
});
