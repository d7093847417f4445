import 'server-only';
import { randomUUID } from 'node:crypto';
import {
  mayDo,
  type ActivityEntry,
  type Capability,
  type ChecklistTask,
  type KeptRun,
  type Link,
  type TaskComment,
} from '../domain/checklist/checklist';
import type { CommentRequest, LinkRequest, TaskRequest } from '../domain/checklist/checklist-requests';
import { narrowRun, visibleTasks } from '../domain/checklist/checklist-view';
import type { Edition } from '../domain/reader/edition';
import type { RunOutcome } from '../domain/report/outcome';
import { fail, ok, type Result } from '../domain/result';
import { checklistTasks, firstTasks } from '../guide/checklist-tasks';
import type { ChecklistStore, ChecklistWriter, StoredLink } from '../store/checklist-store';
import {
  isLive,
  isOwn,
  type AccessRefusal,
  type LinkAccess,
  type LinkRefusal,
  type Refusal,
  type TaskRefusal,
} from './link-access';
import { chooseEdition } from './choose-edition';
import { addLink, extendLink, linkOf, revokeLink } from './link-changes';
import { isToken, newToken, tokenHashOf } from './link-token';
import { recordRun } from './record-run';
import { addComment, setState } from './task-changes';

/** What a link shows of its checklist. Times are ms since 1970. */
export interface ChecklistView {
  id: string;
  name: string;
  createdAt: number;
  changedAt: number;
  /** whose menus its pages name; null: nobody has chosen */
  edition: Edition | null;
  /** when it is deleted, unless something changes until then */
  keptUntil: number;
  tasks: ChecklistTask[];
  lastRun: KeptRun | null;
}

