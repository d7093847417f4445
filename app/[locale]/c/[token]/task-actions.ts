'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { LinkAccess, TaskRefusal } from '@/lib/checklists/link-access';
import {
  inPlaceField,
  type CommentFormState,
  type FormState,
  type TaskFormState,
} from '@/lib/domain/checklist/checklist-forms';
import { stateSetter } from '@/lib/domain/checklist/checklist-progress';
import { readCommentForm, readTaskForm, typedComment, typedTask } from '@/lib/domain/checklist/read-checklist-form';
import { withOwnLabels } from '@/lib/i18n/own-labels';
import { runtime } from '@/lib/runtime';
import { ownSiteOnly } from '../../own-site';
import { requestWords } from '../../request-words';

/** Sets the state of a task. */
export async function changeTask(
  token: string,
  taskId: string,
  _previous: TaskFormState,
  form: FormData,
): Promise<TaskFormState> {
  await ownSiteOnly();
  const typed = typedTask(form);
  const state = await byLink(token, typed, async (access) => {
    const read = readTaskForm(typed, form, access.label);
    if (!read.ok) return { kind: 'problems', problems: read.problems, typed };
    const changed = await runtime().checklists.changeTask(access, taskId, read.request);
    return changed.ok ? { kind: 'saved' } : refusedBy(changed.fault, access, typed);
  });
  return showChange(state, form, `/c/${token}?task=${taskId}#task-${taskId}`);
}

/** Adds a comment to a task. */
export async function addComment(
  token: string,
  taskId: string,
  _previous: CommentFormState,
  form: FormData,
): Promise<CommentFormState> {
  await ownSiteOnly();
  const typed = typedComment(form);
  const state = await byLink(token, typed, async (access) => {
    const read = readCommentForm(typed, access.label);
    if (!read.ok) return { kind: 'problems', problems: read.problems, typed };
    const added = await runtime().checklists.comment(access, taskId, read.request);
    return added.ok ? { kind: 'saved' } : refusedBy(added.fault, access, typed);
  });
  return showChange(state, form, `/c/${token}?task=${taskId}#comments-${taskId}`);
}

/** Does something by a link. A database that does not answer is a sentence at the form, not a page without it. */
async function byLink<Typed>(
  token: string,
  typed: Typed,
  work: (access: LinkAccess) => Promise<FormState<Typed>>,
): Promise<FormState<Typed>> {
  const { checklists, isOutage } = runtime();
  try {
    const access = await checklists.open(token);
    return access ? await work(access) : { kind: 'refused', refusal: 'dead-link', typed };
  } catch (error) {
    if (!isOutage(error)) throw error;
    return { kind: 'refused', refusal: 'outage', typed };
  }
}

async function refusedBy<Typed>(fault: TaskRefusal, access: LinkAccess, typed: Typed): Promise<FormState<Typed>> {
  switch (fault.kind) {
    case 'stale': {
      const { task } = fault;
      const { locale } = await requestWords();
      const by = withOwnLabels(stateSetter(task, await runtime().checklists.stateChanges(access)), locale);
      return { kind: 'stale', conflict: { version: task.version, state: task.state, reason: task.reason, by }, typed };
    }
    case 'dead-link':
    case 'not-allowed':
    case 'full':
      return { kind: 'refused', refusal: fault.kind, typed };
    default:
      return { kind: 'refused', refusal: 'not-found', typed };
  }
}

/**
 * A page with JavaScript gets the answer, and itself anew where something changed: not for a dead link, whose page
 * would take what was typed with it. Without JavaScript a saved form leads to the page, so that loading it again does
 * not send it again.
 */
function showChange<Typed>(state: FormState<Typed>, form: FormData, address: string): FormState<Typed> {
  const isInPlace = form.has(inPlaceField);
  if (state.kind === 'saved' && !isInPlace) redirect(address);
  if (state.kind === 'saved' || state.kind === 'stale') refresh();
  return state;
}
