/**
 * Makes the fonts that every page begins with: those of Fontsource, cut to the characters that the product itself uses
 * and to the weights between regular and bold. Each then fits into what a connection sends before it waits for the
 * first answer (RFC 6928: ten segments), which is what a first visit over a slow line is about. Other characters come
 * from the whole fonts, where a page has them (app/fonts.ts).
 *
 * Run by hand after an update of the fonts: `node scripts/make-fonts.mjs`. A test compares what it makes with what is kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { root } from './setup/places.mjs';

const ascii = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).join('');
/** Punctuation and signs of our sentences, and the letters of German and Swedish. */
export const kept = `${ascii}\u00a0’‘“”„–—…·‹›→≤×§©éÉäöüÄÖÜßåÅ`;

/** @type {Record<string, string>} */
const fonts = {
  sans: 'atkinson-hyperlegible-next',
  mono: 'atkinson-hyperlegible-mono',
};
export const names = Object.keys(fonts);

/** @param {string} name */
export const fileOf = (name) => join(root, 'app', 'fonts', `${name}.woff2`);

/** @param {string} name */
export function make(name) {
  const font = fonts[name] ?? '';
  const whole = join(root, 'node_modules', '@fontsource-variable', font, 'files', `${font}-latin-wght-normal.woff2`);
  return subsetFont(readFileSync(whole), kept, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
  });
}

if (import.meta.main) for (const name of names) writeFileSync(fileOf(name), await make(name));
