import localFont from 'next/font/local';

/*
 * Made for low vision, and they tell I l 1 and 0 O apart where people compare keys. The two of every page are cut to
 * what the product says (scripts/make-fonts.mjs) and preloaded; the others are fetched where somebody typed a character
 * that these lack. All are optional: text that is being read never moves. Who has a slow line reads the first page in a
 * font of the system.
 *
 * next/font reads these calls while it builds: every value is a literal.
 */
const sans = localFont({ src: './fonts/sans.woff2', weight: '400 700', display: 'optional', variable: '--face-sans' });
const mono = localFont({
  src: './fonts/mono.woff2',
  weight: '400 700',
  display: 'optional',
  adjustFontFallback: false,
  variable: '--face-mono',
});

const sansOfWestEurope = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+00A1-00FF, U+0131, U+0152-0153, U+02BB-02DC, U+20AC, U+2122' }],
  variable: '--face-sans-2',
});
const sansOfAllEurope = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
  weight: '200 800',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1EFF' }],
  variable: '--face-sans-3',
});
const monoOfWestEurope = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-wght-normal.woff2',
  weight: '200 800',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+00A1-00FF, U+0131, U+0152-0153, U+02BB-02DC, U+20AC, U+2122' }],
  variable: '--face-mono-2',
});

/** Names the fonts for everything below it. */
export const fontClass = [sans, sansOfWestEurope, sansOfAllEurope, mono, monoOfWestEurope]
  .map(({ variable }) => variable)
  .join(' ');
