import type { Locator } from '@playwright/test';
import { scenarios } from '../practice-tenant/scenarios/registry';
import { expect, test } from '../support/faults';

/*
 * What a person under pressure sees of a verdict on a phone, before anything is scrolled: what is wrong, who must act,
 * what to do first, and what to press. One practice file for each diagnosis.
 */
const said = new Set<string>();
const files = scenarios.filter(({ needs, expect: { verdict, check, code, warning } }) => {
  const found = warning ?? { check, code };
  const diagnosis = `${String(found.check)}/${String(found.code)}`;
  // what the page does not ask, and surroundings that a browser cannot make
  if (needs !== null && Object.keys(needs).some((name) => name !== 'runAs')) return false;
  if (verdict === 'ready' || said.has(diagnosis)) return false;
  said.add(diagnosis);
  return true;
});

test.use({ viewport: { width: 360, height: 640 } });
test.describe.configure({ mode: 'parallel' });

/** The part of an element that is in view without scrolling. */
const shown = (one: Locator) =>
  one.evaluate((element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)) / height;
  });

for (const { id } of files) {
  test(`the verdict on ${id} says it all on the first screen of a phone`, async ({ page }) => {
    test.slow();
    await page.goto(`/check?practice=${id}`);
    const heading = page.getByRole('heading', { level: 1, name: /^(?:Not ready|Undecided|Ready)/ });
    const start = page.getByRole('button', { name: /^Start the check/ });
    await heading.or(start).first().waitFor();
    if (await start.isVisible()) await start.click();
    await heading.waitFor({ timeout: 60_000 });
    await page.evaluate(() => scrollTo(0, 0));
    const panel = heading.locator('..');
    const parts = {
      'what is wrong': heading,
      'who must act': panel.getByText('Who can fix it'),
      'what to do first': panel.getByRole('listitem').first(),
      'what to press': panel.locator('.button').first(),
    };
    const seen: Record<string, number> = {};
    for (const [name, one] of Object.entries(parts)) if ((await one.count()) > 0) seen[name] = await shown(one);
    expect(Object.entries(seen).filter(([, part]) => part < 0.99)).toEqual([]);
  });
}
