import { z } from 'zod';
import { checkIds, owners } from '../report/check';
import { editions } from '../reader/edition';
import type { checkOutcomeSchema, RunOutcome } from '../report/outcome';
import { reportSchema } from '../report/report';

/** What a link lets its holder do; each includes the ones before it. */
export const capabilities = ['view', 'contribute', 'manage'] as const;
export type Capability = (typeof capabilities)[number];

/** Whether a link may do what needs `wanted`. */
export const mayDo = (capability: Capability, wanted: Capability): boolean =>
  capabilities.indexOf(capability) >= capabilities.indexOf(wanted);

export const taskStates = ['to-do', 'in-progress', 'blocked', 'done'] as const;
export type TaskState = (typeof taskStates)[number];

/** The tasks of a checklist: what must be there first, the documented steps, and what only a check asks for. */
export const taskIds = [
  'technical-user',
  'network-access',
  'authorized-apps',
  'create-app',
  'download-credentials',
  'service-account',
  'grid-role',
  'm3-user',
  'm3-authority',
  'ionboard-settings',
  'infor-support',
] as const;
export type TaskId = (typeof taskIds)[number];

/** Who says that a task is done: a person, whose typed name proves nobody, or a check that ran over a file. */
export const doneBySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person'),
    name: z.string(),
    /** the label of the link that they came by */
    label: z.string(),
    /** ISO 8601, UTC */
    at: z.string(),
  }),
  z.object({
    kind: z.literal('check'),
    checkId: z.enum(checkIds),
    at: z.string(),
    /** keyed hash of the file's credentials */
    fingerprint: z.string(),
    /** another file was verified since */
    stale: z.boolean(),
  }),
]);
export type DoneBy = z.infer<typeof doneBySchema>;

export const commentSchema = z.object({
  id: z.string(),
  text: z.string(),
  name: z.string(),
  label: z.string(),
  at: z.string(),
});
export type TaskComment = z.infer<typeof commentSchema>;

/** A task as it is kept: no words but those that people typed. */
export interface ChecklistTask {
  id: TaskId;
  state: TaskState;
  /** why it is blocked; null in every other state */
  reason: string | null;
  /** starts at 1 and grows by one with each change of state, by people or checks */
  version: number;
  doneBy: DoneBy | null;
  /** what a check found, with its facts and without evidence; words are put on when it is read */
  finding: z.infer<typeof checkOutcomeSchema> | null;
  /** oldest first */
  comments: TaskComment[];
  /** the checklist's change counter at this task's last change, comments included */
  sequence: number;
}

/** A task as the API gives it (docs/http-api.md). */
export const taskSchema = z.object({
  id: z.enum(taskIds),
  title: z.string(),
  owner: z.enum(owners),
  state: z.enum(taskStates),
  reason: z.string().nullable(),
  version: z.number().int().positive(),
  doneBy: doneBySchema.nullable(),
  diagnosis: z.object({ check: z.enum(checkIds), code: z.string() }).nullable(),
  comments: z.array(commentSchema),
});
export type Task = z.infer<typeof taskSchema>;

/** A link as those see it who manage the checklist: neither its token nor the hash of it. */
export const linkSchema = z.object({
  id: z.string(),
  capability: z.enum(capabilities),
  label: z.string(),
  /** whose tasks alone it shows; null: all */
  owner: z.enum(owners).nullable(),
  /** null for the link made with the checklist: it lasts as long */
  expiresAt: z.string().nullable(),
  createdAt: z.string(),
  /** when its page was last opened in a browser */
  lastOpenedAt: z.string().nullable(),
});
export type Link = z.infer<typeof linkSchema>;

export const checklistSchema = z.object({
  id: z.string(),
  name: z.string(),
  capability: z.enum(capabilities),
  /** whose menus the words name; null: nobody has chosen */
  edition: z.enum(editions).nullable(),
  tasks: z.array(taskSchema),
  /** for links that manage only */
  links: z.array(linkSchema).optional(),
  /** the last run, with every `evidence` empty */
  verification: reportSchema.nullable(),
});
export type Checklist = z.infer<typeof checklistSchema>;

/** What happened on a checklist, as its log names it. */
export const activityKinds = [
  'checklist-started',
  'task-to-do',
  'task-in-progress',
  'task-blocked',
  'task-done',
  'task-proved',
  'task-reopened',
  'task-asked-for',
  'proof-stale',
  'comment-added',
  'link-created',
  'link-extended',
  'link-revoked',
  'file-verified',
  'edition-chosen',
] as const;

export const activityEntrySchema = z.object({
  at: z.string(),
  link: z.object({ id: z.string(), label: z.string() }),
  /** as typed; null where none was given */
  name: z.string().nullable(),
  what: z.enum(activityKinds),
  /** what it was done to: the id of a task, a link or a run; else the checklist's own id */
  subject: z.string(),
  /** the reason why a task is blocked, the code of a diagnosis, the label of a link, the verdict of a run, an edition */
  detail: z.string().nullable(),
});
export type ActivityEntry = z.infer<typeof activityEntrySchema>;

/** A run that a checklist keeps. */
export interface KeptRun {
  /** the label of the link that it was run by */
  label: string;
  /** codes, facts and parameters; every `evidence` is empty */
  outcome: RunOutcome;
  sequence: number;
}
