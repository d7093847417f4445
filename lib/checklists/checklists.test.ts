import { describe, expect, test } from 'vitest';
import { beginning, checklistsKit, day } from '@/e2e/support/checklists-kit';
import { checklistTasks, firstTasks } from '../guide/checklist-tasks';
import { commentsMax } from './task-changes';

const kit = checklistsKit();
const { opened, started, linkBy, toState } = kit;

describe('a checklist', () => {
  test('begins with what must be there first and the documented steps, all to do', async () => {
    const view = await kit.checklists.view(await started());
    expect(view?.tasks.map(({ id }) => id)).toEqual(firstTasks.map(({ id }) => id));
    for (const task of view?.tasks ?? [])
      expect(task).toMatchObject({ state: 'to-do', version: 1, reason: null, doneBy: null, finding: null });
    expect(view?.keptUntil).toBe(beginning + 180 * day);
  });

  test('is deleted when its retention is over, counted from the last change; opening it is none', async () => {
    const { id, token } = await kit.checklists.start('Acme', 'Lead');
    kit.clock.time += 179 * day;
    await kit.checklists.noteOpened(await opened(token));
    expect(await kit.checklists.deleteOverdue()).toBe(0);
    await toState(await opened(token), 'in-progress', 1);
    kit.clock.time += 179 * day;
    expect(await kit.checklists.deleteOverdue()).toBe(0);
    kit.clock.time += day + 1;
    // no link opens it any more, whether or not the job has come round
    expect(await kit.checklists.open(token)).toBeNull();
    expect(await kit.checklists.deleteOverdue()).toBe(1);
    expect(await kit.store.content(id)).toBeNull();
  });

  test('is deleted by those who manage it only', async () => {
    const { token } = await kit.checklists.start('Acme', 'Lead');
    const manager = await opened(token);
    const contributor = await opened((await linkBy(manager, 'contribute')).token);
    expect(await kit.checklists.delete(contributor)).toEqual({ ok: false, fault: { kind: 'not-allowed' } });
    expect(await kit.checklists.delete(manager)).toMatchObject({ ok: true });
    expect(await kit.checklists.open(token)).toBeNull();
    expect(await toState(contributor, 'done', 1)).toEqual({ ok: false, fault: { kind: 'dead-link' } });
  });
});

test('the version of its pages changes with whatever they show, and ends with the link', async () => {
  const { token } = await kit.checklists.start('Acme', 'Lead');
  const manager = await opened(token);
  const colleague = await linkBy(manager, 'contribute');
  const viewer = await linkBy(manager, 'view');
  const access = await opened(colleague.token);
  const versionOf = () => kit.checklists.pageVersion(token);
  let known = await versionOf();
  expect(await versionOf()).toBe(known);
  const changes: [string, () => Promise<unknown>][] = [
    ['a task', () => toState(access, 'in-progress', 1)],
    ['a comment', () => kit.checklists.comment(access, 'grid-role', { text: 'x' })],
    ['the edition', () => kit.checklists.chooseEdition(access, 'on-premises')],
    ['a link that was opened', () => kit.checklists.noteOpened(access)],
    ['a new link', () => linkBy(manager, 'view')],
    ['a link that lives longer', () => kit.checklists.extendLink(manager, viewer.link.id, 7_200)],
    ['a link that was revoked', () => kit.checklists.revokeLink(manager, viewer.link.id)],
    ['time, because something may have expired', async () => (kit.clock.time += 10_000)],
  ];
  for (const [what, change] of changes) {
    await change();
    const now = await versionOf();
    expect([what, now === known]).toEqual([what, false]);
    known = now;
  }
  expect(await kit.checklists.pageVersion(viewer.token)).toBeNull();
  expect(await kit.checklists.pageVersion(colleague.token)).not.toBe(known);
  kit.clock.time += 3_600_000;
  expect(await kit.checklists.pageVersion(colleague.token)).toBeNull();
  await kit.checklists.delete(manager);
  expect(await versionOf()).toBeNull();
});

describe('the edition of a checklist', () => {
  test('is the one that it was started with, or none', async () => {
    const { token } = await kit.checklists.start('Acme', 'Lead', 'on-premises');
    expect(await opened(token)).toMatchObject({ edition: 'on-premises' });
    expect(await started()).toMatchObject({ edition: null });
  });

  test('is chosen by those who may change something, for everybody; the last one is right', async () => {
    const manager = await started();
    const { token } = await linkBy(manager, 'contribute');
    const contributor = await opened(token);
    expect(await kit.checklists.chooseEdition(contributor, 'cloud-classic')).toMatchObject({ ok: true });
    expect(await kit.checklists.chooseEdition(manager, 'cloud')).toMatchObject({ ok: true });
    expect(await opened(token)).toMatchObject({ edition: 'cloud' });
    expect(await kit.checklists.view(manager)).toMatchObject({ edition: 'cloud' });
    expect((await kit.checklists.activity(manager)).filter(({ what }) => what === 'edition-chosen')).toMatchObject([
      { subject: manager.checklistId, detail: 'cloud', link: { label: manager.label } },
      { subject: manager.checklistId, detail: 'cloud-classic', link: { label: contributor.label } },
    ]);
  });

  test('is not for a link that only looks, nor for a dead one', async () => {
    const manager = await started();
    const viewer = await opened((await linkBy(manager, 'view')).token);
    expect(await kit.checklists.chooseEdition(viewer, 'cloud')).toEqual({ ok: false, fault: { kind: 'not-allowed' } });
    await kit.checklists.delete(manager);
    expect(await kit.checklists.chooseEdition(manager, 'cloud')).toEqual({ ok: false, fault: { kind: 'dead-link' } });
  });
});

