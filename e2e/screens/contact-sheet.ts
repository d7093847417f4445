import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the pictures go. Nothing in it is committed. */
export const screensFolder = join(import.meta.dirname, '..', '..', 'screens');

/** After the walk: one page with all pictures, a row for each state. Open it in a browser. */
export default function writeContactSheet(): void {
  const names = readdirSync(screensFolder).filter((name) => name.endsWith('.png'));
  const states = [...new Set(names.map((name) => name.replace(/-\d+-(?:light|dark)\.png$/, '')))];
  const row = (state: string) =>
    `<section><h2 id="${state}">${state}</h2><div>${names
      .filter((name) => name.startsWith(state) && /^-\d+-(?:light|dark)\.png$/.test(name.slice(state.length)))
      .map((name) => `<a href="${name}"><img loading="lazy" src="${name}" alt="${name}"></a>`)
      .join('')}</div></section>`;
  const style = 'body{margin:2rem;font:1rem sans-serif;background:#777}div{display:flex;gap:1rem;align-items:start}';
  const page = `<!doctype html><meta charset="utf-8"><title>Screens</title><style>${style}img{max-width:32rem}</style>`;
  writeFileSync(join(screensFolder, 'index.html'), page + states.map(row).join(''));
}
