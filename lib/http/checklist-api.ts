import 'server-only';
import {
  commentRequestSchema,
  extensionRequestSchema,
  linkRequestSchema,
  startRequestSchema,
  taskRequestSchema,
} from '../domain/checklist/checklist-requests';
import { wordKeptRun, wordTask } from '../i18n/checklist-words';
import { answer, byAccess, byLink, done, refuse, type Operation } from './checklist-request';
import { deadLink, refusalProblem, startLimited } from './checklist-problems';
import { checklistStream } from './checklist-stream';
import { clientAddressOf } from './client-address';

/** The address that a link is opened at. Made of `PUBLIC_URL`, whatever `Host` says. */
export const linkUrl = (publicUrl: string, token: string): string => `${publicUrl}/c/${token}`;

/** `POST /api/checklists`: starts a checklist; its managing link is in this answer and nowhere else. */
export const startChecklist: Operation = byAccess(startRequestSchema, async ({ request, body, words, deps }) => {
  const { settings, startLimit, checklists } = deps;
  const wait = startLimit.count(clientAddressOf(request.headers, settings.TRUSTED_PROXY_HOPS));
  if (wait !== null) return refuse(startLimited(wait), words);
  const { id, token } = await checklists.start(body.name, words('checklist.first-link-label'));
  return answer({ id, links: { manage: linkUrl(settings.PUBLIC_URL, token) } }, 201);
});

/** `GET /api/checklists/current`: the checklist as this link shows it. */
export const readChecklist: Operation = byLink('view', null, async (access, { words, deps: { checklists } }) => {
  const view = await checklists.view(access);
  if (!view) return refuse(deadLink, words);
  return answer({
    id: view.id,
    name: view.name,
    capability: access.capability,
    edition: view.edition,
    tasks: view.tasks.map((task) => wordTask(task, words.locale)),
    ...(access.capability === 'manage' ? { links: await checklists.links(access) } : {}),
    verification: view.lastRun && wordKeptRun(view.lastRun, words.locale, view.edition),
  });
});

/** `DELETE /api/checklists/current` */
export const deleteChecklist: Operation = byLink('manage', null, async (access, { words, deps: { checklists } }) => {
  const deleted = await checklists.delete(access);
  return deleted.ok ? done() : refuse(refusalProblem(deleted.fault), words);
});

/** `PATCH /api/checklists/current/tasks/{taskId}` */
export const changeTask = (taskId: string): Operation =>
  byLink('contribute', taskRequestSchema, async (access, { body, words, deps: { checklists } }) => {
    const changed = await checklists.changeTask(access, taskId, body);
    return changed.ok ? answer(wordTask(changed.value, words.locale)) : refuse(refusalProblem(changed.fault), words);
  });

/** `POST /api/checklists/current/tasks/{taskId}/comments` */
export const addComment = (taskId: string): Operation =>
  byLink('contribute', commentRequestSchema, async (access, { body, words, deps: { checklists } }) => {
    const comment = await checklists.comment(access, taskId, body);
    return comment.ok ? answer(comment.value, 201) : refuse(refusalProblem(comment.fault), words);
  });

/** `POST /api/checklists/current/links`: the new link's address is in this answer and nowhere else. */
export const createLink: Operation = byLink('manage', linkRequestSchema, async (access, { body, words, deps }) => {
  const made = await deps.checklists.createLink(access, body);
  if (!made.ok) return refuse(refusalProblem(made.fault), words);
  const { link, token } = made.value;
  const { id, capability, label, owner, expiresAt } = link;
  return answer({ id, url: linkUrl(deps.settings.PUBLIC_URL, token), capability, label, owner, expiresAt }, 201);
});

/** `PATCH /api/checklists/current/links/{linkId}`: the same address lives that long from now. */
export const extendLink = (linkId: string): Operation =>
  byLink('manage', extensionRequestSchema, async (access, { body, words, deps: { checklists } }) => {
    const extended = await checklists.extendLink(access, linkId, body.expiresInSeconds);
    return extended.ok ? answer(extended.value) : refuse(refusalProblem(extended.fault), words);
  });

/** `DELETE /api/checklists/current/links/{linkId}` */
export const revokeLink = (linkId: string): Operation =>
  byLink('manage', null, async (access, { words, deps: { checklists } }) => {
    const revoked = await checklists.revokeLink(access, linkId);
    return revoked.ok ? done() : refuse(refusalProblem(revoked.fault), words);
  });

/** `GET /api/checklists/current/activity`: what happened, newest first. */
export const readActivity: Operation = byLink('manage', null, async (access, { deps: { checklists } }) =>
  answer({ entries: await checklists.activity(access) }),
);

/** `GET /api/checklists/current/events`: what happens from now on. */
export const watchChecklist: Operation = byLink('view', null, async (access, { request, words, deps }) =>
  checklistStream(access, request, words.locale, deps),
);
