import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Owner } from '../domain/check';
import {
  mayDo,
  type ActivityEntry,
  type Capability,
  type ChecklistTask,
  type KeptRun,
  type Link,
  type TaskComment,
} from '../domain/checklist';
import type { CommentRequest, LinkRequest, TaskRequest } from '../domain/checklist-requests';
import { narrowRun, visibleTasks } from '../domain/checklist-view';
import type { RunOutcome } from '../domain/outcome';
import { fail, ok, type Result } from '../domain/result';
import { checklistTasks, firstTasks } from '../guide/checklist-tasks';
import type { ChecklistStore, ChecklistWriter, StoredLink } from '../store/checklist-store';
import { isToken, newToken, tokenHashOf } from './link-token';
import { recordRun } from './record-run';

/** Who asks, and what they may: a link that was alive when it was opened. */
export interface LinkAccess {
  linkId: string;
  checklistId: string;
  checklistName: string;
  capability: Capability;
  label: string;
  /** whose tasks alone it shows; null: all */
  owner: Owner | null;
  /** ms since 1970; null: as long as the checklist */
  expiresAt: number | null;
}

/** What a link shows of its checklist. Times are ms since 1970. */
export interface ChecklistView {
  id: string;
  name: string;
  createdAt: number;
  changedAt: number;
  /** when it is deleted, unless something changes until then */
  keptUntil: number;
  tasks: ChecklistTask[];
  lastRun: KeptRun | null;
}

/** Why something was not done. */
export type Refusal =
  /** unknown, expired, revoked or deleted: nobody is told which */
  | { kind: 'dead-link' }
  /** the link may not do this */
  | { kind: 'not-allowed' }
  /** no such task or link, as far as this link can see */
  | { kind: 'not-found' }
  /** somebody else changed the task first */
  | { kind: 'stale'; task: ChecklistTask }
  /** without it nobody could manage the checklist any more */
  | { kind: 'last-manage-link' }
  /** the link made with the checklist has no end that could be moved */
  | { kind: 'first-link' };

/** What may be done with checklists. Every change is judged by the link again, inside its transaction. */
export interface Checklists {
  /** Makes a checklist, and the link that manages it, labelled so. The token is told here and never again. */
  start: (name: string, label: string) => Promise<{ id: string; token: string }>;
  /** Opens a checklist by a link's token; null for every link that is not alive. Changes nothing. */
  open: (token: string) => Promise<LinkAccess | null>;
  /** null: the checklist was deleted meanwhile */
  view: (access: LinkAccess) => Promise<ChecklistView | null>;
  links: (access: LinkAccess) => Promise<Link[]>;
  /** newest first */
  runs: (access: LinkAccess) => Promise<KeptRun[]>;
  activity: (access: LinkAccess) => Promise<ActivityEntry[]>;
  /** of the log what set the states of the tasks that this link shows, newest first: a state says who set it */
  stateChanges: (access: LinkAccess) => Promise<ActivityEntry[]>;
  changeTask: (access: LinkAccess, taskId: string, request: TaskRequest) => Promise<Result<ChecklistTask, Refusal>>;
  comment: (access: LinkAccess, taskId: string, request: CommentRequest) => Promise<Result<TaskComment, Refusal>>;
  createLink: (access: LinkAccess, request: LinkRequest) => Promise<Result<{ link: Link; token: string }, Refusal>>;
  extendLink: (access: LinkAccess, linkId: string, seconds: number) => Promise<Result<Link, Refusal>>;
  revokeLink: (access: LinkAccess, linkId: string) => Promise<Result<null, Refusal>>;
  /** Notes that a person's browser opened the page; reading it notes nothing. */
  noteOpened: (access: LinkAccess) => Promise<void>;
  delete: (access: LinkAccess) => Promise<Result<null, Refusal>>;
  /** Keeps what a run found, without evidence, and moves the tasks that it says something about. */
  recordRun: (access: LinkAccess, outcome: RunOutcome) => Promise<Result<null, Refusal>>;
  /** Deletes what has not been changed for as long as checklists are kept; how many those were. */
  deleteOverdue: () => Promise<number>;
}

export interface ChecklistDeps {
  store: ChecklistStore;
  retentionDays: number;
  /** the program's clock, by which links live; ms since 1970 */
  now?: () => number;
}

const dayMs = 86_400_000;
const runsShownMax = 50;

