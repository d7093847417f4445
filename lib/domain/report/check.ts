import { z } from 'zod';

/** How a check ended. `undecided` is not a failure: the answer could not be had, or could not be read. */
export const statuses = ['passed', 'warning', 'failed', 'undecided', 'skipped'] as const;
export type Status = (typeof statuses)[number];

/** Who can do something about a result. */
export const owners = [
  'api-administrator',
  'user-administrator',
  'm3-security',
  'network',
  'infor',
  'operator',
] as const;
export type Owner = (typeof owners)[number];

/** The part of the way from the file to M3 that a check stands on. */
export const stages = ['file', 'network', 'oauth', 'gateway', 'roles', 'm3', 'cleanup'] as const;
export type Stage = (typeof stages)[number];

/** Every check, in the order of the report. The order decides which failure is the root cause. */
export const checkIds = [
  'file-format',
  'file-properties',
  'service-account',
  'file-endpoints',
  'file-consistency',
  'authorization-server',
  'gateway',
  'access-token',
  'token-claims',
  'identity',
  'grid-role',
  'm3-api',
  'm3-user',
  'run-as',
  'token-revocation',
] as const;
export type CheckId = (typeof checkIds)[number];

/** Flat facts of a result; never a secret. They travel and are stored, words are made from them at the edge. */
export const paramsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export type Params = z.infer<typeof paramsSchema>;

/** One request that was sent, and what came back, redacted. */
export const evidenceSchema = z.object({
  method: z.string(),
  url: z.string(),
  /** null: no answer came */
  status: z.number().int().nullable(),
  ms: z.number().int().nonnegative(),
  contentType: z.string().nullable(),
  /** decoded, redacted, control characters made visible, at most 500 characters */
  body: z.string(),
  /** what happened where no answer came */
  note: z.string().optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** What one check found, with its words in the reader's language. */
export const checkResultSchema = z.object({
  id: z.enum(checkIds),
  stage: z.enum(stages),
  status: z.enum(statuses),
  /** `ok` where nothing is to be said, `skipped` for a skipped check */
  code: z.string(),
  title: z.string(),
  observed: z.string(),
  meaning: z.string(),
  fix: z.array(z.string()),
  owner: z.enum(owners).nullable(),
  guideStep: z.string().nullable(),
  skippedBecause: z.enum(checkIds).nullable(),
  params: paramsSchema,
  evidence: z.array(evidenceSchema),
  durationMs: z.number().int().nonnegative(),
});
export type CheckResult = z.infer<typeof checkResultSchema>;