/** What may be done with checklists. Every change is judged by the link again, inside its transaction. */
export interface Checklists {
  /** Makes a checklist, and the link that manages it, labelled so. The token is told here and never again. */
  start: (name: string, label: string, edition?: Edition | null) => Promise<{ id: string; token: string }>;
  /** Opens a checklist by a link's token; null for every link that is not alive. Changes nothing. */
  open: (token: string) => Promise<LinkAccess | null>;
  /** Changes whenever anything changes that a page behind this link shows; null for every link that is not alive. */
  pageVersion: (token: string) => Promise<string | null>;
  /** null: the checklist was deleted meanwhile */
  view: (access: LinkAccess) => Promise<ChecklistView | null>;
  links: (access: LinkAccess) => Promise<Link[]>;
  /** newest first */
  runs: (access: LinkAccess) => Promise<KeptRun[]>;
  activity: (access: LinkAccess) => Promise<ActivityEntry[]>;
  /** of the log what set the states of the tasks that this link shows, newest first: a state says who set it */
  stateChanges: (access: LinkAccess) => Promise<ActivityEntry[]>;
  changeTask: (access: LinkAccess, taskId: string, request: TaskRequest) => Promise<Result<ChecklistTask, TaskRefusal>>;
  comment: (access: LinkAccess, taskId: string, request: CommentRequest) => Promise<Result<TaskComment, TaskRefusal>>;
  /** Says which edition's menus everybody on this checklist sees. The last one who says it is right. */
  chooseEdition: (access: LinkAccess, edition: Edition) => Promise<Result<null, AccessRefusal>>;
  createLink: (access: LinkAccess, request: LinkRequest) => Promise<Result<{ link: Link; token: string }, LinkRefusal>>;
  extendLink: (access: LinkAccess, linkId: string, seconds: number) => Promise<Result<Link, LinkRefusal>>;
  revokeLink: (access: LinkAccess, linkId: string) => Promise<Result<null, LinkRefusal>>;
  /** Notes that a person's browser opened the page; reading it notes nothing. */
  noteOpened: (access: LinkAccess) => Promise<void>;
  delete: (access: LinkAccess) => Promise<Result<null, AccessRefusal>>;
  /** Keeps what a run found, without evidence, and moves the tasks that it says something about. */
  recordRun: (access: LinkAccess, outcome: RunOutcome) => Promise<Result<null, AccessRefusal>>;
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
/** A page says what has expired: it is not older than this, whether or not anything else has changed. */
const pageMsMax = 10_000;

/** Builds the checklists of a process. */
export function createChecklists({ store, retentionDays, now = Date.now }: ChecklistDeps): Checklists {
  const keptMs = retentionDays * dayMs;

  /** Does something by a link, alone on its checklist, if the link is alive and may. */
  const change = async <Value, Fault extends Refusal>(
    access: LinkAccess,
    wanted: Capability,
    work: (writer: ChecklistWriter, link: StoredLink, at: number) => Promise<Result<Value, Fault>>,
  ): Promise<Result<Value, Fault | AccessRefusal>> => {
    // the link is judged when its turn has come: it may have ended while this waited
    const done = await store.change(
      access.checklistId,
      now,
      async (writer, at): Promise<Result<Value, Fault | AccessRefusal>> => {
        const link = await writer.link(access.linkId);
        if (!link || !isLive(link, at)) return fail({ kind: 'dead-link' });
        return mayDo(link.capability, wanted) ? work(writer, link, at) : fail({ kind: 'not-allowed' });
      },
    );
    return done ? done.value : fail({ kind: 'dead-link' });
  };

  /** A link that is alive, with its checklist. */
  const find = async (token: string) => {
    const found = isToken(token) ? await store.findLink(tokenHashOf(token)) : null;
    return found && isLive(found.link, now()) && found.checklist.changedAt + keptMs > now() ? found : null;
  };

  return {
    start: async (name, label, edition = null) => {
      const token = newToken();
      const id = randomUUID();
      const link = { id: randomUUID(), tokenHash: tokenHashOf(token), label };
      const at = now();
      const entry = {
        at: new Date(at).toISOString(),
        link: { id: link.id, label },
        name: null,
        what: 'checklist-started',
        subject: id,
        detail: null,
      } as const;
      await store.create({ id, name, edition, at, tasks: firstTasks.map((task) => task.id), link, entry });
      return { id, token };
    },

    open: async (token) => {
      const found = await find(token);
      if (!found) return null;
      const { id, capability, label, owner, expiresAt, checklistId } = found.link;
      const { name: checklistName, edition } = found.checklist;
      return { linkId: id, checklistId, checklistName, capability, label, owner, edition, expiresAt };
    },

    pageVersion: async (token) => {
      const found = await find(token);
      if (!found) return null;
      const { link, checklist } = found;
      // when a link was opened last is no change of the checklist, and is shown to those who manage it
      const links = mayDo(link.capability, 'manage') ? await store.links(checklist.id) : [];
      // and what has expired since is called so
      return JSON.stringify([link, checklist, links, Math.floor(now() / pageMsMax)]);
    },

    view: async ({ checklistId, owner }) => {
      const content = await store.content(checklistId);
      if (!content) return null;
      const { id, name, createdAt, changedAt, edition, tasks, lastRun } = content;
      return {
        id,
        name,
        createdAt,
        changedAt,
        edition,
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

    changeTask: (access, taskId, request) =>
      change(access, 'contribute', (writer, link, at) => setState(writer, link, at, taskId, request)),
    comment: (access, taskId, request) =>
      change(access, 'contribute', (writer, link, at) => addComment(writer, link, at, taskId, request)),
    chooseEdition: (access, edition) =>
      change(access, 'contribute', (writer, link, at) => chooseEdition(writer, link, at, edition)),
    createLink: (access, request) => change(access, 'manage', (writer, link, at) => addLink(writer, link, at, request)),
    extendLink: (access, linkId, seconds) =>
      change(access, 'manage', (writer, link, at) => extendLink(writer, link, at, linkId, seconds)),
    revokeLink: (access, linkId) =>
      change(access, 'manage', (writer, link, at) => revokeLink(writer, link, at, linkId)),

    noteOpened: ({ linkId }) => store.noteOpened(linkId, now()),

    delete: (access) =>
      change(access, 'manage', async (writer) => {
        await writer.remove();
        return ok(null);
      }),

    recordRun: (access, outcome) =>
      change(access, 'contribute', async (writer, link, at) => {
        await recordRun(writer, link, outcome, at);
        return ok(null);
      }),

    deleteOverdue: () => store.deleteUnchangedSince(now() - keptMs),
  };
}
