import { z } from 'zod';
import { verdicts } from './report';

const finding = { check: z.string(), code: z.string() };

/** One behaviour of the practice tenant, with the file that leads to it. */
export const practiceScenarioSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,100}$/),
  /** in the practice tenant's own words, English only */
  title: z.string(),
  family: z.string(),
  fileName: z.string(),
  /** what is to be given beside the file, to see what the scenario shows */
  needs: z.object({ runAs: z.string().optional() }).nullable(),
  /** what a verification of its file has to say; `check` and `code` are the root cause */
  expect: z.object({
    verdict: z.enum(verdicts),
    check: z.string().nullable(),
    code: z.string().nullable(),
    /** where nothing is wrong enough for a root cause */
    warning: z.object(finding).optional(),
  }),
});
export type PracticeScenario = z.infer<typeof practiceScenarioSchema>;

/** What the practice tenant answers to `GET /scenarios`. */
export const practiceScenariosSchema = z.object({ scenarios: z.array(practiceScenarioSchema) });
