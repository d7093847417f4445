import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { editions } from '@/lib/domain/reader/edition';
import { guideSteps } from '@/lib/guide/registry';
import { stepText } from '@/lib/i18n/step-text';
import { defaultLocale } from '@/lib/i18n/locales';
import { wordsFor } from '@/lib/i18n/words';
import { StepPicture } from './step-picture';

const words = wordsFor(defaultLocale);
const pages = guideSteps.flatMap((step) => editions.map((edition) => ({ step, edition, id: step.id })));

describe('the drawings of the guide', () => {
  test.each(pages)('$id shows in $edition every control that its actions press, by number', ({ step, edition }) => {
    const text = stepText(step, edition, defaultLocale);
    const markup = renderToStaticMarkup(<StepPicture words={words} edition={edition} step={step} text={text} />);
    const drawn = [...markup.matchAll(/>(\d)<\/span>/g)].map(([, number]) => Number(number)).sort();
    const pressed = text.actions.flatMap(({ control }, i) => (control === null ? [] : [i + 1]));
    expect(drawn).toEqual(pressed);
  });

  test.each(pages)('$id says in $edition what its picture shows', ({ step, edition }) => {
    const text = stepText(step, edition, defaultLocale);
    const markup = renderToStaticMarkup(<StepPicture words={words} edition={edition} step={step} text={text} />);
    expect(markup).toContain('role="img"');
    expect(markup).toContain('<figcaption');
    expect(markup.split(text.picture.text.split(' ').slice(0, 4).join(' ')).length - 1).toBe(2);
  });

  test.each(pages)('$id names in $edition, in words, every control that is highlighted', ({ step, edition }) => {
    const text = stepText(step, edition, defaultLocale);
    const markup = renderToStaticMarkup(<StepPicture words={words} edition={edition} step={step} text={text} />);
    const twin = /aria-label="([^"]*)"/.exec(markup)?.[1] ?? '';
    for (const [i, { control, text: parts }] of text.actions.entries()) {
      if (control === null) continue;
      const marked = new RegExp(`[ ,]${i + 1} ([^,.]+)`).exec(twin.slice(twin.indexOf('Marked in it')))?.[1] ?? '';
      // the action that presses it calls it the same
      const said = parts.map((part) => part.text).join('');
      if (control !== 'network') expect([said, said.includes(marked.replaceAll('&amp;', '&'))]).toEqual([said, true]);
      expect(marked).not.toBe('');
    }
  });

  test('no drawing carries a style attribute, which the content security policy refuses', () => {
    for (const { step, edition } of pages) {
      const text = stepText(step, edition, defaultLocale);
      const markup = renderToStaticMarkup(<StepPicture words={words} edition={edition} step={step} text={text} />);
      expect(markup).not.toMatch(/\sstyle=/);
    }
  });
});
