import { gzipSync } from 'node:zlib';
import { guideStepIds } from '../lib/domain/reader/guide-step-id.ts';
import type { Row } from './row.ts';

/** The bound of the guide: a page that is read needs little more than Next itself. */
export const guideRatioMax = 1.05;

/** What the others are compared with. */
export const bareWeight = 'JavaScript of a bare Next page';

const guidePages = guideStepIds.map((step) => `/guide/${step}`);
const otherPages = ['/', '/check', '/c'];

/**
 * How much JavaScript the first load of a page transfers.
 *
 * @returns bytes, each file compressed by gzip on its own, as servers do; without the files for browsers of before 2018
 */
export async function scriptBytes(server: string, path: string): Promise<number> {
  const page = await (await fetch(server + path)).text();
  const tags = [...page.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  const files = tags.filter((tag) => !/nomodule/i.test(tag)).flatMap((tag) => /\ssrc="([^"]+)"/.exec(tag)?.[1] ?? []);
  let sum = 0;
  for (const file of files) sum += gzipSync(await (await fetch(new URL(file, server))).bytes()).length;
  return sum;
}

/** JavaScript of our pages beside that of a bare page of Next. */
export async function weigh(wizard: string, bare: string): Promise<Row[]> {
  const bareBytes = await scriptBytes(bare, '/');
  const rows: Row[] = [{ what: bareWeight, value: bareBytes, unit: 'bytes', atMost: null }];
  for (const path of guidePages) {
    const bytes = await scriptBytes(wizard, path);
    const note = `${bytes} bytes`;
    rows.push({
      what: `JavaScript of ${path} / bare`,
      value: bytes / bareBytes,
      unit: '',
      atMost: guideRatioMax,
      note,
    });
  }
  for (const path of otherPages) {
    const bytes = await scriptBytes(wizard, path);
    rows.push({
      what: `JavaScript of ${path} / bare`,
      value: bytes / bareBytes,
      unit: '',
      atMost: null,
      note: `${bytes} bytes`,
    });
  }
  return rows;
}