describe('a task', () => {
  test('is done by a name that was typed, with the label of the link beside it', async () => {
    const access = await started();
    expect(await toState(access, 'done', 1, 'Anna')).toMatchObject({
      value: { version: 2, doneBy: { kind: 'person', name: 'Anna', label: 'Lead', at: '2026-11-26T08:00:00.000Z' } },
    });
    expect(await toState(access, 'to-do', 2)).toMatchObject({ value: { version: 3, doneBy: null } });
    expect(await toState(access, 'done', 3)).toMatchObject({ value: { doneBy: { name: 'Lead' } } });
  });

  test('keeps a reason while it is blocked, and no longer', async () => {
    const access = await started();
    expect(await toState(access, 'blocked', 1)).toMatchObject({ value: { reason: 'No such role' } });
    expect(await toState(access, 'in-progress', 2)).toMatchObject({ value: { reason: null } });
  });

  test('of any other version than the present one is refused, with the present task', async () => {
    const access = await started();
    await toState(access, 'in-progress', 1);
    for (const version of [1, 3, 0])
      expect(await toState(access, 'done', version)).toMatchObject({
        ok: false,
        fault: { kind: 'stale', task: { id: 'grid-role', state: 'in-progress', version: 2 } },
      });
  });

  test('counts a version even where nothing else changes', async () => {
    expect(await toState(await started(), 'to-do', 1)).toMatchObject({ value: { version: 2, state: 'to-do' } });
  });

  test('of 40 writers with one version exactly one wins', async () => {
    const access = await started();
    const results = await Promise.all(Array.from({ length: 40 }, () => toState(access, 'done', 1)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('has room for so many comments, and says when it is full', async () => {
    const access = await started();
    const texts = Array.from({ length: commentsMax }, (_, i) => ({ text: `${i}` }));
    for (const text of texts)
      expect(await kit.checklists.comment(access, 'grid-role', text)).toMatchObject({ ok: true });
    expect(await kit.checklists.comment(access, 'grid-role', { text: 'one more' })).toMatchObject({
      fault: { kind: 'full' },
    });
    expect(await kit.checklists.comment(access, 'create-app', { text: 'elsewhere' })).toMatchObject({ ok: true });
  });

  test('that only a check asks for is not there before', async () => {
    const access = await started();
    const request = { state: 'done', version: 1 } as const;
    for (const id of ['m3-user', 'no-such-task', 'toString'])
      expect(await kit.checklists.changeTask(access, id, request)).toEqual({ ok: false, fault: { kind: 'not-found' } });
  });
});

test('the log names who did what, by which link, newest first', async () => {
  const manager = await started();
  const { link } = await linkBy(manager, 'view');
  await toState(manager, 'blocked', 1, 'Anna');
  await kit.checklists.comment(manager, 'grid-role', { text: 'Asked the security team' });
  await kit.checklists.extendLink(manager, link.id, 7_200);
  await kit.checklists.revokeLink(manager, link.id);
  const log = await kit.checklists.activity(manager);
  expect(log.map(({ what, subject, name, detail }) => [what, subject, name, detail])).toEqual([
    ['link-revoked', link.id, null, 'Colleague'],
    ['link-extended', link.id, null, 'Colleague'],
    ['comment-added', 'grid-role', null, null],
    ['task-blocked', 'grid-role', 'Anna', 'No such role'],
    ['link-created', link.id, null, 'Colleague'],
    ['checklist-started', manager.checklistId, null, null],
  ]);
  for (const { link: by } of log) expect(by).toEqual({ id: manager.linkId, label: 'Lead' });
});

test('every task has an owner whose link can be narrowed to it', async () => {
  const manager = await started();
  for (const owner of new Set(firstTasks.map((task) => task.owner))) {
    const view = await kit.checklists.view(await opened((await linkBy(manager, 'view', owner)).token));
    expect(view?.tasks.map(({ id }) => id)).toEqual(
      checklistTasks.filter((task) => task.owner === owner && !task.isOnDemand).map(({ id }) => id),
    );
  }
});
