import type { Page } from '@playwright/test';
import { draw } from './support/draw';
import { ChecklistClient } from './support/checklist-client';
import { expect, test } from './support/faults';

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const light = 'rgb(246, 244, 238)';
const dark = 'rgb(21, 23, 26)';
const choose = (page: Page, theme: string) => page.getByRole('radio', { name: theme }).check({ force: true });

test.describe('colours', () => {
  for (const path of draw(['/check', '/guide', '/nowhere'], 1)) {
    test(`${path} follows the system until somebody chooses, and the choice is kept`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.goto(path);
      expect(await paper(page)).toBe(dark);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await paper(page)).toBe(light);
      await choose(page, 'Dark');
      expect(await paper(page)).toBe(dark);
      await page.reload();
      expect(await paper(page)).toBe(dark);
      await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
      await choose(page, 'As the system');
      expect(await paper(page)).toBe(light);
    });
  }

  test('a dark page does not begin with a white one', async ({ page }) => {
    await page.goto('/');
    await choose(page, 'Dark');
    // whatever React has to say comes later
    await page.route('**/_next/static/**/*.js', (route) => route.abort('internetdisconnected'));
    await page.goto('/guide');
    expect(await paper(page)).toBe(dark);
  });

  test('other open pages follow at once', async ({ page, context }) => {
    await page.goto('/guide');
    const other = await context.newPage();
    await other.goto('/check');
    // a page hears of it from the moment on at which React is there
    await expect(async () => {
      await choose(page, 'Light');
      await choose(page, 'Dark');
      await expect.poll(() => paper(other), { timeout: 500 }).toBe(dark);
    }).toPass();
    await expect(other.getByRole('radio', { name: 'Dark' })).toBeChecked();
  });

  test('who asks for more contrast gets ink, in both themes', async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, contrast: 'more' });
      await page.goto('/guide');
      const [soft, ink] = await page.evaluate(() => {
        const style = getComputedStyle(document.documentElement);
        return [style.getPropertyValue('--soft'), style.getPropertyValue('--ink')];
      });
      expect(soft).toBe(ink);
    }
  });

  test('paper is white', async ({ page }) => {
    await page.goto('/guide/grid-role');
    await choose(page, 'Dark');
    await page.emulateMedia({ media: 'print' });
    expect(await paper(page)).toBe(light);
  });
});

test('the frame says where one is, and keeps to the checklist that one is in', async ({ page, request }) => {
  const pages = page.getByRole('navigation', { name: 'Pages' });
  const here = pages.locator('[aria-current=page]');
  await page.goto('/guide/create-app?edition=cloud');
  await expect(here).toHaveText('Guide');
  await page.goto('/check');
  await expect(here).toHaveText('Check a file');

  const { page: checklist } = await ChecklistClient.start(request);
  await page.goto(checklist);
  await expect(here).toHaveText('Checklist');
  await pages.getByRole('link', { name: 'Guide' }).click();
  await expect(page).toHaveURL(new RegExp(`${checklist}/guide/before-you-start$`));
  await expect(here).toHaveText('Guide');
  await pages.getByRole('link', { name: 'Check a file' }).click();
  await expect(page).toHaveURL(new RegExp(`${checklist}/check$`));
  await pages.getByRole('link', { name: 'Checklist' }).click();
  await expect(page).toHaveURL(new RegExp(`${checklist}$`));
});

test('a chat shows what a link is, and a picture from our own address', async ({ request, baseURL }) => {
  const manager = await ChecklistClient.start(request, 'Webshop to M3');
  const page = await (await request.get(manager.page)).text();
  const told = (name: string) =>
    new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(page)?.[1] ?? '';
  expect(told('og:title')).toBe('Webshop to M3 · Ionboard');
  expect(told('og:description')).toContain('The link is the key to it');
  // PUBLIC_URL of the server under test
  expect(told('og:image')).toBe(`http://localhost:${new URL(baseURL ?? '').port}/preview.png`);
  const picture = await request.get('/preview.png');
  expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/png']);
  const tags = [...page.matchAll(/<meta [^>]*>/g)].join('');
  expect(tags).not.toContain(manager.token);
});
