import type { Page } from '@playwright/test';
import { CheckPage } from './pages/check-page';
import { expect, test } from './support/faults';

/** Which animations began on a page, and at how many elements each. */
async function watchMotion(page: Page) {
  await page.addInitScript(() => {
    const begun: string[] = [];
    Object.assign(window, { begun });
    addEventListener('animationstart', ({ animationName }) => begun.push(animationName), true);
  });
  return () => page.evaluate(() => (window as unknown as { begun: string[] }).begun);
}

test('only the line grows and only rows arrive, while a check runs', async ({ page }) => {
  const begun = await watchMotion(page);
  for (const path of ['/', '/guide/create-app', '/help/grid-role/role-missing']) {
    await page.goto(path);
    expect([path, await begun()]).toEqual([path, []]);
  }
  const check = new CheckPage(page);
  await check.open();
  await check.choosePractice('token-timed-out');
  await check.start.click();
  await check.runAgain.waitFor();
  expect([...new Set(await begun())].sort()).toEqual(['arrive', 'grow']);
});

test('nothing moves for those who ask for that', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const begun = await watchMotion(page);
  const check = new CheckPage(page);
  await check.open();
  await check.choosePractice('token-timed-out');
  await check.start.click();
  await check.runAgain.waitFor();
  expect(await begun()).toEqual([]);
});
