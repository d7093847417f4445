import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reportJsonSchema } from './report-schema';

const file = 'docs/report.schema.json';

/** `UPDATE_DOCS=1 npm run unit` writes the document anew. */
test('docs/report.schema.json is the schema of the report', () => {
  const wanted = `${JSON.stringify(reportJsonSchema(), null, 2)}\n`;
  if (process.env['UPDATE_DOCS'] !== undefined) writeFileSync(file, wanted);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(wanted));
});
