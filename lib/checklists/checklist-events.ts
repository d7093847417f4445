import 'server-only';
import type { ChecklistTask } from '../domain/checklist/checklist';
import { visibleTasks } from '../domain/checklist/checklist-view';
import { checklistTasks } from '../guide/checklist-tasks';
import type { ChecklistChanges, ChecklistStore } from '../store/checklist-store';
import type { ChangeWatch, Watch } from './change-watch';
import type { LinkAccess } from './link-access';

/** What a stream of a checklist tells. */
export type ChecklistEvent =
  | { type: 'task'; id: string; task: ChecklistTask }
  /** a file was verified */
  | { type: 'verification'; id: string; runId: string }
  /** nothing happened for a while */
  | { type: 'quiet' };

/** Ids hold the checklist's own beginning, so that those of another checklist are not known here. */
const eventIdOf = (checklistId: string, sequence: number) => `${checklistId.slice(0, 8)}-${sequence}`;

function sequenceIn(eventId: string | null, checklistId: string): number | null {
  const [, prefix, digits] = /^([0-9a-f]{8})-(\d{1,15})$/.exec(eventId ?? '') ?? [];
  return prefix === checklistId.slice(0, 8) && digits !== undefined ? Number(digits) : null;
}

/** What events are made of. */
export interface EventSource {
  store: Pick<ChecklistStore, 'changesSince'>;
  watch: ChangeWatch;
}

/** An open stream of a checklist. */
export interface ChecklistStream {
  events: AsyncGenerator<ChecklistEvent>;
  /** aborts when the link is not alive any more: what is on its way to the reader then is theirs no longer */
  ended: AbortSignal;
}

/**
 * What happens on a checklist, as a link sees it: first all tasks, or with the id of an event that is known here those
 * changed since; then each change. Tasks come in the order in which they were changed, so that an older version never
 * follows a newer one; versions in between may be left out. Ends when the link does, or `signal` aborts.
 */
export function checklistEvents(
  access: Pick<LinkAccess, 'checklistId' | 'linkId' | 'owner' | 'expiresAt'>,
  lastEventId: string | null,
  quietMs: number,
  signal: AbortSignal,
  { store, watch }: EventSource,
): ChecklistStream {
  // watched before the first read, so that nothing falls between
  const eye = watch.open(access);
  signal.addEventListener('abort', eye.close, { once: true });
  return { events: tell(access, lastEventId, quietMs, signal, store, eye), ended: eye.ended };
}

async function* tell(
  { checklistId, owner }: Pick<LinkAccess, 'checklistId' | 'owner'>,
  lastEventId: string | null,
  quietMs: number,
  signal: AbortSignal,
  store: EventSource['store'],
  eye: Watch,
): AsyncGenerator<ChecklistEvent> {
  try {
    const resumed = sequenceIn(lastEventId, checklistId);
    const first = resumed === null ? null : await store.changesSince(checklistId, resumed);
    // an id of the future is none of ours: of a database that was put back, say
    const isKnown = resumed !== null && first !== null && resumed <= first.sequence;
    let told = isKnown ? resumed : -1;
    // a page that begins now has read the runs already
    let isWithRuns = isKnown;
    for (;;) {
      const changes = await store.changesSince(checklistId, told);
      if (!changes) return;
      for (const event of eventsOf(checklistId, owner, changes, isWithRuns)) {
        if (signal.aborted || eye.ended.aborted) return;
        yield event;
      }
      told = changes.sequence;
      isWithRuns = true;
      const state = await eye.next(quietMs, signal);
      if (state === 'ended') return;
      if (state === 'quiet') yield { type: 'quiet' };
    }
  } finally {
    eye.close();
  }
}

/** The events that changes are told as, in the order of the changes. */
function eventsOf(
  checklistId: string,
  owner: LinkAccess['owner'],
  changes: ChecklistChanges,
  isWithRuns: boolean,
): ChecklistEvent[] {
  const tasks = visibleTasks(changes.tasks, owner, checklistTasks);
  const numbered = [
    ...tasks.map((task) => ({ sequence: task.sequence, told: { type: 'task', task } as const })),
    ...(isWithRuns ? changes.runs : []).map(({ id, sequence }) => ({
      sequence,
      told: { type: 'verification', runId: id } as const,
    })),
  ].sort((a, b) => a.sequence - b.sequence);
  return numbered.map(({ sequence, told }) => ({ ...told, id: eventIdOf(checklistId, sequence) }));
}
