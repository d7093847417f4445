import type { Page } from '@playwright/test';
import { editions } from '@/lib/domain/reader/edition';
import { guideStepIds } from '@/lib/domain/reader/guide-step-id';
import { inforTerms } from '@/lib/guide/infor-terms';
import { CheckPage } from './pages/check-page';
import { ChecklistPage } from './pages/checklist-page';
import { draw } from './support/draw';
import { violations } from './support/axe';
import { ChecklistClient } from './support/checklist-client';
import { expect, test } from './support/faults';

/*
 * Menu paths are written out here as Infor's pages and screens name them (lib/guide/infor-terms.ts has the sources), so
 * that the product is not compared with itself.
 */
const apps = {
  Cloud: 'OS › API Gateway › Authorized Apps',
  'Classic cloud': 'App Menu › Infor ION API › Authorized Apps',
  'On-premises': 'Infor Ming.le › App Menu › Infor ION API › Authorized Apps',
} as const;
const users = {
  Cloud: 'OS › Security › Manage › Users',
  'Classic cloud': 'user menu › User Management › Users',
  'On-premises': 'Infor Ming.le › Admin › User Management › Users',
} as const;
const names = ['Classic cloud', 'On-premises', 'Cloud'] as const;

const choose = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name, exact: true }).click();

