import type { Locator, Page } from '@playwright/test';
import { CheckPage } from './pages/check-page';
import { violations } from './support/axe';
import { crowdedChecklist } from './support/crowded-checklist';
import { expect, test } from './support/faults';

/*
 * The system replaces all colours and takes backgrounds away, as in Windows' contrast themes: what stays is words,
 * signs, borders, and what is drawn in the system's own colours.
 */
test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

const styles = (one: Locator, ...names: string[]) =>
  one.evaluate((element, wanted) => wanted.map((name) => getComputedStyle(element).getPropertyValue(name)), names);
const ground = async (page: Page) => (await styles(page.locator('html'), 'background-color'))[0];

/** Every sign of a status is drawn in a colour that differs from its own ground. */
async function expectSigns(page: Page) {
  const faint = await page.locator('svg').evaluateAll((all) =>
    all
      .filter((svg) => svg.checkVisibility() && svg.querySelector('path[d]:not([d=""])'))
      .filter((svg) => {
        const { stroke, fill } = getComputedStyle(svg);
        const behind = getComputedStyle(svg.parentElement ?? svg).backgroundColor;
        return stroke === behind || (stroke === 'none' && fill === behind);
      })
      .map((svg) => svg.outerHTML.slice(0, 200)),
  );
  expect(faint).toEqual([]);
}

test('the whole journey in forced colours', async ({ page }) => {
  await page.goto('/');
  await expectSigns(page);
  await page.getByRole('link', { name: 'Follow the guide' }).click();
  await page.goto('/guide/create-app?edition=cloud');
  await expectSigns(page);
  // what is chosen is said by the system's own colour of what is chosen
  const chosen = page.locator('.segment[aria-current]').first();
  const other = page.locator('.segment:not([aria-current])').first();
  expect(await styles(chosen, 'background-color')).not.toEqual(await styles(other, 'background-color'));

  const check = new CheckPage(page);
  await check.open();
  await check.choosePractice('role-missing');
  await check.start.waitFor();
  const [width, border] = await styles(check.start, 'border-top-width', 'border-top-color');
  expect(width).toBe('3px');
  expect(border).not.toBe(await ground(page));
  await check.start.focus();
  expect((await styles(check.start, 'outline-style', 'outline-width'))[0]).not.toBe('none');
  await check.start.click();
  await check.runAgain.waitFor();
  await expect(check.heading).toHaveText(/^Not ready:/);
  await expectSigns(page);
  // the frame of a verdict is a border, not a wash
  const frame = check.heading.locator('..');
  expect((await styles(frame, 'border-top-color'))[0]).not.toBe(await ground(page));
  expect(await violations(page)).toEqual([]);
});

test('a checklist in forced colours: every state has its word and its sign', async ({ page, request }) => {
  const [manager] = await crowdedChecklist(request);
  await page.goto(manager?.page ?? '');
  for (const word of ['Proved by a check', 'Done, said by a person', 'Blocked', 'In progress', 'To do'])
    await expect(
      page.locator('li[id^=task-] > div > details > summary').getByText(word, { exact: true }).first(),
    ).toBeVisible();
  await expectSigns(page);
});
