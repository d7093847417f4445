import { expect, test } from 'vitest';
import { withOwnLabels } from './own-labels';

test('labels that links got by themselves are read in the reader’s language, wherever it stands', () => {
  const kept = {
    name: 'Webshop',
    tasks: [{ id: 'create-app', doneBy: { kind: 'person', name: 'Setup lead', label: 'Projektledaren', at: 1 } }],
    comments: [{ text: 'Setup lead', name: 'Ada', label: 'Benutzeradministrator' }],
    lastRun: null,
  };
  expect(withOwnLabels(kept, 'sv')).toEqual({
    ...kept,
    tasks: [{ id: 'create-app', doneBy: { kind: 'person', name: 'Projektledaren', label: 'Projektledaren', at: 1 } }],
    comments: [{ text: 'Setup lead', name: 'Ada', label: 'Användaradministratör' }],
  });
});

test('what people type stays, and so does what is no plain object', () => {
  const at = new Date(0);
  const kept = { label: 'Ada, security', name: 'setup lead', at };
  expect(withOwnLabels(kept, 'de')).toEqual(kept);
  expect(withOwnLabels(kept, 'de').at).toBe(at);
});
