import { describe, expect, test } from 'vitest';
import { farTooLong } from './checklist-forms';
import { readCommentForm, readTaskForm, typedComment, typedTask } from './read-checklist-form';

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const readTask = (fields: Record<string, string>) => {
  const form = formOf({ version: '3', was: 'to-do', name: 'Users', reason: '', ...fields });
  return readTaskForm(typedTask(form), form, 'Users');
};

describe('the form of a task’s state', () => {
  test('a name that only repeats the link’s label is none, and neither is a blank one', () => {
    expect(readTask({ state: 'done' })).toEqual({ ok: true, request: { state: 'done', version: 3 } });
    expect(readTask({ state: 'done', name: '  ' })).toEqual({ ok: true, request: { state: 'done', version: 3 } });
    expect(readTask({ state: 'done', name: 'Anna' })).toMatchObject({ request: { name: 'Anna' } });
  });
  test('a reason belongs to what is blocked, with its line breaks as they were typed', () => {
    expect(readTask({ state: 'blocked', reason: 'a\r\nb' })).toMatchObject({ request: { reason: 'a\nb' } });
    expect(readTask({ state: 'done', reason: 'left over' })).toEqual({
      ok: true,
      request: { state: 'done', version: 3 },
    });
  });
  test('each field says what is wrong with it', () => {
    expect(readTask({ state: 'blocked', reason: ' \r\n ' })).toEqual({ ok: false, problems: { reason: 'missing' } });
    expect(readTask({ state: 'blocked', reason: 'x'.repeat(1001) })).toEqual({
      ok: false,
      problems: { reason: 'too-long' },
    });
    expect(readTask({ state: 'done', name: 'x'.repeat(101) })).toEqual({ ok: false, problems: { name: 'too-long' } });
    expect(readTask({ state: '' })).toEqual({ ok: false, problems: { state: 'missing' } });
    expect(readTask({ state: 'done', version: 'x' })).toEqual({ ok: false, problems: { state: 'missing' } });
  });
  test('saving what it is already would make a person’s word of a check’s proof', () => {
    expect(readTask({ state: 'done', was: 'done' })).toEqual({ ok: false, problems: { state: 'unchanged' } });
    expect(readTask({ state: 'blocked', was: 'blocked', reason: 'a new one' })).toMatchObject({ ok: true });
  });
  test('over a conflict it is meant for the newer version', () => {
    expect(readTask({ state: 'to-do', onto: '5' })).toEqual({ ok: true, request: { state: 'to-do', version: 5 } });
  });
});

test('the form of a comment', () => {
  const read = (text: string, name = 'Users') => {
    return readCommentForm(typedComment(formOf({ text, name })), 'Users');
  };
  expect(read(' a\r\n')).toEqual({ ok: true, request: { text: ' a\n' } });
  expect(read('\n')).toEqual({ ok: false, problems: { text: 'missing' } });
  expect(read('x'.repeat(1001), 'y'.repeat(101))).toEqual({
    ok: false,
    problems: { text: 'too-long', name: 'too-long' },
  });
});

test('a field that the server would not read is named before it is sent', () => {
  expect(farTooLong(formOf({ text: 'x'.repeat(20_001), name: 'Anna' }))).toEqual({ text: 'too-long' });
  expect(farTooLong(formOf({ text: 'x'.repeat(20_000) }))).toEqual({});
});
