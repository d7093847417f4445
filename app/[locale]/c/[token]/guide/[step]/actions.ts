'use server';

import { refresh } from 'next/cache';
import { taskRequestSchema } from '@/lib/domain/checklist/checklist-requests';
import type { StepPress } from '@/lib/domain/reader/step-press';
import { runtime } from '@/lib/runtime';
import { ownSiteOnly } from '../../../../own-site';

/**
 * A button of a task on a page of the guide. The name is left out: the label of the link stands for it. The page comes
 * back with the answer, so that what is pressed next is pressed on the task as it is now.
 */
export async function pressStepTask(token: string, _previous: StepPress, form: FormData): Promise<StepPress> {
  await ownSiteOnly();
  const task = form.get('task');
  const version = form.get('version');
  const request = taskRequestSchema.safeParse({ state: form.get('state'), version: Number(version) });
  if (typeof task !== 'string' || version === null || !request.success) return { kind: 'none' };
  const { checklists, isOutage } = runtime();
  try {
    const access = await checklists.open(token);
    if (!access) return { kind: 'dead-link', task };
    const changed = await checklists.changeTask(access, task, request.data);
    refresh();
    if (changed.ok) return { kind: 'changed', task: changed.value.id };
    const { fault } = changed;
    switch (fault.kind) {
      case 'stale':
        return { kind: 'stale', task: fault.task.id, state: fault.task.state };
      case 'dead-link':
      case 'not-allowed':
        return { kind: fault.kind, task };
      default:
        return { kind: 'not-found', task };
    }
  } catch (error) {
    if (isOutage(error)) return { kind: 'outage', task };
    throw error;
  }
}
