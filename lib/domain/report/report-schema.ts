import { z } from 'zod';
import { reportSchema } from './report';

/** The report as a JSON Schema (draft 2020-12), kept as `docs/report.schema.json` for programs that read reports. */
export const reportJsonSchema = (): unknown => ({
  title: 'Ionboard verification report',
  ...z.toJSONSchema(reportSchema, { target: 'draft-2020-12' }),
});
