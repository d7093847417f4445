import { describe, expect, test } from 'vitest';
import { checklistsKit, hour } from '@/e2e/support/checklists-kit';

const kit = checklistsKit();
const { opened, started, linkBy, toState } = kit;

describe('a link', () => {
  test('shows and changes the tasks of its owner alone', async () => {
    const access = await opened((await linkBy(await started(), 'contribute', 'network')).token);
    const view = await kit.checklists.view(access);
    expect(view?.tasks.map(({ id }) => id)).toEqual(['network-access']);
    expect(await toState(access, 'done', 1)).toEqual({ ok: false, fault: { kind: 'not-found' } });
    expect(await kit.checklists.comment(access, 'grid-role', { text: 'x' })).toMatchObject({
      fault: { kind: 'not-found' },
    });
    expect(await kit.checklists.comment(access, 'network-access', { text: 'x' })).toMatchObject({ ok: true });
  });

  test('is told who set the states of its tasks, and nothing else of the log', async () => {
    const manager = await started();
    const { token } = await linkBy(manager, 'view', 'user-administrator');
    await toState(manager, 'blocked', 1, 'Anna');
    await kit.checklists.changeTask(manager, 'network-access', { state: 'done', version: 1 });
    const seen = await kit.checklists.stateChanges(await opened(token));
    expect(seen.map(({ what, subject, name, link }) => [what, subject, name, link.label])).toEqual([
      ['task-blocked', 'grid-role', 'Anna', 'Lead'],
    ]);
  });

  test('may do what its capability says', async () => {
    const manager = await started();
    const viewer = await opened((await linkBy(manager, 'view')).token);
    const contributor = await opened((await linkBy(manager, 'contribute')).token);
    expect(await toState(viewer, 'done', 1)).toMatchObject({ fault: { kind: 'not-allowed' } });
    expect(await kit.checklists.revokeLink(contributor, viewer.linkId)).toMatchObject({
      fault: { kind: 'not-allowed' },
    });
    expect(await kit.checklists.links(contributor)).toEqual([]);
    expect(await kit.checklists.activity(contributor)).toEqual([]);
    expect(await toState(contributor, 'done', 1)).toMatchObject({ ok: true });
  });

  test('ends at its time and lives again when it is extended', async () => {
    const manager = await started();
    const { token, link } = await linkBy(manager, 'contribute');
    const access = await opened(token);
    kit.clock.time += hour - 1;
    expect(await kit.checklists.open(token)).not.toBeNull();
    kit.clock.time += 1;
    expect(await kit.checklists.open(token)).toBeNull();
    expect(await toState(access, 'done', 1)).toMatchObject({ fault: { kind: 'dead-link' } });
    expect(await kit.checklists.extendLink(manager, link.id, 7_200)).toMatchObject({
      value: { expiresAt: '2026-11-26T11:00:00.000Z' },
    });
    expect(await kit.checklists.open(token)).not.toBeNull();
  });

  test('that was revoked is gone: for its holder at once, and for those who manage', async () => {
    const manager = await started();
    const { token, link } = await linkBy(manager, 'contribute');
    const access = await opened(token);
    expect(await kit.checklists.revokeLink(manager, link.id)).toMatchObject({ ok: true });
    expect(await kit.checklists.open(token)).toBeNull();
    expect(await toState(access, 'done', 1)).toMatchObject({ fault: { kind: 'dead-link' } });
    expect(await kit.checklists.revokeLink(manager, link.id)).toMatchObject({ fault: { kind: 'not-found' } });
    expect(await kit.checklists.extendLink(manager, link.id, 7_200)).toMatchObject({ fault: { kind: 'not-found' } });
    expect((await kit.checklists.links(manager)).map(({ id }) => id)).toEqual([manager.linkId]);
  });

  test('that manages alone cannot be revoked; expired ones are no company', async () => {
    const manager = await started();
    const other = await linkBy(manager, 'manage');
    kit.clock.time += 2 * hour;
    expect(await kit.checklists.revokeLink(manager, manager.linkId)).toMatchObject({
      fault: { kind: 'last-manage-link' },
    });
    expect(await kit.checklists.extendLink(manager, other.link.id, 3_600)).toMatchObject({ ok: true });
    expect(await kit.checklists.revokeLink(manager, manager.linkId)).toMatchObject({ ok: true });
    const access = await opened(other.token);
    expect(await kit.checklists.revokeLink(access, other.link.id)).toMatchObject({
      fault: { kind: 'last-manage-link' },
    });
  });

  test('of two that revoke each other at the same time one stays', async () => {
    const first = await started();
    const second = await opened((await linkBy(first, 'manage')).token);
    const results = await Promise.all([
      kit.checklists.revokeLink(first, second.linkId),
      kit.checklists.revokeLink(second, first.linkId),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('that is revoked while its deletion waits its turn deletes nothing', async () => {
    const first = await started();
    const second = await opened((await linkBy(first, 'manage')).token);
    const results = await Promise.all([kit.checklists.revokeLink(first, second.linkId), kit.checklists.delete(second)]);
    expect(results).toEqual([
      { ok: true, value: null },
      { ok: false, fault: { kind: 'dead-link' } },
    ]);
    expect(await kit.checklists.view(first)).not.toBeNull();
  });

  test('made with the checklist has no end to move', async () => {
    const manager = await started();
    expect(await kit.checklists.extendLink(manager, manager.linkId, 3_600)).toMatchObject({
      fault: { kind: 'first-link' },
    });
  });

  test('of another checklist is not there', async () => {
    const [one, two] = [await started(), await started()];
    expect(await kit.checklists.revokeLink(one, two.linkId)).toMatchObject({ fault: { kind: 'not-found' } });
  });

  test.each(['', 'x', 'A'.repeat(43), 'A'.repeat(44), `${'A'.repeat(42)}=`, '../etc'])(
    '%j opens nothing',
    async (token) => {
      expect(await kit.checklists.open(token)).toBeNull();
    },
  );
});
