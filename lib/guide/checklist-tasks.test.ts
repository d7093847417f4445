import { describe, expect, test } from 'vitest';
import { editions } from '../domain/reader/edition';
import { taskText } from '../i18n/checklist-words';
import { defaultLocale, locales } from '../i18n/locales';
import { checklistTasks, firstTasks } from './checklist-tasks';
import { documentedSteps } from './registry';

test('a checklist begins with every documented step as a task, of the same owner, and what must be there first', () => {
  const documented = firstTasks.filter(({ id }) => documentedSteps.some((step) => step.id === id));
  expect(documented.map(({ id, owner }) => [id, owner])).toEqual(documentedSteps.map(({ id, owner }) => [id, owner]));
  for (const { id, guideStep } of documented) expect(guideStep).toBe(id);
  expect(firstTasks.map(({ id }) => id).slice(0, 2)).toEqual(['technical-user', 'network-access']);
});

test('every task can be proved by a check', () => {
  for (const { id, provedBy } of checklistTasks) expect([id, provedBy.length > 0]).toEqual([id, true]);
});

describe.each(locales)('the words of the tasks in %s', (locale) => {
  const texts = checklistTasks.flatMap((task) =>
    editions.map((edition) => ({ id: task.id, ...taskText(task.id, edition, locale) })),
  );
  test('are there, and no argument is left open', () => {
    for (const { id, title, hint } of texts) {
      for (const text of [title, hint.map((part) => part.text).join('')]) {
        expect([id, text.trim() === '']).toEqual([id, false]);
        expect([id, /[{}]|<\/?\w/.test(text)]).toEqual([id, false]);
      }
    }
  });
});

test('titles tell what to do in a few words; sentences are short and blame nobody', () => {
  for (const task of checklistTasks) {
    for (const edition of editions) {
      const { title, hint } = taskText(task.id, edition, defaultLocale);
      expect(title.split(' ').length, title).toBeLessThanOrEqual(10);
      const sentences = hint
        .map(({ text }) => text)
        .join('')
        .split(/(?<=\.)\s+/);
      for (const sentence of [title, ...sentences]) {
        expect(sentence.split(/\s+/).length, sentence).toBeLessThan(20);
        expect(sentence).not.toMatch(/please|oops|!|'/i);
      }
    }
  }
});
