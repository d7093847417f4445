import type { Page } from '@playwright/test';
import { languages } from '@/lib/i18n/messages/languages';
import { checks } from '@/lib/checks/registry';
import { guideStepIds } from '@/lib/domain/reader/guide-step-id';
import { ChecklistClient, tokenIn } from './support/checklist-client';
import { draw } from './support/draw';
import { expect, test } from './support/faults';
import { englishIn, englishOn, wordsOf } from './support/translated';

const de = wordsOf('de');
const sv = wordsOf('sv');

const language = (page: Page) => page.locator('html').getAttribute('lang');
const switchTo = (page: Page, name: string) =>
  page.getByRole('contentinfo').getByRole('link', { name, exact: true }).click();
const speak = (page: Page, tag: string, url: string | undefined) =>
  page.context().addCookies([{ name: 'language', value: tag, url: url ?? '' }]);

for (const [accepted, expected] of [
  ['sv', 'sv'],
  ['de-AT, en;q=0.5', 'de'],
  ['en;q=0.3, sv;q=0.9', 'sv'],
  ['fr, nl;q=0.8', 'en'],
  ['de;q=0, sv;q=0.1', 'sv'],
] as const) {
  test(`Accept-Language ${accepted} is answered in ${expected}, on pages of both kinds`, async ({ request }) => {
    for (const path of ['/guide/create-app', '/check']) {
      const answer = await request.get(path, { headers: { 'accept-language': accepted } });
      expect(await answer.text()).toContain(`<html lang="${expected}"`);
      expect(answer.headers()['cache-control']).toMatch(/private|no-store/);
    }
  });
}

test('a language that was chosen goes before the browser’s, and is kept', async ({ page }) => {
  await page.goto('/guide/create-app');
  expect(await language(page)).toBe('en');
  await switchTo(page, 'Svenska');
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/guide/create-app');
  await page.goto('/');
  expect(await language(page)).toBe('sv');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a language is chosen by a link, and the page stays', async ({ page }) => {
    for (const path of ['/guide/grid-role', '/check', '/help/grid-role/role-missing']) {
      for (const [name, tag] of [
        ['Deutsch', 'de'],
        ['English', 'en'],
      ] as const) {
        await page.goto(path);
        await switchTo(page, name);
        expect([await language(page), new URL(page.url()).pathname]).toEqual([tag, path]);
      }
    }
  });
});

test('the whole way in Swedish: guide, file, verdict, the page about it', async ({ page, baseURL }) => {
  await speak(page, 'sv', baseURL);
  await page.goto('/');
  expect(await englishOn(page, 'sv')).toEqual([]);
  await page.getByRole('link', { name: sv('start', 'follow-guide') }).click();
  await expect(page).toHaveURL(/\/guide/);
  for (const path of draw(['/guide', ...guideStepIds.map((id) => `/guide/${id}`), '/edition', '/practice', '/c'], 4)) {
    await page.goto(path);
    expect([path, await englishOn(page, 'sv')]).toEqual([path, []]);
  }
  await page.goto('/check?practice=role-missing');
  await page.getByRole('button', { name: sv('check', 'start') }).waitFor();
  expect(await englishOn(page, 'sv')).toEqual([]);
  await page.getByRole('button', { name: sv('check', 'start') }).click();
  await page.getByRole('button', { name: sv('check', 'again') }).waitFor();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(sv('report', 'verdict-not-ready'));
  expect(await englishOn(page, 'sv')).toEqual([]);
  await page.goto('/help/grid-role/role-missing');
  expect(await englishOn(page, 'sv')).toEqual([]);
});

