import { describe, expect, test } from 'vitest';
import { checklistsKit, hour } from '@/e2e/support/checklists-kit';
import { firstTasks } from '../guide/checklist-tasks';
import { createChangeWatch } from './change-watch';
import { checklistEvents, type ChecklistEvent } from './checklist-events';
import type { LinkAccess } from './link-access';

const kit = checklistsKit();
const { opened, started, linkBy, toState } = kit;

describe('the events of a checklist', () => {
  const quiet = 60_000;
  const stop = new AbortController();

  const eventsOf = (access: LinkAccess, last: string | null = null, signal = stop.signal) =>
    checklistEvents(access, last, quiet, signal, {
      store: kit.store,
      watch: createChangeWatch({ store: kit.store, now: () => kit.clock.time }),
    }).events;

  async function take(events: AsyncGenerator<ChecklistEvent>, count: number): Promise<ChecklistEvent[]> {
    const taken: ChecklistEvent[] = [];
    while (taken.length < count) {
      const next = await events.next();
      if (next.done) break;
      taken.push(next.value);
    }
    return taken;
  }
  const idsOf = (events: readonly ChecklistEvent[]) => events.map((event) => ('id' in event ? event.id : ''));
  const versionsOf = (events: readonly ChecklistEvent[]) =>
    events.map((event) => (event.type === 'task' ? [event.task.id, event.task.version] : [event.type, 0]));

  test('begin with all tasks that the link sees, each with an id of its own, and go on with changes', async () => {
    const access = await started();
    const events = eventsOf(access);
    const first = await take(events, firstTasks.length);
    expect(new Set(idsOf(first)).size).toBe(firstTasks.length);
    await toState(access, 'in-progress', 1);
    expect(versionsOf(await take(events, 1))).toEqual([['grid-role', 2]]);
    await kit.checklists.comment(access, 'network-access', { text: 'Asked' });
    expect(versionsOf(await take(events, 1))).toEqual([['network-access', 1]]);
    await events.return(undefined);
  });

  test('go on where a stream broke off, wherever that was', async () => {
    const access = await started();
    const whole = idsOf(await take(eventsOf(access), firstTasks.length));
    await toState(access, 'in-progress', 1);
    for (const [i, id] of whole.entries()) {
      const missing = firstTasks.slice(i + 1).map((task) => task.id);
      const rest = await take(eventsOf(access, id), Math.max(1, missing.length));
      expect(rest.map((event) => event.type === 'task' && event.task.id).sort()).toEqual(
        [...new Set([...missing, 'grid-role'])].sort(),
      );
    }
  });

  test.each(['nonsense', '00000000-3', '-1', ''])('begin anew after an id that is not known: %j', async (id) => {
    const access = await started();
    await toState(access, 'in-progress', 1);
    expect(await take(eventsOf(access, id), firstTasks.length)).toHaveLength(firstTasks.length);
  });

  test('begin anew after an id of the future, as from a database that was put back', async () => {
    const access = await started();
    const future = `${access.checklistId.slice(0, 8)}-99999`;
    expect(await take(eventsOf(access, future), firstTasks.length)).toHaveLength(firstTasks.length);
  });

  test('show a narrowed link its own tasks alone', async () => {
    const manager = await started();
    const access = await opened((await linkBy(manager, 'view', 'network')).token);
    const events = eventsOf(access);
    expect(versionsOf(await take(events, 1))).toEqual([['network-access', 1]]);
    await toState(manager, 'done', 1);
    await kit.checklists.changeTask(manager, 'network-access', { state: 'done', version: 1 });
    expect(versionsOf(await take(events, 1))).toEqual([['network-access', 2]]);
    await events.return(undefined);
  });

  test.each([
    ['revoked', (manager: LinkAccess, linkId: string): unknown => kit.checklists.revokeLink(manager, linkId)],
    ['expired', (): unknown => (kit.clock.time += 2 * hour)],
    ['deleted', (manager: LinkAccess): unknown => kit.checklists.delete(manager)],
  ])('end when the link is %s', async (_, kill) => {
    const manager = await started();
    const { token, link } = await linkBy(manager, 'view', 'network');
    const events = eventsOf(await opened(token));
    await take(events, 1);
    const end = events.next();
    await kill(manager, link.id);
    const began = performance.now();
    expect(await end).toEqual({ done: true, value: undefined });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('end when the reader leaves', async () => {
    const leaving = new AbortController();
    const events = eventsOf(await started(), null, leaving.signal);
    await take(events, firstTasks.length);
    const end = events.next();
    leaving.abort();
    expect((await end).done).toBe(true);
  });
});
