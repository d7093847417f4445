import type { Page } from '@playwright/test';
import { guideStepIds } from '@/lib/domain/guide-step-id';
import { CheckPage } from './pages/check-page';
import { expect, test } from './support/faults';

/*
 * In the pseudo-locale every message stands in brackets. Text outside of them was written into a page, and no
 * translation would reach it. Infor's labels and values of the file are marked `translate="no"`.
 */
test.use({ storageState: { cookies: [], origins: [] } });
test.beforeEach(async ({ context, baseURL }) => {
  await context.addCookies([{ name: 'language', value: 'en-XA', url: baseURL ?? '' }]);
});

const hardCoded = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    let depth = 0;
    const walk = (node: Node): void => {
      if (node instanceof Element) {
        if (['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEXTAREA'].includes(node.tagName)) return;
        for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
          const value = node.getAttribute(name);
          if (value && /\p{L}/u.test(value) && !value.startsWith('⟦') && !node.closest('[translate="no"]'))
            found.push(`${name}: ${value}`);
        }
        if (node.getAttribute('translate') === 'no') return;
      }
      if (node instanceof Text) {
        let outside = '';
        for (const char of node.data) {
          if (char === '⟦') depth += 1;
          else if (char === '⟧') depth -= 1;
          else if (depth === 0) outside += char;
        }
        if (/\p{L}/u.test(outside)) found.push(outside.trim());
      }
      node.childNodes.forEach(walk);
    };
    walk(document.body);
    // the name of the product and of the tenant
    const title = document.title.replace(/⟦[^⟧]*⟧/g, '').replace(/Ionboard|\b[A-Z0-9]+_[A-Z]+\b/g, '');
    if (/\p{L}/u.test(title)) found.push(`title: ${title}`);
    return found;
  });

for (const path of ['/', '/guide', ...guideStepIds.map((id) => `/guide/${id}`), '/check']) {
  test(`no text on ${path} is beyond translation`, async ({ page }) => {
    await page.goto(path);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('⟦');
    expect(await hardCoded(page)).toEqual([]);
  });
}

for (const id of ['healthy', 'role-missing', 'role-unreadable']) {
  test(`no text of the report on ${id} is beyond translation`, async ({ page }) => {
    await page.goto(`/check?practice=${id}`);
    await page.getByRole('button', { name: /⟦Šţàŕţ/ }).click();
    await page.getByRole('button', { name: /⟦Ŕûñ/ }).waitFor();
    expect(await hardCoded(page)).toEqual([]);
  });
}

for (const id of ['file-truncated', 'service-account-missing']) {
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
