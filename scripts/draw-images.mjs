/**
 * Draws the pictures that cannot be an SVG: the icon on the home screen of a phone, and what a chat shows beside a link.
 * Run by hand after a change of the mark: `node scripts/draw-images.mjs`. The browser is the one of the tests.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { provideBrowser } from './setup/browser.mjs';
import { root } from './setup/places.mjs';

const font = readFileSync(join(root, 'app', 'fonts', 'sans.woff2')).toString('base64');
const mark = (/** @type {number} */ height) =>
  `<svg viewBox="0 0 16 24" height="${String(height)}"><path d="M8 4v16" stroke="#1b1c1e" stroke-width="2"/><circle cx="8" cy="3.5" r="2.5" fill="#1b1c1e"/><circle cx="8" cy="12" r="5" fill="#0b57a4"/><circle cx="8" cy="20.5" r="2.5" fill="#1b1c1e"/></svg>`;
const style = `@font-face{font-family:A;font-weight:400 700;src:url(data:font/woff2;base64,${font})}
  body{margin:0;height:100vh;box-sizing:border-box;background:#f6f4ee;color:#1b1c1e;font:400 44px/1.3 A}`;

const pictures = [
  {
    file: join('app', 'apple-icon.png'),
    width: 180,
    height: 180,
    html: `<body style="display:grid;place-items:center">${mark(132)}</body>`,
  },
  {
    file: join('public', 'preview.png'),
    width: 1200,
    height: 630,
    html: `<body style="display:flex;align-items:center;gap:72px;padding:0 96px">${mark(390)}
      <div><p style="margin:0;font-size:108px;font-weight:700;line-height:1.1">Ionboard</p>
      <p style="margin:24px 0 0;max-width:14em;text-wrap:balance">Connect another system to Infor M3, and see proof that it works</p></div></body>`,
  },
];

const path = await provideBrowser();
const browser = await chromium.launch({ ...(path === '' ? {} : { executablePath: path }), args: ['--no-sandbox'] });
for (const { file, width, height, html } of pictures) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<!doctype html><style>${style}</style>${html}`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(root, file) });
}
await browser.close();
