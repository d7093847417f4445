import { expect, test } from 'vitest';
import { withOwnLabels } from './own-labels';

test('labels that links got by themselves are read in the reader’s language, wherever they stand', () => {
  const kept = {
    // somebody calls a checklist so: that is no label
    name: 'User administrator',
    tasks: [{ id: 'create-app', doneBy: { kind: 'person', name: 'Setup lead', label: 'Projektledaren', at: 1 } }],
    comments: [{ text: 'Setup lead', name: 'Ada', label: 'Benutzeradministrator' }],
    activity: [
      { name: 'Projektledaren', link: { label: 'Setup lead' } },
      { name: 'Setup lead', link: { label: 'Ada, security' } },
    ],
    lastRun: null,
  };
  expect(withOwnLabels(kept, 'sv')).toEqual({
    ...kept,
    tasks: [{ id: 'create-app', doneBy: { kind: 'person', name: 'Projektledaren', label: 'Projektledaren', at: 1 } }],
    comments: [{ text: 'Setup lead', name: 'Ada', label: 'Användaradministratör' }],
    activity: [
      { name: 'Projektledaren', link: { label: 'Projektledaren' } },
      { name: 'Setup lead', link: { label: 'Ada, security' } },
    ],
  });
});

test('what people type stays, and so does what is no plain object', () => {
  const at = new Date(0);
  const kept = { label: 'Ada, security', name: 'setup lead', at };
  expect(withOwnLabels(kept, 'de')).toEqual(kept);
  expect(withOwnLabels(kept, 'de').at).toBe(at);
});
