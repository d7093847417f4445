import { CheckPage } from './pages/check-page';
import { draw } from './support/draw';
import { expect, test } from './support/faults';

test('from the start through the guide to the verdict', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Follow the guide' }).click();
  await page.waitForURL('**/guide/before-you-start');
  const titles: string[] = [];
  for (;;) {
    titles.push((await page.getByRole('heading', { level: 1 }).textContent()) ?? '');
    const next = page.getByRole('link', { name: /^Next:/ });
    if ((await next.count()) === 0) break;
    const before = page.url();
    await next.click();
    await page.waitForURL((url) => url.href !== before);
  }
  expect(titles).toHaveLength(7);
  await expect(page).toHaveURL(/\/guide\/upload$/);
  await page.getByRole('main').getByRole('link', { name: 'Check a file', exact: true }).click();
  await expect(page).toHaveURL(/\/check$/);

  const check = new CheckPage(page);
  await check.verifyPractice('healthy');
  await expect(check.heading).toHaveText(/^Ready:.*HEALTHY_TST/);
  await expect(page).toHaveTitle(/Ready/);
  const main = page.getByRole('main');
  await expect(main).toContainText('flow.connect@acme.example');
  await expect(main).toContainText('GRID-RunAsM3User');
  await expect(main).toContainText('HEALTHY_TST~prac…');
});

test('the missing role: who, which roles, who can give them, and where', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.verifyPractice('role-missing');
  await expect(check.heading).toHaveText(/^Not ready:.*Flow Connect.*GRID-Administrator.*GRID-RunAsM3User/);
  const main = page.getByRole('main');
  for (const text of [
    'user administrator',
    'flow.connect@acme.example',
    'OS › Security › Manage › Users',
    'Security Roles',
  ]) {
    await expect(main).toContainText(text);
  }
  await main
    .getByRole('link', { name: /GRID role/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/guide\/grid-role$/);
});

test('roles that cannot be read: the run-as test is offered, and proves them', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.verifyPractice('role-unreadable');
  await expect(check.heading).toHaveText(/^Undecided:/);
  const user = page.getByLabel('M3 user to act as');
  await expect(user).toBeVisible();
  await user.fill('JOBOWNER');
  await check.runAgain.click();
  await expect(check.heading).toHaveText(/^Ready/);
  await expect(page.getByRole('main')).toContainText('M3 let it act as JOBOWNER');
});

const failures = [
  ['invalid-grant', /^Not ready:.*service account/, 'ION API administrator'],
  ['token-without-user', /^Not ready:.*no user/, 'ION API administrator'],
  ['m3-user-unknown', /^Not ready:.*M3 does not know the user/, 'user administrator'],
  ['connection-refused', /^Not ready:.*refuses the connection/, 'network administrator'],
  ['token-timed-out', /^Undecided:.*did not answer in time/, 'Infor support'],
  ['host-not-allowed', /^Not ready:.*ALLOWED|^Not ready:.*list of this Ionboard/, 'operator of Ionboard'],
] as const;
test('a verdict names the fault, and who can mend it', async ({ page }) => {
  test.slow();
  const check = new CheckPage(page);
  for (const [id, verdict, owner] of draw(failures, 3)) {
    await check.open();
    await check.verifyPractice(id);
    await expect(check.heading).toHaveText(verdict);
    await expect(page.getByRole('main')).toContainText(owner);
  }
});

test('what the file alone shows appears at once, and nothing is sent', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  const check = new CheckPage(page);
  const files = [
    ['file-empty', 'The file is empty'],
    ['file-html', 'is a web page'],
    ['file-truncated', 'ends in the middle'],
    ['file-service-account-csv', 'CSV of a service account'],
    ['file-json-syntax', 'typographic quotes'],
    ['service-account-missing', 'no service account'],
    ['app-type-interactive', 'redirect URL'],
  ] as const;
  for (const [id, text] of draw(files, 4)) {
    await check.open();
    await check.choosePractice(id);
    await expect(check.heading).toContainText(text);
    await expect(check.start).toHaveCount(0);
  }
  expect(sent).toEqual([]);
});

test('a production tenant is said loudly before anything is sent', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.choosePractice('healthy-production');
  await expect(page.getByRole('main')).toContainText('Production tenant');
  await expect(check.start).toHaveText(/HEALTHY_PRD/);
});

test('pasted text is as good as a file', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  const text = await (await page.request.get('/practice/healthy/file')).text();
  await page.getByText('Paste the text instead').click();
  await page.getByLabel('Text of the ION API file').fill(text);
  await page.getByRole('button', { name: 'Check the file' }).click();
  await check.start.click();
  await expect(check.heading).toHaveText(/^Ready:/);
});

test('a file that is too large is refused here, and another can be chosen', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.fileInput.setInputFiles({
    name: 'big.ionapi',
    mimeType: 'text/plain',
    buffer: Buffer.alloc(65_537, 0x20),
  });
  await expect(page.getByRole('main')).toContainText('larger than 64 KB');
  await check.choosePractice('healthy');
  await expect(check.start).toBeVisible();
});

test('a run that waits says for whom, and can be cancelled and started again', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.choosePractice('token-timed-out');
  await check.start.click();
  await expect(page.getByRole('main')).toContainText(/of \d+ checks finished/);
  await check.cancel.click();
  await expect(check.heading).toHaveText('The check was cancelled');
  await check.runAgain.click();
  await expect(check.heading).toHaveText(/^Undecided:/);
});

test('run again needs no second choice of the file', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.verifyPractice('healthy');
  await check.runAgain.click();
  await expect(check.heading).toHaveText(/^Ready:/);
});

test('offline keeps the file', async ({ page, context, complaints }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.choosePractice('healthy');
  await context.setOffline(true);
  await check.start.click();
  await expect(check.heading).toHaveText('Ionboard did not answer');
  await context.setOffline(false);
  await check.runAgain.click();
  await expect(check.heading).toHaveText(/^Ready:/);
  complaints.splice(0); // the browser itself reports the lost connection
});

test('the practice page leads to a verdict with one press, and hands its files out', async ({ page }) => {
  await page.goto('/practice');
  await expect(page.getByRole('main')).toContainText('nothing reaches Infor', { ignoreCase: true });
  const download = page.waitForEvent('download');
  await page
    .getByRole('link', { name: /^Download the file/ })
    .first()
    .click();
  expect((await download).suggestedFilename()).toMatch(/\.ionapi$/);
  await page.getByRole('link', { name: /^Check it now.*neither GRID role/ }).click();
  const check = new CheckPage(page);
  await check.start.click();
  await expect(check.heading).toHaveText(/^Not ready:/);
});

test('the evidence of a check opens, without a secret in it', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.verifyPractice('healthy');
  const row = await check.openCheck('access-token');
  await expect(row).toContainText('/HEALTHY_TST/as/token.oauth2');
  await expect(row).toContainText('[redacted]');
  const text = await (await page.request.get('/practice/healthy/file')).text();
  const whole = await page.content();
  for (const [, secret = ''] of text.matchAll(/"(?:cs|sask|saak)":"([^"]+)"/g)) expect(whole).not.toContain(secret);
});
