/**
 * After `next build`: the status of pages that say of something that it is not there, or cannot be shown. Next gives a page of its own a
 * status other than 200 only by throwing, and what was thrown is not rendered for browsers without JavaScript.
 *
 * As in csp-hashes.mjs, the .meta files are an internal of Next: if they move, the build fails.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './setup/refusal.mjs';

/**
 * Lets a page answer with another status, in every language.
 *
 * @param {string} folder `.next/standalone/.next/server/app`
 * @param {string} page the name of the page, without its language
 * @param {number} status
 */
export function answerWith(folder, page, status) {
  const languages = existsSync(folder) ? readdirSync(folder) : [];
  const files = languages.map((language) => join(folder, language, `${page}.meta`)).filter((file) => existsSync(file));
  if (files.length === 0)
    throw new Refusal(
      `The prerendered page ${page} was not found in ${folder}: Next has moved it, and it would answer 200.`,
    );
  for (const file of files) {
    const meta = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...meta, status }));
  }
}
