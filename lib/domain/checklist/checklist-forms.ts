import type { TaskState } from './checklist';
import type { StateSetter } from './checklist-progress';

/** The forms of a task: what they send, and what they are answered. The browser has this file: no schemas in it. */

export interface TypedTask {
  /** that the change is meant for */
  version: string;
  /** the state that the form was opened with */
  was: string;
  state: string;
  reason: string;
  name: string;
}
export interface TypedComment {
  text: string;
  name: string;
}

export type FieldProblem = 'missing' | 'too-long' | 'unchanged';

/** By the name of the field. */
export type FieldProblems = Partial<Record<string, FieldProblem>>;

/** Why nothing was done, though the form was in order. `unreachable`: no answer came, or one that was none. */
export type FormRefusal = 'dead-link' | 'not-allowed' | 'not-found' | 'full' | 'outage' | 'unreachable';

/** What somebody else changed meanwhile. */
export interface TaskConflict {
  version: number;
  state: TaskState;
  reason: string | null;
  by: StateSetter | null;
}

/** What a form got back. What was typed comes with it, for pages without JavaScript. */
export type FormState<Typed> =
  | { kind: 'idle' }
  | { kind: 'saved' }
  /** `typed` is null where the fields hold it still: the page's own script made this answer */
  | { kind: 'problems'; problems: FieldProblems; typed: Typed | null }
  | { kind: 'refused'; refusal: FormRefusal; typed: Typed | null }
  | { kind: 'stale'; conflict: TaskConflict; typed: Typed };
export type TaskFormState = FormState<TypedTask>;
export type CommentFormState = FormState<TypedComment>;

/** The field that a form has when it is sent by the page's own script, which shows the answer in its place. */
export const inPlaceField = 'inPlace';
/** The newer version that a change is meant for, in spite of a conflict. */
export const ontoField = 'onto';

/** More than this is never sent: a larger form than the server reads would come back without an answer. */
const sentLengthMax = 20_000;

/** The fields of a form that hold far more than any may. */
export const farTooLong = (form: FormData): FieldProblems =>
  Object.fromEntries(
    [...form].flatMap(([name, value]): [string, FieldProblem][] =>
      typeof value === 'string' && value.length > sentLengthMax ? [[name, 'too-long']] : [],
    ),
  );
