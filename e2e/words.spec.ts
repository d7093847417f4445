import { guideStepIds } from '@/lib/domain/reader/guide-step-id';
import { CheckPage } from './pages/check-page';
import { crowdedChecklist, crowdedPages } from './support/crowded-checklist';
import { draw } from './support/draw';
import { expect, test } from './support/faults';
import { hardCoded } from './support/hard-coded';

test.use({ storageState: { cookies: [], origins: [] } });
test.beforeEach(async ({ context, baseURL }) => {
  await context.addCookies([{ name: 'language', value: 'en-XA', url: baseURL ?? '' }]);
});

test('no text of a page is beyond translation', async ({ page }) => {
  test.slow();
  const steps = guideStepIds.map((id) => `/guide/${id}`);
  for (const path of draw(['/', '/check', '/guide', '/guide/create-app', '/edition', ...steps], 5)) {
    await page.goto(path);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('⟦');
    expect([path, await hardCoded(page)]).toEqual([path, []]);
  }
});

for (const id of draw(['role-missing', 'healthy', 'role-unreadable'], 1)) {
  test(`no text of the report on ${id} is beyond translation`, async ({ page }) => {
    await page.goto(`/check?practice=${id}`);
    await page.getByRole('button', { name: /⟦Šţàŕţ/ }).click();
    await page.getByRole('button', { name: /⟦Ŕûñ/ }).waitFor();
    expect(await hardCoded(page)).toEqual([]);
  });
}

for (const id of draw(['file-truncated', 'service-account-missing'], 1)) {
  test(`no text of the fault ${id} is beyond translation`, async ({ page }) => {
    const check = new CheckPage(page);
    await check.open();
    await page.locator('input[type=file]').setInputFiles({
      name: 'a.ionapi',
      mimeType: 'text/plain',
      buffer: await (await page.request.get(`/practice/${id}/file`)).body(),
    });
    await expect(page.getByRole('heading', { level: 1 })).toContainText('⟦');
    expect(await hardCoded(page)).toEqual([]);
  });
}

test('no text of a checklist is beyond translation', async ({ page, request }) => {
  for (const path of crowdedPages(await crowdedChecklist(request))) {
    await page.goto(path);
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    // the title begins with the name of the checklist, which a person typed
    const found = (await hardCoded(page)).filter((text) => !text.startsWith('title: <b>x</b>'));
    expect([path, found]).toEqual([path, []]);
  }
});
