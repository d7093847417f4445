import { ontoField, type FieldProblems, type TypedComment, type TypedTask } from './checklist-forms';
import { commentRequestSchema, taskRequestSchema, type CommentRequest, type TaskRequest } from './checklist-requests';

/** A browser sends line breaks as CR LF, whatever was typed. */
const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
};
const isBlank = (text: string) => text.trim() === '';

/** A name that says no more than the link's label is none. */
const nameIn = (typed: string, label: string) => (isBlank(typed) || typed.trim() === label.trim() ? undefined : typed);

export const typedTask = (form: FormData): TypedTask => ({
  version: textIn(form, 'version'),
  was: textIn(form, 'was'),
  state: textIn(form, 'state'),
  reason: textIn(form, 'reason'),
  name: textIn(form, 'name'),
});
export const typedComment = (form: FormData): TypedComment => ({
  text: textIn(form, 'text'),
  name: textIn(form, 'name'),
});

type Read<Request> = { ok: true; request: Request } | { ok: false; problems: FieldProblems };

/** Reads the form that changes a task's state. `label` is that of the link that it came by. */
export function readTaskForm(typed: TypedTask, form: FormData, label: string): Read<TaskRequest> {
  const { version, was, state, reason } = typed;
  const onto = textIn(form, ontoField);
  // saved again, what a check has proved would become what a person says
  if (onto === '' && state === was && state !== 'blocked') return { ok: false, problems: { state: 'unchanged' } };
  const name = nameIn(typed.name, label);
  const read = taskRequestSchema.safeParse({
    state,
    version: Number(onto || version),
    ...(state === 'blocked' && !isBlank(reason) ? { reason } : {}),
    ...(name === undefined ? {} : { name }),
  });
  if (read.success) return { ok: true, request: read.data };
  const refused = new Set(read.error.issues.map(({ path }) => path[0]));
  return {
    ok: false,
    problems: {
      ...(refused.has('state') || refused.has('version') ? { state: 'missing' } : {}),
      ...(refused.has('reason') ? { reason: isBlank(reason) ? 'missing' : 'too-long' } : {}),
      ...(refused.has('name') ? { name: 'too-long' } : {}),
    },
  };
}

/** Reads the form that adds a comment. */
export function readCommentForm(typed: TypedComment, label: string): Read<CommentRequest> {
  const { text } = typed;
  const name = nameIn(typed.name, label);
  const read = commentRequestSchema.safeParse({ text, ...(name === undefined ? {} : { name }) });
  if (read.success) return { ok: true, request: read.data };
  const refused = new Set(read.error.issues.map(({ path }) => path[0]));
  return {
    ok: false,
    problems: {
      ...(refused.has('text') ? { text: isBlank(text) ? 'missing' : 'too-long' } : {}),
      ...(refused.has('name') ? { name: 'too-long' } : {}),
    },
  };
}
