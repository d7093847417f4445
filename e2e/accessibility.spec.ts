import type { Page } from '@playwright/test';
import { guideStepIds } from '@/lib/domain/reader/guide-step-id';
import { CheckPage } from './pages/check-page';
import { violations } from './support/axe';
import { crowdedChecklist, crowdedPages } from './support/crowded-checklist';
import { draw } from './support/draw';
import { expect, test } from './support/faults';

/** The first ones stand for all where there is no time. */
const pages = [
  '/',
  '/guide/create-app',
  '/check',
  '/help/grid-role/role-missing',
  '/c',
  '/nowhere',
  '/practice',
  '/guide',
  '/edition',
  ...guideStepIds.filter((id) => id !== 'create-app').map((id) => `/guide/${id}`),
];

/*
 * A draw: `npm run screens` has axe on every page in every state, in both themes. Here each kind of page is looked at
 * once, and in the dark the report with the most colours.
 */
test('axe finds nothing on any kind of page', async ({ page }) => {
  test.slow();
  for (const path of draw(pages, 4)) {
    await page.goto(path);
    expect([path, await violations(page)]).toEqual([path, []]);
  }
});
for (const [colorScheme, rules, reports] of [
  ['light', 'all', draw(['role-missing', 'healthy', 'role-unreadable', 'revocation-failed'], 1)],
  ['dark', 'colours', ['role-unreadable']],
] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    for (const id of reports) {
      test(`axe finds nothing on the report of ${id}, with every check open`, async ({ page }) => {
        const check = new CheckPage(page);
        await check.open();
        await check.verifyPractice(id);
        for (const row of await page.locator('summary').all()) await row.click();
        expect(await violations(page, rules)).toEqual([]);
      });
    }
  });
}

test('axe finds nothing on the pages of a checklist, with everything open', async ({ page, request }) => {
  test.slow();
  for (const path of draw(crowdedPages(await crowdedChecklist(request)), 2)) {
    await page.goto(path);
    await page.locator('details').evaluateAll((some) => some.forEach((one) => one.setAttribute('open', '')));
    expect([path, await violations(page)]).toEqual([path, []]);
  }
});

test('axe finds nothing during a run, and after it was cancelled', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.choosePractice('token-timed-out');
  await check.start.click();
  await check.cancel.waitFor();
  expect(await violations(page)).toEqual([]);
  await check.runAgain.waitFor();
  await check.runAgain.click();
  await check.cancel.click();
  await check.runAgain.waitFor();
  expect(await violations(page)).toEqual([]);
});

test.describe('320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
  test('no page needs scrolling to the side', async ({ page }) => {
    for (const path of draw(pages, 9)) {
      await page.goto(path);
      expect([path, await width(page)]).toEqual([path, 320]);
    }
  });
  test('the pages of a checklist need no scrolling to the side, with everything open', async ({ page, request }) => {
    for (const path of draw(crowdedPages(await crowdedChecklist(request)), 4)) {
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

test.describe('text twice as large', () => {
  // the browser's own setting: widths at which a page changes are measured in rem, and grow with it
  const enlarge = async (page: Page) => {
    const browser = await page.context().newCDPSession(page);
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  };
  /** What sticks out of the page, and what a box hides of its content. */
  const cut = (page: Page) =>
    page.evaluate(() => {
      const seen = [...document.querySelectorAll('body *')].filter(
        (one) =>
          one.checkVisibility() && one.clientWidth > 1 && !one.closest('svg, [role=img], [aria-hidden=true], select'),
      );
      const width = document.documentElement.clientWidth;
      const sticksOut = (one: Element) => one.getBoundingClientRect().right > width + 1;
      return [
        ...seen.filter((one) => sticksOut(one) && ![...one.children].some(sticksOut)),
        ...seen.filter((one) => getComputedStyle(one).overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1),
      ].map((one) => one.outerHTML.slice(0, 160));
    });
  for (const width of draw([320, 1280], 1)) {
    test(`nothing is cut off at ${width} pixels`, async ({ page, request }) => {
      test.slow();
      await page.setViewportSize({ width, height: 640 });
      await enlarge(page);
      const all = [...draw(pages, 6), ...draw(crowdedPages(await crowdedChecklist(request)), 4)];
      for (const path of all) {
        await page.goto(path);
        await page.locator('details').evaluateAll((some) => some.forEach((one) => one.setAttribute('open', '')));
        expect.soft([path, await cut(page)]).toEqual([path, []]);
      }
      const check = new CheckPage(page);
      await check.open();
      await check.verifyPractice('role-missing');
      for (const row of await page.locator('summary').all()) await row.click();
      expect(await cut(page)).toEqual([]);
    });
  }
});

test.describe('360 × 640', () => {
  test.use({ viewport: { width: 360, height: 640 } });
  test('the root cause is seen without scrolling', async ({ page }) => {
    test.slow();
    const check = new CheckPage(page);
    for (const id of draw(
      ['role-missing', 'invalid-client', 'user-missing', 'm3-user-unknown', 'connection-refused'],
      3,
    )) {
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
    }
  });
});

test('the step rail says where one stands', async ({ page }) => {
  await page.goto('/guide/create-app');
  await expect(page.getByRole('main')).toContainText('Step 2 of 5');
  await expect(page.locator('[aria-current="step"]').first()).toContainText('Create the app');
});
