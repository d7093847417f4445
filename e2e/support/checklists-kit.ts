import { afterEach, beforeEach } from 'vitest';
import type { Capability, TaskState } from '@/lib/domain/checklist/checklist';
import type { Owner } from '@/lib/domain/report/check';
import { createChecklists, type Checklists } from '@/lib/checklists/checklists';
import type { LinkAccess } from '@/lib/checklists/link-access';
import type { ChecklistStore } from '@/lib/store/checklist-store';
import { openStore } from '@/lib/store/open-store';

export const hour = 3_600_000;
export const day = 24 * hour;
export const beginning = Date.parse('2026-11-26T08:00:00Z');

/** Checklists in memory, made anew for each test, with a clock that stands until it is set. */
export function checklistsKit() {
  let store: ChecklistStore;
  let checklists: Checklists;
  const clock = { time: beginning };

  beforeEach(async () => {
    clock.time = beginning;
    store = await openStore(':memory:');
    checklists = createChecklists({ store, retentionDays: 180, now: () => clock.time });
  });
  afterEach(() => store.close());

  async function opened(token: string): Promise<LinkAccess> {
    const access = await checklists.open(token);
    if (!access) throw new Error('the link is not alive');
    return access;
  }

  async function started(): Promise<LinkAccess> {
    return opened((await checklists.start('Acme', 'Lead')).token);
  }

  async function linkBy(manager: LinkAccess, capability: Capability, owner?: Owner, seconds = 3_600) {
    const made = await checklists.createLink(manager, {
      capability,
      label: 'Colleague',
      expiresInSeconds: seconds,
      ...(owner ? { owner } : {}),
    });
    if (!made.ok) throw new Error(made.fault.kind);
    return made.value;
  }

  const toState = (access: LinkAccess, state: TaskState, version: number, name?: string) =>
    checklists.changeTask(access, 'grid-role', {
      state,
      version,
      ...(state === 'blocked' ? { reason: 'No such role' } : {}),
      ...(name === undefined ? {} : { name }),
    });

  return {
    clock,
    get store() {
      return store;
    },
    get checklists() {
      return checklists;
    },
    opened,
    started,
    linkBy,
    toState,
  };
}
