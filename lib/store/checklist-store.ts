import type { Owner } from '../domain/report/check';
import type {
  ActivityEntry,
  Capability,
  ChecklistTask,
  KeptRun,
  TaskComment,
  TaskId,
} from '../domain/checklist/checklist';
import type { Edition } from '../domain/reader/edition';

/** A link as it is kept: the SHA-256 of its token finds it, and the token itself is nowhere. Times are ms since 1970. */
export interface StoredLink {
  id: string;
  checklistId: string;
  capability: Capability;
  label: string;
  /** whose tasks alone it shows; null: all */
  owner: Owner | null;
  createdAt: number;
  /** null: it lasts as long as the checklist */
  expiresAt: number | null;
  revokedAt: number | null;
  lastOpenedAt: number | null;
  /** made with the checklist */
  isFirst: boolean;
}

export interface StoredChecklist {
  id: string;
  name: string;
  createdAt: number;
  /** of whatever is on it; opening a link is no change */
  changedAt: number;
  /** counts the changes of tasks, comments, runs and log entries on this checklist */
  sequence: number;
  /** whose menus its pages name; null: nobody has chosen */
  edition: Edition | null;
}

/** Everything on a checklist that a page shows. */
export interface ChecklistContent extends StoredChecklist {
  tasks: ChecklistTask[];
  lastRun: KeptRun | null;
}

/** What came after a sequence number, oldest first. */
export interface ChecklistChanges {
  sequence: number;
  tasks: ChecklistTask[];
  /** ids of runs */
  runs: { id: string; sequence: number }[];
}

/**
 * Where checklists are kept. One instance a process, over SQLite or PostgreSQL; one contract suite holds both
 * (`checklist-store.test.ts`).
 *
 * A store throws where the database does not answer (`isOutage` tells); what may happen otherwise is a value. It judges
 * neither links nor tasks, and asks no clock: times are parameters.
 */
export interface ChecklistStore {
  kind: 'sqlite' | 'postgres';

  /** Makes a checklist with its tasks, all to do, its first link, which manages, and the first entry of its log. */
  create: (checklist: {
    id: string;
    name: string;
    edition: Edition | null;
    at: number;
    tasks: readonly TaskId[];
    link: { id: string; tokenHash: string; label: string };
    entry: ActivityEntry;
  }) => Promise<void>;

  /** A link by its token's hash, with its checklist; revoked and expired ones too. */
  findLink: (tokenHash: string) => Promise<{ link: StoredLink; checklist: StoredChecklist } | null>;

  /** null: there is no such checklist (any more) */
  content: (checklistId: string) => Promise<ChecklistContent | null>;
  /** The links that are not revoked, oldest first. */
  links: (checklistId: string) => Promise<StoredLink[]>;
  /** Runs, newest first. */
  runs: (checklistId: string, count: number) => Promise<KeptRun[]>;
  /** The log, newest first. */
  activity: (checklistId: string) => Promise<ActivityEntry[]>;
  /** Read in one moment: a task is in it as it was when `sequence` was counted. null: the checklist is gone */
  changesSince: (checklistId: string, sequence: number) => Promise<ChecklistChanges | null>;

  /**
   * Runs `work` alone on this checklist, in one transaction: others wait until it has ended. What it throws undoes all.
   * `clock` is read when its turn has come, and given to it. Answers null, without running it, where there is no such
   * checklist.
   */
  change: <T>(
    checklistId: string,
    clock: () => number,
    work: (writer: ChecklistWriter, at: number) => Promise<T>,
  ) => Promise<{ value: T } | null>;

  noteOpened: (linkId: string, at: number) => Promise<void>;
  /** Deletes the checklists that were changed last before `time`; how many those were. */
  deleteUnchangedSince: (time: number) => Promise<number>;

  /** For watchers of open streams: the present sequence of each checklist and each link that is still there. */
  pulse: (
    checklistIds: readonly string[],
    linkIds: readonly string[],
  ) => Promise<{ sequences: ReadonlyMap<string, number>; links: ReadonlyMap<string, StoredLink> }>;
  /**
   * Calls `listener` with a checklist's id after it was changed or deleted: by this process at once, by others soon on
   * PostgreSQL and never on SQLite. A listener may be called without a change. Returns the way to stop it.
   */
  onChange: (listener: (checklistId: string) => void) => () => void;

  /** The key of the fingerprints: the one that is kept, else `proposed`, which is kept from then on. */
  serverKey: (proposed: string) => Promise<string>;
  /** Throws where the database does not answer. */
  ping: () => Promise<void>;
  close: () => Promise<void>;
}

/** What may be read and written within `change`. The first write moves the checklist's `changedAt`. */
export interface ChecklistWriter {
  link: (id: string) => Promise<StoredLink | null>;
  links: () => Promise<StoredLink[]>;
  task: (id: TaskId) => Promise<ChecklistTask | null>;
  tasks: () => Promise<ChecklistTask[]>;
  /** Writes a task, a new one too, and answers it with its new sequence number. */
  putTask: (task: Omit<ChecklistTask, 'comments' | 'sequence'>) => Promise<ChecklistTask>;
  /** Adds a comment; the task's `version` stays, its sequence number is new. */
  addComment: (taskId: TaskId, comment: TaskComment) => Promise<void>;
  addLink: (link: StoredLink, tokenHash: string) => Promise<void>;
  setLink: (id: string, change: Partial<Pick<StoredLink, 'expiresAt' | 'revokedAt'>>) => Promise<void>;
  setEdition: (edition: Edition) => Promise<void>;
  addRun: (run: Omit<KeptRun, 'sequence'> & { linkId: string; at: number }) => Promise<void>;
  /** Appends to the log. There is no way to change or remove an entry. */
  log: (entry: ActivityEntry) => Promise<void>;
  /** Deletes the checklist and everything that belongs to it. Nothing can be written afterwards. */
  remove: () => Promise<void>;
}
