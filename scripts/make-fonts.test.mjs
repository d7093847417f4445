import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileOf, kept, make, names } from './make-fonts.mjs';
import { root } from './setup/places.mjs';

test.each(names)('the kept font %s is the one that the script makes', async (name) => {
  expect(readFileSync(fileOf(name)).equals(await make(name))).toBe(true);
});

test.each(names)('%s fits into the first round of a connection', (name) => {
  expect(readFileSync(fileOf(name)).length).toBeLessThan(14_000);
});

test.each(['lib/i18n/messages', 'lib/guide', 'lib/checks'])('the fonts have every character of %s', (path) => {
  const folder = join(root, path);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?:\.json|(?<!\.test)\.ts)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(0);
  // the sign of a key on an Apple keyboard, which its system has
  const known = `${kept}⌘\n`;
  const lacking = files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8')].filter((one) => !known.includes(one)).map((one) => [file, one]),
  );
  expect(lacking).toEqual([]);
});
