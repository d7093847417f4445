import { CheckPage } from './pages/check-page';
import { violations } from './support/axe';
import { expect, test } from './support/faults';

test('a page says behind the sentence what is inferred, and at its foot where all of it is from', async ({ page }) => {
  await page.goto('/guide/grid-role');
  await expect(page.getByText('The smaller of the two roles. (inferred)')).toBeVisible();
  await expect(page.getByText(/two security roles in IFS.*\(a vendor’s statement\)/)).toBeVisible();
  await page.getByText('Where this is from').click();
  await expect(page.getByText('docs.novacura.com: obtaining the Infor ION API file')).toBeVisible();
  await expect(page.getByText('ost1594351132907, lpy1591713776721', { exact: true })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('a diagnosis does, too, and one that is documented says nothing', async ({ page }) => {
  await page.goto('/help/token-claims/token-without-user');
  await expect(page.getByText('M3 needs a user. (inferred)')).toBeVisible();
  await page.goto('/help/file-format/file-service-account-csv');
  await expect(page.getByText('(inferred)')).toHaveCount(0);
});

test('a report says that a fix rests on an inference, and leads to the page that marks it', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.verifyPractice('user-missing');
  await expect(page.getByText('Not all of this is documented').first()).toBeVisible();
  await page.getByRole('link', { name: 'About user-missing' }).click();
  await expect(page.getByText('(inferred)').first()).toBeVisible();
});

test('a mistake leads to the diagnosis that a check then gives', async ({ page }) => {
  await page.goto('/guide/service-account');
  await page.getByRole('link', { name: 'The service account has no user' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The service account has no user');
});