/** What a reader of a step sees of its edition: path, action, picture, and what the picture says in words. */
async function expectStep(page: Page, name: (typeof names)[number]): Promise<void> {
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'true');
  await expect(main.locator('ol').getByText(users[name], { exact: true })).toBeVisible();
  await expect(main.locator('figure').getByText(users[name], { exact: true })).toBeVisible();
  await expect(main.locator('dl', { hasText: 'Where' }).first().getByText(users[name], { exact: true })).toBeVisible();
  // GRID-Administrator is a role of the cloud
  const picture = main.getByRole('img');
  await expect(picture.getByText('GRID-Administrator')).toHaveCount(name === 'On-premises' ? 0 : 1);
  expect(await picture.getAttribute('aria-label')).toMatch(name === 'On-premises' ? /^(?!.*GRID-Admin)/ : /GRID-Admin/);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('an edition changes path, labels and picture of a step, and stays for the other pages', async ({ page }) => {
      await page.goto('/guide/grid-role');
      for (const name of names) {
        await choose(page, name);
        await expect(page).toHaveURL(/\/guide\/grid-role$/);
        await expectStep(page, name);
        await page.goto('/guide/authorized-apps');
        await expect(page.getByText(apps[name], { exact: true }).first()).toBeVisible();
        await expect(page.locator('figcaption')).toContainText(name === 'Cloud' ? 'API Gateway' : 'Infor ION API');
        await page.goto('/guide/grid-role');
      }
    });

    test('an edition changes the fix on a help page', async ({ page }) => {
      await page.goto('/help/grid-role/role-missing');
      const fix = page.locator('article ol');
      await expect(fix).toContainText(`${users.Cloud} or ${users['Classic cloud']}`);
      for (const name of names) {
        await choose(page, name);
        await expect(fix).toContainText(`Open ${users[name]}`);
        // the role of the cloud has no use on-premises
        if (name === 'On-premises') await expect(fix).not.toContainText('GRID-Administrator');
        for (const other of names.filter((one) => one !== name)) await expect(fix).not.toContainText(users[other]);
      }
    });

    test('an edition that was chosen for the check names the menus of the verdict, and is remembered', async ({
      page,
    }) => {
      const check = new CheckPage(page);
      await check.open();
      await page.getByLabel('Infor’s menus').selectOption({ label: 'Classic cloud, with the menus of Infor Ming.le' });
      if (javaScriptEnabled) await check.verifyPractice('role-missing');
      else {
        await check.choosePractice('role-missing');
        await page.getByRole('button', { name: 'Check the file' }).click();
      }
      await expect(check.heading).toHaveText(/^Not ready:/);
      const fix = page.getByRole('main').locator('ol').first();
      await expect(fix).toContainText(users['Classic cloud']);
      await expect(fix).not.toContainText(users.Cloud);
      await page.goto('/guide/grid-role');
      await expectStep(page, 'Classic cloud');
    });

    test('“My screen looks different” has the other names at once', async ({ page }) => {
      await page.goto('/guide/grid-role');
      await page.getByText('My screen looks different').click();
      for (const path of [users['Classic cloud'], users['On-premises'], 'OS › User Management › Manage › Users']) {
        await expect(page.getByText(path, { exact: true })).toBeVisible();
      }
      await expect(page.getByText('inferred, not documented')).toBeVisible();
    });

    test('the page that tells the editions apart leads back to the guide', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('link', { name: 'Which Infor do you have?' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which Infor do you have?');
      await page.getByRole('link', { name: /^Show these menus On-premises/ }).click();
      await expect(page).toHaveURL(/\/guide$/);
      await expect(page.getByRole('link', { name: 'On-premises', exact: true })).toHaveAttribute(
        'aria-current',
        'true',
      );
    });

    test('a checklist has one edition for everybody on it', async ({ page, browser, baseURL, request }) => {
      const checklist = await ChecklistPage.start(page, 'Menus of all');
      const { token } = checklist;
      await page.getByRole('button', { name: 'On-premises', exact: true }).click();
      await expect(page.getByRole('button', { name: 'On-premises', exact: true })).toHaveAttribute(
        'aria-current',
        'true',
      );
      await expect(checklist.task('grid-role')).toContainText(users['On-premises']);
      await page.goto(`/c/${token}/guide/grid-role`);
      await page.getByRole('button', { name: 'Classic cloud', exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/c/${token}/guide/grid-role$`));
      await expect(page.locator('figure').getByText(users['Classic cloud'], { exact: true })).toBeVisible();

      const manager = new ChecklistClient(request, token);
      expect((await manager.read()).edition).toBe('cloud-classic');
      const viewer = await manager.link({ capability: 'view' });
      const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled });
      const other = await context.newPage();
      await other.goto(`${viewer.page}/guide/grid-role`);
      await expect(other.locator('figure').getByText(users['Classic cloud'], { exact: true })).toBeVisible();
      // nobody has to choose twice: what leads out of the checklist names its edition
      await other.getByRole('link', { name: 'The user holds neither GRID role' }).first().click();
      await expect(other.locator('article ol')).toContainText(users['Classic cloud']);
      await expect(other.locator('article ol')).not.toContainText(users.Cloud);
      await other.goto(`${viewer.page}/guide/grid-role`);
      await expect(other.getByRole('button', { name: 'Cloud', exact: true })).toHaveCount(0);
      await context.close();
    });
  });
}

test('another edition words the verdict on the page anew, and nothing is asked of Infor again', async ({ page }) => {
  const check = new CheckPage(page);
  // by the link of the practice page, whose file is not to be fetched again and take the verdict away
  await page.goto('/check?practice=role-missing');
  await check.start.click();
  const fix = page.getByRole('main').locator('ol').first();
  await expect(fix).toContainText(`“${users.Cloud}” or “${users['Classic cloud']}”`);
  const started: string[] = [];
  page.on('request', (request) => {
    if (/verifications|practice.*file/.test(request.url())) started.push(request.url());
  });
  await page.getByLabel('Infor’s menus').selectOption({ label: 'Cloud, with Infor OS Portal' });
  await expect(fix).not.toContainText(users['Classic cloud']);
  await expect(fix).toContainText(users.Cloud);
  await expect(check.runAgain).toBeVisible();
  expect(started).toEqual([]);
});

test('a fault that the browser found is worded anew, too', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.choosePractice('file-truncated');
  const fix = page.getByRole('main').locator('ol').first();
  await expect(fix).toContainText(apps['Classic cloud']);
  await page.getByLabel('Infor’s menus').selectOption({ label: 'On-premises or single-tenant, with Infor Ming.le' });
  await expect(fix).toContainText(apps['On-premises']);
  await expect(fix).not.toContainText(apps.Cloud);
});

test('a checklist begins with the edition of whoever starts it', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'edition', value: 'on-premises', url: baseURL ?? '' }]);
  const checklist = await ChecklistPage.start(page, 'Begun on-premises');
  await expect(page.getByRole('button', { name: 'On-premises', exact: true })).toHaveAttribute('aria-current', 'true');
  await expect(checklist.task('grid-role')).toContainText(users['On-premises']);
});

test('a choice that the checklist did not take is told, and taken back', async ({ page, request }) => {
  const manager = await ChecklistClient.start(request);
  const colleague = await manager.link({ capability: 'contribute' });
  await page.goto(`${colleague.page}/check`);
  await manager.send('DELETE', `/links/${colleague.id}`);
  const field = page.getByLabel('Infor’s menus');
  await field.selectOption({ label: 'Cloud, with Infor OS Portal' });
  await expect(page.getByRole('main').getByText('The menus were not changed.')).toBeVisible();
  await expect(page.getByRole('status')).toContainText('The menus were not changed.');
  await expect(field).toHaveValue('');
});

test('a choice that contradicts the file is not followed in its verdict', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'edition', value: 'on-premises', url: baseURL ?? '' }]);
  const check = new CheckPage(page);
  await check.open();
  await check.verifyPractice('role-missing');
  await expect(page.getByRole('main').locator('ol').first()).toContainText(users.Cloud);
});

test('an address names the edition that it is about, whatever the reader has chosen', async ({
  page,
  context,
  baseURL,
}) => {
  await context.addCookies([{ name: 'edition', value: 'cloud', url: baseURL ?? '' }]);
  await page.goto('/guide/grid-role?edition=on-premises');
  await expectStep(page, 'On-premises');
  await page.goto('/help/grid-role/role-missing?edition=cloud-classic');
  await expect(page.locator('article ol')).toContainText(users['Classic cloud']);
});

test('a cookie that names no edition is as none', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'edition', value: 'cloud%2F..%2Fon-premises', url: baseURL ?? '' }]);
  for (const path of ['/guide', '/guide/grid-role', '/help/grid-role/role-missing', '/edition', '/check']) {
    const answer = await page.goto(path);
    expect([path, answer?.status()]).toEqual([path, 200]);
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'self'");
  }
});

test('a choice leads to no other site', async ({ request }) => {
  for (const back of ['//evil.example', '/\\evil.example', 'https://evil.example', '/%09/evil.example']) {
    const answer = await request.get(`/edition/cloud?back=${encodeURIComponent(back)}`, { maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    expect(new URL(answer.headers()['location'] ?? '', 'http://ours.example').host).toBe('ours.example');
  }
  expect((await request.get('/edition/windows-95', { maxRedirects: 0 })).status()).toBe(404);
});

/** What is highlighted in the drawing of each of Infor's screens, in the order in which it is pressed. */
const highlighted = {
  'authorized-apps': ['Authorized Apps', '+'],
  'create-app': ['Name', 'Type', 'Description', 'Save'],
  'download-credentials': ['Download Credentials'],
  'service-account': ['Create Service Account', 'User Name', 'Download'],
  'grid-role': ['Security Roles', '+', 'GRID-RunAsM3User', 'Add & Close', 'Save'],
} as const;

test('each picture says in words what is highlighted in it', async ({ page, context, baseURL }) => {
  test.slow();
  for (const [step, controls] of draw(Object.entries(highlighted), 2)) {
    for (const edition of editions) {
      await context.addCookies([{ name: 'edition', value: edition, url: baseURL ?? '' }]);
      await page.goto(`/guide/${step}`);
      const twin = (await page.getByRole('img').getAttribute('aria-label')) ?? '';
      const marked = twin
        .slice(twin.indexOf('Marked in it'))
        .replace(/^[^:]*: |\.$/g, '')
        .replace(/\b\d /g, '');
      const pressed: readonly string[] =
        step === 'create-app' && edition === 'cloud' ? [...controls.slice(0, 3), 'Grant Type', 'Save'] : controls;
      expect([edition, marked]).toEqual([edition, pressed.join(', ')]);
      await page.getByText('The picture in words').click();
      await expect(page.locator('figcaption').getByText(twin)).toBeVisible();
    }
  }
});

const seenByAxe = draw(['/guide/grid-role', '/edition', '/help/grid-role/role-missing', '/guide/create-app'], 2);

for (const edition of draw(editions.toReversed(), 1)) {
  test(`every page for ${edition} has a policy, no axe finding, and fits a narrow screen`, async ({
    page,
    context,
    baseURL,
  }) => {
    await context.addCookies([{ name: 'edition', value: edition, url: baseURL ?? '' }]);
    await page.setViewportSize({ width: 320, height: 640 });
    const steps = guideStepIds.map((id) => `/guide/${id}`);
    const paths = draw(['/guide/grid-role', '/edition', '/help/grid-role/role-missing', '/guide', ...steps], 4);
    for (const path of paths) {
      const answer = await page.goto(path);
      expect(answer?.headers()['content-security-policy']).toContain("script-src 'self'");
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([path, tooWide <= 0]).toEqual([path, true]);
      // colours and structure are the same for all: one edition stands for them, and some pages for all
      if (edition === 'on-premises' && seenByAxe.includes(path))
        expect([path, await violations(page)]).toEqual([path, []]);
    }
    // the picture of the list of apps names the menu of this edition
    await page.goto('/guide/authorized-apps');
    await expect(page.getByRole('img')).toContainText(inforTerms(edition).apiGateway);
  });
}
