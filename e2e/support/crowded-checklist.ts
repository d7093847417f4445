import type { APIRequestContext } from '@playwright/test';
import { ChecklistClient } from './checklist-client';

/** Text that tries to be markup, to turn the line round, and not to break. */
const hostile = `<b>x</b>\u202e\u001b[31m ${'W'.repeat(80)}`;

/** A checklist on which everything has happened: all states, hostile text, two checks, a narrowed and an ended link. */
export async function crowdedChecklist(request: APIRequestContext): Promise<ChecklistClient[]> {
  const manager = await ChecklistClient.start(request, hostile);
  await manager.verify('m3-company-missing');
  await manager.verify('role-missing');
  const set = async (id: 'network-access' | 'create-app' | 'grid-role' | 'm3-user', change: object) => {
    const { version } = await manager.task(id);
    await manager.send('PATCH', `/tasks/${id}`, { version, name: hostile, ...change });
  };
  await set('network-access', { state: 'blocked', reason: `${hostile}\n${hostile}` });
  await set('create-app', { state: 'done' });
  await set('m3-user', { state: 'in-progress' });
  await manager.send('POST', '/tasks/grid-role/comments', { text: `${hostile}\n\n${hostile}`, name: hostile });
  const narrowed = await manager.link({ capability: 'contribute', label: hostile, owner: 'network' });
  const viewer = await manager.link({ capability: 'view', label: 'Looks only' });
  return [manager, narrowed, viewer];
}

/** The pages of its links. */
export const crowdedPages = ([manager, narrowed, viewer]: readonly ChecklistClient[]): string[] => [
  ...['', '/guide/grid-role', '/print', '/check', '?new=1'].map((path) => `${manager?.page ?? ''}${path}`),
  ...['', '/guide/before-you-start'].map((path) => `${narrowed?.page ?? ''}${path}`),
  ...['', '/check'].map((path) => `${viewer?.page ?? ''}${path}`),
];
