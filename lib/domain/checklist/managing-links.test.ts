import { expect, test } from 'vitest';
import type { Link } from './checklist';
import { revokingNote } from './managing-links';

const now = Date.parse('2026-03-01T12:00:00Z');
const later = '2026-03-02T12:00:00Z';
const link = (id: string, change: Partial<Link>): Link => ({
  id,
  capability: 'manage',
  label: id,
  owner: null,
  expiresAt: null,
  createdAt: '2026-02-01T12:00:00Z',
  lastOpenedAt: null,
  ...change,
});
const first = link('first', {});
const second = link('second', { expiresAt: later });
const over = link('over', { expiresAt: '2026-03-01T11:00:00Z' });
const helper = link('helper', { capability: 'contribute', expiresAt: later });

test.each([
  ['the only one that manages', first, [first, helper], 'last-manage-link'],
  ['others have ended', first, [first, over], 'last-manage-link'],
  ['the others end in time', first, [first, second], 'others-end'],
  ['the first one stays', second, [first, second], null],
  ['it has ended itself', over, [first, over], null],
  ['it does not manage', helper, [first, helper], null],
] as const)('%s', (_case, one, links, note) => {
  expect(revokingNote(one, links, now)).toBe(note);
});
