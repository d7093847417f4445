import { CheckPage } from './pages/check-page';
import { expect, test } from './support/faults';
import { Keyboard } from './support/keyboard';

test('the whole journey without a mouse: guide, check, verdict, the way to the fix', async ({ page }) => {
  const keyboard = new Keyboard(page);
  await page.goto('/');
  await keyboard.follow(/^Follow the guide/);
  for (let step = 0; step < 6; step += 1) await keyboard.follow(/^Next/);
  await expect(page).toHaveURL(/\/guide\/upload$/);
  await keyboard.press(/^Check a file/);
  await expect(page).toHaveURL(/\/check$/);

  const check = new CheckPage(page);
  await keyboard.goTo(/^ION API file/);
  // the system's own dialog for files is no part of a page
  await check.choosePractice('role-missing');
  await check.start.waitFor();
  await expect(check.heading).toBeFocused();
  await keyboard.press(/^Start the check/);
  await check.runAgain.waitFor();
  await expect(check.heading).toBeFocused();
  await keyboard.goTo(/^Copy a request for the user administrator/);
  await keyboard.goTo(/^Run again/);
  await page.keyboard.press('Enter');
  await check.runAgain.waitFor();
  await keyboard.press(/^Guide: assign the GRID role/);
  await expect(page).toHaveURL(/\/guide\/grid-role$/);
  expect(keyboard.invisible).toEqual([]);
});

test('a checklist without a mouse: start it, block a task, share it', async ({ page }) => {
  const keyboard = new Keyboard(page);
  await page.goto('/');
  await keyboard.press(/^Set up with colleagues/);
  await keyboard.goTo(/^Name of the setup/);
  await page.keyboard.type('By keys alone');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('By keys alone');

  await keyboard.press(/^Let Ionboard’s server reach/);
  await keyboard.goTo(/^To do/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await keyboard.goTo(/^What stops it/);
  await page.keyboard.type('A change request');
  await keyboard.press(/^Save/);
  await expect(page.locator('#task-network-access')).toContainText('Blocked');
  await expect(page.getByRole('status')).toContainText('Saved');

  await keyboard.press(/^Make a link: user administrator/);
  await expect(page.locator('#made-link')).toBeFocused();
  expect(keyboard.invisible).toEqual([]);
});

test('colours are chosen by the arrow keys', async ({ page }) => {
  await page.goto('/help/grid-role/role-missing');
  const keyboard = new Keyboard(page);
  await keyboard.goTo(/^As the system/);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();
  expect(keyboard.invisible).toEqual([]);
});

test('the way past the navigation is the first stop', async ({ page }) => {
  await page.goto('/guide/create-app');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('one region says what changed, and says it as a summary', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  // Next has one of its own, for titles of pages
  const regions = page.locator('body > div').locator('[role=status], [role=log], [role=alert], [aria-live]');
  await expect(regions).toHaveCount(1);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const region = document.querySelector('[role=status]');
    if (!region) return;
    new MutationObserver(() => {
      const text = region.textContent.trim();
      if (text !== '' && heard.at(-1) !== text) heard.push(text);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  await check.verifyPractice('role-missing');
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard.at(-1)).toMatch(/13 passed.*1 failed/);
  // reading, running and the end: never a line for each check
  expect(heard.length).toBeLessThanOrEqual(4);
});