/** Whether a link is neither revoked nor expired. */
export const isLive = ({ revokedAt, expiresAt }: StoredLink, now: number): boolean =>
  revokedAt === null && (expiresAt === null || expiresAt > now);

const isoTime = (ms: number): string => new Date(ms).toISOString();

/** Builds the checklists of a process. */
export function createChecklists({ store, retentionDays, now = Date.now }: ChecklistDeps): Checklists {
  const keptMs = retentionDays * dayMs;

  /** Does something by a link, alone on its checklist, if the link is alive and may. */
  const change = async <Value>(
    access: LinkAccess,
    wanted: Capability,
    work: (writer: ChecklistWriter, link: StoredLink, at: number) => Promise<Result<Value, Refusal>>,
  ): Promise<Result<Value, Refusal>> => {
    const at = now();
    const done = await store.change(access.checklistId, at, async (writer): Promise<Result<Value, Refusal>> => {
      const link = await writer.link(access.linkId);
      if (!link || !isLive(link, at)) return fail({ kind: 'dead-link' });
      return mayDo(link.capability, wanted) ? work(writer, link, at) : fail({ kind: 'not-allowed' });
    });
    return done ? done.value : fail({ kind: 'dead-link' });
  };

  return {
    start: async (name, label) => {
      const token = newToken();
      const id = randomUUID();
      const link = { id: randomUUID(), tokenHash: tokenHashOf(token), label };
      const at = now();
      await store.create({ id, name, at, tasks: firstTasks.map((task) => task.id), link });
      const entry = { at: isoTime(at), name: null, subject: id, detail: null } as const;
      await store.change(id, at, (writer) =>
        writer.log({ ...entry, link: { id: link.id, label }, what: 'checklist-started' }),
      );
      return { id, token };
    },

    open: async (token) => {
      const found = isToken(token) ? await store.findLink(tokenHashOf(token)) : null;
      if (!found || !isLive(found.link, now()) || found.checklist.changedAt + keptMs <= now()) return null;
      const { id, capability, label, owner, expiresAt, checklistId } = found.link;
      return { linkId: id, checklistId, checklistName: found.checklist.name, capability, label, owner, expiresAt };
    },

    view: async ({ checklistId, owner }) => {
      const content = await store.content(checklistId);
      if (!content) return null;
      const { id, name, createdAt, changedAt, tasks, lastRun } = content;
      return {
        id,
        name,
        createdAt,
        changedAt,
        keptUntil: changedAt + keptMs,
        tasks: visibleTasks(tasks, owner, checklistTasks),
        lastRun: lastRun && { ...lastRun, outcome: narrowRun(lastRun.outcome, owner, checklistTasks) },
      };
    },

    links: async ({ checklistId, capability }) =>
      capability === 'manage' ? (await store.links(checklistId)).map(linkOf) : [],

    runs: async ({ checklistId, owner }) => {
      const runs = await store.runs(checklistId, runsShownMax);
      return runs.map((run) => ({ ...run, outcome: narrowRun(run.outcome, owner, checklistTasks) }));
    },

    activity: async ({ checklistId, capability }) => (capability === 'manage' ? store.activity(checklistId) : []),

    stateChanges: async ({ checklistId, owner }) => {
      const entries = await store.activity(checklistId);
      const isShown = (subject: string) =>
        checklistTasks.some(({ id, ...task }) => id === subject && isOwn(task, owner));
      return entries.filter(({ what, subject }) => what.startsWith('task-') && isShown(subject));
    },

    changeTask: (access, taskId, { state, version, reason, name }) =>
      change(access, 'contribute', async (writer, link, at) => {
        const task = await visibleTask(writer, link, taskId);
        if (!task) return fail({ kind: 'not-found' });
        if (task.version !== version) return fail({ kind: 'stale', task });
        const { label } = link;
        const changed = await writer.putTask({
          ...task,
          state,
          reason: state === 'blocked' ? (reason ?? null) : null,
          version: version + 1,
          doneBy: state === 'done' ? { kind: 'person', name: name ?? label, label, at: isoTime(at) } : null,
        });
        await writer.log({
          at: isoTime(at),
          link: { id: link.id, label },
          name: name ?? null,
          what: `task-${state}`,
          subject: task.id,
          detail: changed.reason,
        });
        return ok(changed);
      }),

    comment: (access, taskId, { text, name }) =>
      change(access, 'contribute', async (writer, link, at) => {
        const task = await visibleTask(writer, link, taskId);
        if (!task) return fail({ kind: 'not-found' });
        const { label } = link;
        const comment = { id: randomUUID(), text, name: name ?? label, label, at: isoTime(at) };
        await writer.addComment(task.id, comment);
        await writer.log({
          at: comment.at,
          link: { id: link.id, label },
          name: name ?? null,
          what: 'comment-added',
          subject: task.id,
          detail: null,
        });
        return ok(comment);
      }),

    createLink: (access, { capability, label, expiresInSeconds, owner }) =>
      change(access, 'manage', async (writer, by, at) => {
        const token = newToken();
        const link: StoredLink = {
          id: randomUUID(),
          checklistId: access.checklistId,
          capability,
          label,
          owner: owner ?? null,
          createdAt: at,
          expiresAt: at + expiresInSeconds * 1000,
          revokedAt: null,
          lastOpenedAt: null,
          isFirst: false,
        };
        await writer.addLink(link, tokenHashOf(token));
        await logLink(writer, by, 'link-created', link, at);
        return ok({ link: linkOf(link), token });
      }),

    extendLink: (access, linkId, seconds) =>
      change(access, 'manage', async (writer, by, at) => {
        const link = await ownLink(writer, linkId);
        if (!link) return fail({ kind: 'not-found' });
        if (link.isFirst) return fail({ kind: 'first-link' });
        const expiresAt = at + seconds * 1000;
        await writer.setLink(link.id, { expiresAt });
        await logLink(writer, by, 'link-extended', link, at);
        return ok(linkOf({ ...link, expiresAt }));
      }),

    revokeLink: (access, linkId) =>
      change(access, 'manage', async (writer, by, at) => {
        const link = await ownLink(writer, linkId);
        if (!link) return fail({ kind: 'not-found' });
        const managing = (await writer.links()).filter((one) => one.capability === 'manage' && isLive(one, at));
        if (managing.length === 1 && managing[0]?.id === link.id) return fail({ kind: 'last-manage-link' });
        await writer.setLink(link.id, { revokedAt: at });
        await logLink(writer, by, 'link-revoked', link, at);
        return ok(null);
      }),

    noteOpened: ({ linkId }) => store.noteOpened(linkId, now()),

    delete: async ({ checklistId, capability }) => {
      if (capability !== 'manage') return fail({ kind: 'not-allowed' });
      await store.delete(checklistId);
      return ok(null);
    },

    recordRun: (access, outcome) =>
      change(access, 'contribute', async (writer, link, at) => {
        await recordRun(writer, link, outcome, at);
        return ok(null);
      }),

    deleteOverdue: () => store.deleteUnchangedSince(now() - keptMs),
  };
}

