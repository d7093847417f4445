import { z } from 'zod';
import { checkIds, checkResultSchema, type CheckId, type Status } from './check';

export const deployments = ['multi-tenant-cloud', 'on-premises', 'unknown'] as const;
export type Deployment = (typeof deployments)[number];

export const verdicts = ['ready', 'ready-with-warnings', 'not-ready', 'undecided'] as const;
export type Verdict = (typeof verdicts)[number];

/** What the file says about itself. Keys are masked: the tenant prefix and at most four more characters. */
export const connectionSchema = z.object({
  tenantId: z.string(),
  applicationName: z.string(),
  deployment: z.enum(deployments),
  /** the label before an Infor cloud domain, `us` where there is none; null for any other host */
  region: z.string().nullable(),
  /** the tenant's suffix (`PRD`, `TST` …); null where it has none */
  environment: z.string().nullable(),
  /** with the port when it is not the scheme's own */
  gatewayHost: z.string(),
  authorizationHost: z.string(),
  clientId: z.string(),
  serviceAccount: z.string().nullable(),
  /** keyed hash of the credentials: two runs of the same file compare equal, nothing can be computed back */
  fingerprint: z.string(),
});
export type Connection = z.infer<typeof connectionSchema>;

/** Who the service account acts as: the IFS user, with M3's view beside it where M3 answered. */
export const identitySchema = z.object({
  id: z.string(),
  userName: z.string(),
  displayName: z.string(),
  m3User: z.string().nullable(),
  company: z.string().nullable(),
  division: z.string().nullable(),
});
export type Identity = z.infer<typeof identitySchema>;

export const rolesSchema = z.object({
  /** the names that count */
  accepted: z.array(z.string()),
  /** all the user's group names, trimmed */
  held: z.array(z.string()),
});
export type Roles = z.infer<typeof rolesSchema>;

/** The whole outcome of a verification. `docs/report.schema.json` is generated from this. */
export const reportSchema = z.object({
  reportVersion: z.literal(1),
  id: z.string(),
  /** ISO 8601, UTC */
  startedAt: z.string(),
  durationMs: z.number().int().nonnegative(),
  verdict: z.enum(verdicts),
  rootCause: z.object({ check: z.enum(checkIds), code: z.string() }).nullable(),
  /** null until `file-properties` passed */
  connection: connectionSchema.nullable(),
  /** null until IFS named a user */
  identity: identitySchema.nullable(),
  /** null: not read */
  roles: rolesSchema.nullable(),
  /** all of them, in the order of `checkIds`, skipped ones included */
  checks: z.array(checkResultSchema),
});
export type Report = z.infer<typeof reportSchema>;

/** Whether a run is on the checklist that it was for: its link may have ended meanwhile. */
export const recordings = ['written', 'not-written'] as const;
export type RunRecording = (typeof recordings)[number];

/** One line of the NDJSON stream of `POST /api/verifications`. */
export const verificationEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('run-started'),
    id: z.string(),
    startedAt: z.string(),
    checks: z.array(z.enum(checkIds)),
  }),
  z.object({ type: z.literal('check-started'), id: z.enum(checkIds) }),
  z.object({ type: z.literal('check-finished'), check: checkResultSchema }),
  z.object({
    type: z.literal('run-finished'),
    report: reportSchema,
    /** where the run was for a checklist: whether that has it */
    checklist: z.enum(recordings).optional(),
  }),
]);
export type VerificationEvent = z.infer<typeof verificationEventSchema>;

interface Judged {
  id: CheckId;
  status: Status;
  code: string;
}

/** A `failed` means not ready; else an `undecided` means undecided; else a `warning` is said; else ready. */
export function verdictOf(checks: readonly Judged[]): Verdict {
  const has = (status: Status) => checks.some((check) => check.status === status);
  if (has('failed')) return 'not-ready';
  if (has('undecided')) return 'undecided';
  return has('warning') ? 'ready-with-warnings' : 'ready';
}

/** The first failed check in table order; where none failed, the first undecided; else null. It is what to fix first. */
export function rootCauseOf(checks: readonly Judged[]): { check: CheckId; code: string } | null {
  const inOrder = checks.toSorted((a, b) => checkIds.indexOf(a.id) - checkIds.indexOf(b.id));
  const cause =
    inOrder.find((check) => check.status === 'failed') ?? inOrder.find((check) => check.status === 'undecided');
  return cause ? { check: cause.id, code: cause.code } : null;
}
