import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { wizardWords } from '@/components/check/wizard-words';
import { reportWords } from '@/components/report/report-words';
import { verdicts } from '@/lib/domain/report/report';
import { wordRun } from '@/lib/i18n/check-words';
import { defaultLocale } from '@/lib/i18n/locales';
import { wordsFor } from '@/lib/i18n/words';
import { CheckSpecimens } from './check-specimens';
import { ChecklistSpecimens } from './checklist-specimens';
import { ControlSpecimens } from './control-specimens';
import { Foundations } from './foundations';
import { sampleRuns } from './sample-run';
import { StationSpecimens } from './station-specimens';

const words = wordsFor(defaultLocale);
const reports = Object.values(sampleRuns).map((run) => wordRun(run, { locale: defaultLocale, edition: 'cloud' }));

test('the page of all components can be drawn', () => {
  const markup = renderToStaticMarkup(
    <>
      <Foundations />
      <ControlSpecimens />
      <StationSpecimens />
      <CheckSpecimens reports={reports} words={reportWords(words)} wizard={wizardWords(words)} />
      <ChecklistSpecimens words={words} />
    </>,
  );
  // a name that no fact was found for
  expect(markup).not.toMatch(/\{\w+\}/);
});

test('its runs end in the verdicts that they are named by', () => {
  expect(Object.entries(sampleRuns).map(([name, { verdict }]) => [name, verdict])).toEqual(
    verdicts.map((verdict) => [verdict, verdict]),
  );
});

test('every control has a specimen', () => {
  const folder = join(import.meta.dirname, '..');
  const source = readdirSync(import.meta.dirname)
    .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
    .join('');
  // the frame stands around the page itself; rich text and sources need words of the catalogue
  const elsewhere = [
    'brand-mark',
    'language-in-place',
    'frame-nav',
    'live-region',
    'page-frame',
    'rich-text',
    'source-list',
    'no-such-page',
  ];
  const missing = readdirSync(join(folder, 'ui'))
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => file.replace('.tsx', ''))
    .filter((name) => !elsewhere.includes(name) && !source.includes(`@/components/ui/${name}'`));
  expect(missing).toEqual([]);
});
