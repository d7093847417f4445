import type { Browser, Page } from '@playwright/test';
import { CheckPage } from './pages/check-page';
import { ChecklistPage } from './pages/checklist-page';
import { ChecklistClient } from './support/checklist-client';
import { expect, test } from './support/faults';

/** What others do appears within two seconds. */
const soon = { timeout: 2_000 };

/** A colleague with a browser of their own, on a phone. */
async function colleague(browser: Browser, path: string, options: object = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** Verifies a practice file inside the checklist, and goes back to it. */
async function verify({ page }: ChecklistPage, practiceId: string): Promise<void> {
  await page
    .getByRole('link', { name: /^Check a file( again)?$/ })
    .last()
    .click();
  const check = new CheckPage(page);
  await check.choosePractice(practiceId);
  await check.start.click();
  await page.getByText('Written to the checklist').waitFor();
  await page.getByRole('link', { name: 'Open the checklist' }).click();
  await page.getByRole('heading', { name: 'Checks so far' }).waitFor();
}

test('two people: a link for one owner, blocked, reopened by a check, proved', async ({ page, browser, baseURL }) => {
  const a = await ChecklistPage.start(page, 'Webshop to M3');
  await expect(page.getByText('it is the only key to this checklist').first()).toBeVisible();
  const token = await a.linkFor('user administrator');
  const b = new ChecklistPage(await colleague(browser, `${baseURL ?? ''}/c/${token}`));

  await expect(b.tasks).toHaveCount(2);
  await expect(b.task('grid-role')).toBeVisible();
  await expect(b.page.getByText('Create the app')).toHaveCount(0);

  await b.setState('grid-role', 'Blocked', 'The role is not in our tenant');
  await expect(a.task('grid-role')).toContainText('Blocked', soon);
  await expect(a.task('grid-role')).toContainText('The role is not in our tenant');

  await verify(a, 'role-missing');
  for (const { task } of [a, b].map((one) => ({ task: one.task('grid-role') }))) {
    await expect(task).toContainText('To do', soon);
    await expect(task).toContainText(/list neither .*GRID-Administrator.* nor .*GRID-RunAsM3User/);
    await expect(task).not.toContainText('The role is not in our tenant');
  }

  await verify(a, 'healthy');
  for (const one of [a, b]) await expect(one.task('grid-role')).toContainText('Proved by a check', soon);
  await expect(a.page.getByText('None of')).toHaveCount(0);
  await expect(a.page.getByText(/results? changed since the check before/)).toBeVisible();
  await b.page.context().close();
});

test('two people at once: the second is told what the first did, and loses nothing', async ({
  page,
  browser,
  request,
}) => {
  const manager = await ChecklistClient.start(request);
  await page.goto(manager.page);
  const a = new ChecklistPage(page);
  const b = new ChecklistPage(await colleague(browser, new URL(manager.page, page.url()).href));
  // both begin before either has finished
  const mine = await a.openTask('create-app');
  await mine.getByRole('radio', { name: 'Blocked' }).check();
  await mine.getByLabel('What stops it').fill('Waiting for the name of the app');
  await b.setState('create-app', 'Done');
  await expect(a.task('create-app')).toContainText('Done, said by a person', soon);
  await mine.getByRole('button', { name: /^Save/ }).click();

  await expect(mine).toContainText('Somebody was faster');
  await expect(mine).toContainText(/Changed meanwhile: .* set it to Done/);
  await expect(mine.getByLabel('What stops it')).toHaveValue('Waiting for the name of the app');
  expect(await manager.task('create-app')).toMatchObject({ state: 'done', version: 2 });
  await mine.getByRole('button', { name: /^Save mine anyway/ }).click();
  await expect(b.task('create-app')).toContainText('Waiting for the name of the app', soon);
  await b.page.context().close();
});

test('a link that is revoked while its page is open: the page says so at once, and keeps what is typed', async ({
  page,
  request,
}) => {
  const manager = await ChecklistClient.start(request);
  const link = await manager.link({ capability: 'contribute' });
  await page.goto(link.page);
  const checklist = new ChecklistPage(page);
  const row = await checklist.openTask('create-app');
  await row.getByLabel('New comment').fill('Half a sentence');
  await manager.send('DELETE', `/links/${link.id}`);
  await expect(page.getByText('This link has ended').first()).toBeVisible(soon);
  await row.getByRole('button', { name: /^Add the comment/ }).click();
  await expect(row).toContainText('This link has ended');
  await expect(row.getByLabel('New comment')).toHaveValue('Half a sentence');
  expect((await page.goto(link.page))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not open a checklist');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('start, share, block, comment, and a conflict that keeps what was typed', async ({ page, request }) => {
    const checklist = await ChecklistPage.start(page, 'By forms alone');
    const client = new ChecklistClient(request, checklist.token);
    await checklist.setState('grid-role', 'Blocked', 'Nobody may assign it');
    await expect(checklist.task('grid-role')).toContainText('Nobody may assign it');

    const row = await checklist.openTask('network-access');
    await row.getByLabel('New comment').fill('Asked the network team');
    await row.getByRole('button', { name: /^Add the comment/ }).click();
    await expect(checklist.task('network-access')).toContainText('Asked the network team');

    // somebody else is faster than the form that is open
    const open = await checklist.openTask('create-app');
    await client.send('PATCH', '/tasks/create-app', { state: 'in-progress', version: 1, name: 'Bo' });
    await open.getByRole('radio', { name: 'Blocked' }).check();
    await open.getByLabel('What stops it').fill('No right to add apps');
    await open.getByRole('button', { name: /^Save/ }).click();
    await expect(checklist.task('create-app')).toContainText('Somebody was faster');
    await expect(checklist.task('create-app').getByLabel('What stops it')).toHaveValue('No right to add apps');
    expect(await client.task('create-app')).toMatchObject({ state: 'in-progress', version: 2 });
    await checklist
      .task('create-app')
      .getByRole('button', { name: /^Save mine anyway/ })
      .click();
    expect(await client.task('create-app')).toMatchObject({ state: 'blocked', reason: 'No right to add apps' });

    const token = await checklist.linkFor('network administrator');
    expect((await new ChecklistClient(request, token).read()).tasks.map(({ id }) => id)).toEqual(['network-access']);
  });

  test('a file is checked inside the checklist, and the verdict is on it', async ({ page, request }) => {
    const manager = await ChecklistClient.start(request);
    await page.goto(`${manager.page}/check?practice=role-missing`);
    await page
      .getByRole('button', { name: /^Check|^Read/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Not ready/);
    await expect(page.getByText('Written to the checklist')).toBeVisible();
    expect((await manager.task('grid-role')).diagnosis).toEqual({ check: 'grid-role', code: 'role-missing' });
  });

  test('a link that may look only has no form', async ({ page, request }) => {
    const manager = await ChecklistClient.start(request);
    const viewer = await manager.link({ capability: 'view' });
    for (const path of ['', '/check', '/guide/grid-role']) {
      await page.goto(`${viewer.page}${path}`);
      await expect(page.getByRole('main').locator('form')).toHaveCount(0);
    }
  });
});

test('a new link comes with a QR code, a message to send, and a warning where it leads nowhere else', async ({
  page,
}) => {
  const checklist = await ChecklistPage.start(page, 'Webshop, ACME_TST');
  // PUBLIC_URL of this server is a loopback address
  await expect(page.getByText('These links work only on this computer.')).toBeVisible();
  const token = await checklist.linkFor('network administrator');
  await expect(page.getByRole('img', { name: /^QR code of the new link/ })).toBeVisible();
  const message = await page.getByLabel('Message to send with it').inputValue();
  for (const part of ['Webshop, ACME_TST', `/c/${token}`, 'No account and no password', 'Infor’s two hosts'])
    expect(message).toContain(part);
  // told this one time: nothing keeps it
  await page.reload();
  await expect(page.getByLabel('Address of the new link')).toHaveCount(0);
  expect(await page.content()).not.toContain(token);
});

test('the managing link is kept as a file, and deleting it all leads to the start', async ({ page, request }) => {
  const checklist = await ChecklistPage.start(page, 'Short-lived');
  const { token } = checklist;
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save as a file' }).first().click();
  const file = await (await saved).createReadStream();
  let text = '';
  for await (const chunk of file) text += String(chunk);
  expect(text).toContain(`/c/${token}`);
  await page.getByText('Delete now').first().click();
  await page
    .getByRole('button', { name: /^Delete/ })
    .last()
    .click();
  await expect(page.getByText('The checklist was deleted')).toBeVisible();
  expect((await request.get(`/c/${token}`)).status()).toBe(404);
});

test('print and Markdown have everything but the link', async ({ page, request }) => {
  const manager = await ChecklistClient.start(request, 'On paper');
  await manager.send('PATCH', '/tasks/grid-role', { state: 'blocked', version: 1, reason: '<b>not</b> *here*' });
  await manager.verify('invalid-grant');
  await page.goto(`${manager.page}/print`);
  const sheet = page.getByRole('main');
  for (const text of ['On paper', '<b>not</b> *here*', 'invalid', 'user administrator'])
    await expect(sheet).toContainText(new RegExp(text.replace(/[*]/g, '\\*'), 'i'));
  await page.emulateMedia({ media: 'print' });
  const printed = await sheet.evaluate((main) =>
    [...main.querySelectorAll('*')]
      .filter((one) => one.checkVisibility())
      .map((one) => one.outerHTML)
      .join(''),
  );
  expect(printed).not.toContain(manager.token);
  const markdown = await request.get(`${manager.page}/markdown`);
  expect(markdown.headers()['content-disposition']).toContain('attachment');
  const text = await markdown.text();
  expect(text).toContain('On paper');
  expect(text).toContain('\\<b\\>not\\</b\\> \\*here\\*');
  expect(text).not.toContain(manager.token);
});

test('no request of a page tells its link, but in its own address', async ({ page, request }) => {
  const manager = await ChecklistClient.start(request);
  const told: string[] = [];
  page.on('request', (sent) => {
    const { referer = '' } = sent.headers();
    if (referer.includes(manager.token)) told.push(`${sent.method()} ${sent.url()}`);
  });
  await page.goto(manager.page);
  const checklist = new ChecklistPage(page);
  await checklist.setState('create-app', 'Done');
  await expect(checklist.task('create-app')).toContainText('Done, said by a person');
  await verify(checklist, 'healthy');
  await page.goto(`${manager.page}/guide/grid-role`);
  await page.getByRole('button', { name: /^In progress/ }).click();
  await expect(page.getByRole('main')).toContainText('In progress');
  await page.goto('/guide');
  expect(told).toEqual([]);
});

test('another site cannot start a checklist, wherever it makes a browser post the form', async ({ request }) => {
  const page = await (await request.get('/c')).text();
  const fields = Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&quot;', '"'),
    ]),
  );
  expect(Object.keys(fields).some((name) => name.startsWith('$ACTION_'))).toBe(true);
  const post = (path: string, headers: Record<string, string>) =>
    request.post(path, { multipart: { ...fields, name: 'By another site' }, headers, maxRedirects: 0 });
  // the ground is what it is taken for: without an origin it is no browser, and starts one
  expect((await post('/c', {})).headers()['location']).toMatch(/^\/c\/[A-Za-z0-9_-]{43}\?new=1$/);
  for (const path of ['/c', '/', '/guide']) {
    for (const headers of [
      { origin: 'null' },
      { origin: 'https://elsewhere.example' },
      { 'sec-fetch-site': 'cross-site' },
    ])
      expect([path, (await post(path, headers)).headers()['location'] ?? '']).toEqual([path, '']);
  }
});
