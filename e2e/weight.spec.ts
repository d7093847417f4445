import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../bench/row';
import { bareWeight, guideRatioMax, scriptBytes } from '../bench/weight';
import { ChecklistClient } from './support/checklist-client';
import { draw } from './support/draw';
import { expect, test } from './support/faults';

const root = join(import.meta.dirname, '..');
const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

test('a page of the guide needs little more JavaScript than Next itself', async ({ baseURL }) => {
  const { weight } = read('bench', 'results.json') as { weight: { next: string; rows: Row[] } };
  const next = read('node_modules', 'next', 'package.json') as { version: string };
  expect(weight.next, 'weigh the bare page of this version of Next: npm run bench -- weight').toBe(next.version);
  const bare = weight.rows.find(({ what }) => what === bareWeight)?.value ?? NaN;
  for (const path of ['/', '/guide', '/guide/create-app'])
    expect([path, (await scriptBytes(baseURL ?? '', path)) / bare <= guideRatioMax]).toEqual([path, true]);
});

test('nothing moves while a page loads, however late its fonts and scripts come', async ({ page, request }) => {
  const late = ({ continue: go }: { continue: () => Promise<void> }) =>
    setTimeout(() => void go().catch(() => null), 600);
  await page.route(/\.(?:woff2|js)$/, (route) => {
    late({ continue: () => route.continue() });
  });
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const manager = await ChecklistClient.start(request);
  await manager.verify('role-missing');
  for (const width of draw([360, 1280], 1)) {
    await page.setViewportSize({ width, height: 720 });
    const paths = ['/', '/guide/create-app', '/check', manager.page, '/help/grid-role/role-missing', '/c'];
    for (const path of draw(paths, 4)) {
      await page.goto(path, { waitUntil: 'load' });
      await page.waitForTimeout(300);
      expect([path, width, await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)]).toEqual([
        path,
        width,
        [],
      ]);
    }
  }
});