/** Whether a link shows a task: all of them, or one owner's. */
const isOwn = (task: { owner: Owner }, owner: Owner | null): boolean => owner === null || task.owner === owner;

/** A task that this link shows; one of another owner is not there for it. */
async function visibleTask(writer: ChecklistWriter, { owner }: StoredLink, id: string): Promise<ChecklistTask | null> {
  const definition = checklistTasks.find((task) => task.id === id);
  if (!definition || !isOwn(definition, owner)) return null;
  return writer.task(definition.id);
}

/** A link that can still be managed: what was revoked is gone for everybody. */
async function ownLink(writer: ChecklistWriter, id: string): Promise<StoredLink | null> {
  const link = await writer.link(id);
  return link?.revokedAt === null ? link : null;
}

const logLink = (
  writer: ChecklistWriter,
  by: StoredLink,
  what: 'link-created' | 'link-extended' | 'link-revoked',
  link: StoredLink,
  at: number,
) =>
  writer.log({
    at: isoTime(at),
    link: { id: by.id, label: by.label },
    name: null,
    what,
    subject: link.id,
    detail: link.label,
  });

const linkOf = ({ id, capability, label, owner, expiresAt, createdAt, lastOpenedAt }: StoredLink): Link => ({
  id,
  capability,
  label,
  owner,
  expiresAt: expiresAt === null ? null : isoTime(expiresAt),
  createdAt: isoTime(createdAt),
  lastOpenedAt: lastOpenedAt === null ? null : isoTime(lastOpenedAt),
});
