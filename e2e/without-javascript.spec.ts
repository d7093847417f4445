import { CheckPage } from './pages/check-page';
import { expect, test } from './support/faults';

test.use({ javaScriptEnabled: false });

test('the whole journey: guide, file, verdict, the way to the fix, and another file', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Follow the guide' }).click();
  for (let step = 0; step < 6; step += 1) await page.getByRole('link', { name: /^Next:/ }).click();
  await expect(page).toHaveURL(/\/guide\/upload$/);
  await page.getByRole('main').getByRole('link', { name: 'Check a file' }).click();

  const check = new CheckPage(page);
  await check.choosePractice('role-missing');
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(check.heading).toHaveText(/^Not ready:/);
  const main = page.getByRole('main');
  await expect(main.getByText('user administrator', { exact: true }).first()).toBeVisible();
  // nothing is offered that only a script could do
  await expect(main.getByRole('button', { name: /Copy/ })).toHaveCount(0);
  await main.getByRole('link', { name: /^Guide: assign the GRID role/ }).click();
  await expect(page).toHaveURL(/\/guide\/grid-role$/);
  await expect(page.getByRole('radiogroup', { name: 'Colours' })).toHaveCount(0);

  await page.goto('/check');
  await check.choosePractice('healthy');
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(check.heading).toHaveText(/^Ready:/);
});

test('the form gives the same report', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.choosePractice('role-missing');
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(check.heading).toHaveText(/^Not ready:.*GRID-RunAsM3User/);
  await expect(page.getByRole('main')).toContainText('user administrator');
});

test('pasted text too', async ({ page }) => {
  const check = new CheckPage(page);
  const text = await (await page.request.get('/practice/healthy/file')).text();
  await check.open();
  await page.getByText('Paste the text instead').click();
  await page.getByLabel('Text of the ION API file').fill(text);
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(check.heading).toHaveText(/^Ready:/);
});

test('a file that is too large gets a sentence', async ({ page }) => {
  const check = new CheckPage(page);
  for (const size of [65_537, 300_000]) {
    await check.open();
    await check.fileInput.setInputFiles({
      name: 'big.ionapi',
      mimeType: 'text/plain',
      buffer: Buffer.alloc(size, 0x20),
    });
    await page.getByRole('button', { name: 'Check the file' }).click();
    await expect(page.getByRole('main')).toContainText('The file is too large');
  }
});

test('no file gets a sentence', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByRole('main')).toContainText('No file');
});

test('a practice file is checked with one press', async ({ page }) => {
  await page.goto('/check?practice=invalid-grant');
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(new CheckPage(page).heading).toHaveText(/^Not ready:.*service account/);
});

test('a proxy that rewrites Host is no obstacle, another site is', async ({ request, baseURL }) => {
  const page = (await (await request.get('/check')).text()).replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const fields = Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)"(?: value="(.*?)"\/?>)?/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
  const post = (origin: string) =>
    request.post('/check', {
      headers: { origin },
      multipart: { ...fields, file: { name: 'a.ionapi', mimeType: 'text/plain', buffer: Buffer.from('{}') } },
    });
  // PUBLIC_URL of the server under test
  const ours = await post(`http://localhost:${new URL(baseURL ?? '').port}`);
  expect(ours.status()).toBe(200);
  expect(await ours.text()).toContain('Not ready:');
  expect((await post('https://evil.example')).status()).toBe(403);
});
