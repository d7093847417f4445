import { join } from 'node:path';
import { CheckPage } from '../pages/check-page';
import { test } from '../support/faults';
import { workedOn } from './checklist-states';
import { screensFolder } from './contact-sheet';

/*
 * The two pictures of the README, as `screens/readme-verdict.png` and `screens/readme-checklist.png`. Whoever changed
 * what they show copies them to docs/images.
 */
test.use({ viewport: { width: 1280, height: 720 }, colorScheme: 'light' });

test('the picture of a verdict', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.verifyPractice('role-missing');
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(screensFolder, 'readme-verdict.png') });
});

test('the picture of a checklist', async ({ page, request }) => {
  const { page: address } = await workedOn({ page, request });
  await page.goto(address);
  await page.screenshot({ path: join(screensFolder, 'readme-checklist.png') });
});