test('the rest of the way in Swedish: start, share, block, comment, request, print, end', async ({
  page,
  baseURL,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await speak(page, 'sv', baseURL);
  await page.goto('/c');
  await page.getByRole('button', { name: sv('share', 'start-submit') }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  expect(await englishOn(page, 'sv')).toEqual([]);
  await page.getByRole('main').getByRole('textbox').first().fill('Webbshop, ACME_TST');
  await page.getByRole('button', { name: sv('share', 'start-submit') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Webbshop, ACME_TST');
  const manager = new ChecklistClient(page.request, tokenIn(page.url()));
  await manager.verify('role-missing');
  await manager.send('PATCH', '/tasks/grid-role', { state: 'blocked', reason: 'Väntar', version: 2, name: 'Bo' });
  await manager.send('POST', '/tasks/create-app/comments', { text: 'Klart i går', name: 'Bo' });

  await page.goto(manager.page);
  await page
    .getByRole('button', { name: sv('share', 'quick-make') })
    .first()
    .click();
  const message = page.locator('#made-message');
  await expect(message).toHaveValue(/Webbshop, ACME_TST/);
  expect(englishIn(await message.inputValue(), 'sv')).toEqual([]);
  expect(await englishOn(page, 'sv')).toEqual([]);
  for (const path of ['/check', '/guide/grid-role', '/print']) {
    await page.goto(manager.page + path);
    expect([path, await englishOn(page, 'sv')]).toEqual([path, []]);
  }
  const markdown = await (await page.request.get(`${manager.page}/markdown`)).text();
  expect(englishIn(markdown, 'sv')).toEqual([]);

  await page.goto('/guide/grid-role');
  expect(await englishOn(page, 'sv')).toEqual([]);
  await page.getByRole('button', { name: sv('request', 'copy-user-administrator') }).click();
  const request = await page.evaluate(() => navigator.clipboard.readText());
  expect(request.length).toBeGreaterThan(100);
  expect(englishIn(request, 'sv')).toEqual([]);

  await manager.send('DELETE');
  await page.goto(manager.page);
  expect(await englishOn(page, 'sv')).toEqual([]);
  for (const path of ['/nowhere', '/guide/nowhere', '/help/grid-role/nowhere', '/help/nowhere/at-all', '/a/b/c/d']) {
    const answer = await page.goto(path);
    expect([path, answer?.status(), await englishOn(page, 'sv')]).toEqual([path, 404, []]);
  }
});

test('a checklist that somebody made in English is read in German', async ({ page, request, baseURL }) => {
  const manager = await ChecklistClient.start(request, 'Webshop');
  await manager.verify('role-missing');
  await manager.send('PATCH', '/tasks/create-app', { state: 'in-progress', version: 2 });
  await page.goto(manager.page);
  await page.getByRole('button', { name: 'Make a link: ' }).first().click();
  await page.locator('#made-address').waitFor();
  await speak(page, 'de', baseURL);
  for (const path of ['', '/print', '/check', '/guide/create-app']) {
    await page.goto(manager.page + path);
    expect([path, await englishOn(page, 'de')]).toEqual([path, []]);
  }
  await page.goto(manager.page);
  await expect(page.getByRole('main')).toContainText(de('report', 'verdict-not-ready'));
  // labels that links get by themselves are words of the product, kept in the language of whoever made them
  await expect(page.getByRole('main')).toContainText(de('checklist', 'first-link-label'));
  await expect(page.getByRole('main')).not.toContainText(/Setup lead|User administrator/);
});

test.describe('320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  for (const tag of languages.filter((one) => one !== 'en')) {
    test(`no text overflows in ${tag}`, async ({ page, request, baseURL }) => {
      test.slow();
      const manager = await ChecklistClient.start(request);
      await manager.verify('role-missing');
      await speak(page, tag, baseURL);
      const steps = guideStepIds.map((id) => `/guide/${id}`);
      const mine = ['', '/check', '/print', '/guide/grid-role'].map((path) => manager.page + path);
      const paths = ['/', '/check', '/guide', ...steps, '/edition', '/practice', '/c', '/nowhere', ...mine];
      const help = checks.flatMap(({ id, codes }) => Object.keys(codes).map((code) => `/help/${id}/${code}`));
      for (const path of [...draw(paths, 5), ...draw(help, 3)]) {
        await page.goto(path);
        await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
        expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 320]);
      }
      await page.goto('/check?practice=role-missing');
      await page.getByRole('button', { name: wordsOf(tag)('check', 'start') }).click();
      await page.getByRole('button', { name: wordsOf(tag)('check', 'again') }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  }
});

test('a page that could not be made says so in the language of the page', async ({ page, baseURL, complaints }) => {
  await speak(page, 'sv', baseURL);
  await page.goto('/');
  await page.route(/_next\/static\/chunks\/.*\.js/, (route) => route.abort());
  await page
    .getByRole('navigation')
    .getByRole('link', { name: sv('common', 'nav-check') })
    .click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(sv('fault', 'title'));
  await expect(page.getByRole('button', { name: sv('fault', 'retry') })).toBeVisible();
  complaints.length = 0;
});

test('the terms of OAuth on a page are English, and each is explained once', async ({ page, baseURL }) => {
  for (const [tag, title] of [
    ['sv', sv('term', 'title')],
    ['de', de('term', 'title')],
  ] as const) {
    await speak(page, tag, baseURL);
    for (const path of ['/guide/download-credentials', '/help/access-token/invalid-grant']) {
      await page.goto(path);
      const list = page.locator('details', { has: page.locator('summary', { hasText: title }) });
      await list.locator('summary').click();
      const names = await list.locator('dt').allInnerTexts();
      expect([path, names.length > 0, new Set(names).size]).toEqual([path, true, names.length]);
      expect(names[0]).toBe(tag === 'de' ? '„access token“' : '”access token”');
    }
  }
});
