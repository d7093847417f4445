import 'server-only';
import type { ChecklistTask } from '../domain/checklist';
import { visibleTasks } from '../domain/checklist-view';
import { checklistTasks } from '../guide/checklist-tasks';
import type { ChecklistStore } from '../store/checklist-store';
import type { ChangeWatch } from './change-watch';
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

export interface EventSource {
  store: Pick<ChecklistStore, 'changesSince' | 'pulse' | 'onChange'>;
  watch: ChangeWatch;
}

/**
 * What happens on a checklist, as a link sees it: first all tasks, or with the id of an event that is known here those
 * changed since; then each change. Tasks come in the order in which they were changed, so that an older version never
 * follows a newer one; versions in between may be left out. Ends when the link does, or `signal` aborts.
 */
export async function* checklistEvents(
  { checklistId, linkId, owner }: Pick<LinkAccess, 'checklistId' | 'linkId' | 'owner'>,
  lastEventId: string | null,
  quietMs: number,
  signal: AbortSignal,
  { store, watch }: EventSource,
): AsyncGenerator<ChecklistEvent> {
  // watched before the first read, so that nothing falls between
  const eye = watch.open({ checklistId, linkId });
  try {
    const resumed = sequenceIn(lastEventId, checklistId);
    let told = -1;
    let isFirst = true;
    for (;;) {
      const changes = await store.changesSince(checklistId, isFirst && resumed !== null ? resumed : told);
      if (!changes || signal.aborted) return;
      const isKnown = resumed !== null && resumed <= changes.sequence;
      if (isFirst && resumed !== null && !isKnown) {
        // an id of the future: a database that was put back, or no id of ours
        isFirst = false;
        continue;
      }
      const news = [
        ...visibleTasks(changes.tasks, owner, checklistTasks).map((task): ChecklistEvent & { sequence: number } => ({
          type: 'task',
          id: eventIdOf(checklistId, task.sequence),
          task,
          sequence: task.sequence,
        })),
        // a page that begins now has read the runs already
        ...(told === -1 && !(isFirst && isKnown) ? [] : changes.runs).map(
          ({ id, sequence }): ChecklistEvent & { sequence: number } => ({
            type: 'verification',
            id: eventIdOf(checklistId, sequence),
            runId: id,
            sequence,
          }),
        ),
      ].sort((a, b) => a.sequence - b.sequence);
      for (const { sequence: _, ...event } of news) yield event;
      told = changes.sequence;
      isFirst = false;
      const state = await eye.next(quietMs, signal);
      if (state === 'ended') return;
      if (state === 'quiet') yield { type: 'quiet' };
    }
  } finally {
    eye.close();
  }
}
