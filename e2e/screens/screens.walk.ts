import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from '../support/axe';
import { expect, test } from '../support/faults';
import { checkStates } from './check-states';
import { checklistStates } from './checklist-states';
import { screensFolder } from './contact-sheet';
import { guideStates } from './guide-states';

const widths = [1280, 360];
const themes = ['light', 'dark'] as const;

mkdirSync(screensFolder, { recursive: true });
test.describe.configure({ mode: 'parallel' });

for (const state of [...guideStates, ...checkStates, ...checklistStates]) {
  for (const width of widths) {
    test.describe(`${width} px`, () => {
      test.use({
        viewport: { width, height: width === 360 ? 640 : 800 },
        javaScriptEnabled: state.as !== 'without-javascript',
      });
      test(state.name, async ({ page, request }) => {
        await page.emulateMedia({ media: state.as === 'printed' ? 'print' : 'screen', reducedMotion: 'reduce' });
        await state.open({ page, request });
        for (const colorScheme of themes) {
          await page.emulateMedia({ colorScheme });
          await page.screenshot({
            path: join(screensFolder, `${state.name}-${width}-${colorScheme}.png`),
            fullPage: true,
          });
          if (state.as !== 'without-javascript')
            expect.soft(await violations(page, colorScheme === 'light' ? 'all' : 'colours')).toEqual([]);
        }
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    });
  }
}
