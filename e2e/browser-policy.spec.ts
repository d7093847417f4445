import { expect, test, type Page } from '@playwright/test';
import { ChecklistClient } from './support/checklist-client';

/** What a page must not run, put into it on its way from the server: its policy is the only thing against it then. */
const foreign = `
  <script>window.inlineRan = true</script>
  <script src="data:text/javascript,window.dataRan=true"></script>
  <script src="https://elsewhere.example/x.js"></script>
  <img src="/nowhere.png" onerror="window.handlerRan = true" alt="">
  <iframe srcdoc="<script>parent.frameRan = true</script>"></iframe>
  <base href="https://elsewhere.example/">
  <style>body { background: rgb(1, 2, 3) }</style>
  <form action="https://elsewhere.example/take"><button id="foreign">Go</button></form>`;

async function openWithForeign(page: Page, path: string) {
  await page.route(path, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace('</body>', `${foreign}</body>`);
    await route.fulfill({ response: answer, body });
  });
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective));
  });
  await page.goto(path);
}

const paths = {
  'a prerendered page': async () => '/guide/grid-role',
  'a page with results': async () => '/check',
  'a page behind a link': async (manager: ChecklistClient) => manager.page,
  'a page that is not there': async () => '/nowhere',
};

for (const [name, pathOf] of Object.entries(paths)) {
  test(`what gets into ${name} is not run by the browser`, async ({ page, request }) => {
    await openWithForeign(page, await pathOf(await ChecklistClient.start(request)));
    // by the page itself: the browser would wait for a page that never comes
    await page.evaluate(() => document.querySelector<HTMLElement>('#foreign')?.click());
    await page.waitForTimeout(200);
    const seen = await page.evaluate(() => ({
      ran: ['inlineRan', 'dataRan', 'handlerRan', 'frameRan'].filter((one) => one in window),
      base: document.baseURI.startsWith(location.origin),
      background: getComputedStyle(document.body).backgroundColor,
      refused: (window as unknown as { refused: string[] }).refused,
      origin: location.origin,
    }));
    expect(seen.ran).toEqual([]);
    expect(seen.base).toBe(true);
    expect(seen.background).not.toBe('rgb(1, 2, 3)');
    for (const directive of ['script-src-elem', 'script-src-attr', 'base-uri', 'style-src-elem', 'form-action'])
      expect(seen.refused).toContain(directive);
    expect(new URL(page.url()).origin).toBe(seen.origin);
  });
}

test('pages with results and pages behind a link are kept by no cache, the others by no shared one', async ({
  request,
}) => {
  const { page: checklist } = await ChecklistClient.start(request);
  const said = async (path: string) => (await request.get(path)).headers()['cache-control'] ?? '';
  for (const path of [
    '/check',
    '/practice',
    checklist,
    `${checklist}/print`,
    '/help/grid-role/role-missing?edition=cloud',
  ])
    expect([path, await said(path)]).toEqual([path, 'no-store']);
  for (const path of ['/', '/guide', '/guide/create-app', '/help/grid-role/role-missing'])
    expect([path, await said(path)]).toEqual([path, 'private, no-cache']);
});

test('the page of components is in no build', async ({ request }) => {
  expect((await request.get('/style')).status()).toBe(404);
});

test('over https, browsers are told to keep to it; over plain http they are not', async ({ request }) => {
  for (const path of ['/', '/check', '/api/health/live', '/preview.png', '/nowhere']) {
    const said = async (protocol: string) => {
      const answer = await request.get(path, { headers: { 'x-forwarded-proto': protocol } });
      return answer.headers()['strict-transport-security'] ?? null;
    };
    expect([path, await said('https'), await said('http')]).toEqual([path, 'max-age=31536000', null]);
  }
});
