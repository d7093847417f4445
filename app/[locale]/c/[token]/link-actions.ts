'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { LinkAccess, LinkRefusal } from '@/lib/checklists/link-access';
import { extensionRequestSchema } from '@/lib/domain/checklist/checklist-requests';
import type { DeleteState, LinksState, ShareState } from '@/lib/domain/checklist/link-form-state';
import { utcTime } from '@/lib/domain/text/utc-time';
import { fail, ok, type Result } from '@/lib/domain/result';
import { visibleText } from '@/lib/domain/text/visible-text';
import { readersLabel } from '@/lib/i18n/own-labels';
import { runtime } from '@/lib/runtime';
import { ownSiteOnly } from '../../own-site';
import { requestWords } from '../../request-words';
import { emptyDraft, readDraft } from './link-draft';
import { attempt } from './link-refusal';
import { makeLink } from './make-link';

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** Opens the link that the form was sent by, and does something with it. */
async function byLink<Value>(
  token: string,
  work: (access: LinkAccess) => Promise<Result<Value, LinkRefusal>>,
): Promise<Result<Value, LinkRefusal>> {
  const access = await runtime().checklists.open(token);
  return access ? work(access) : fail({ kind: 'dead-link' });
}

/** Makes a link and tells its address, which is told nowhere else. */
export async function createLink(token: string, previous: ShareState, form: FormData): Promise<ShareState> {
  await ownSiteOnly();
  const words = await requestWords();
  const { draft, request } = readDraft(form, words);
  // a link that was made before stays on the page until it is followed by another: it cannot be shown again
  if (!request.ok) return { draft, problem: request.fault, made: previous.made };
  const made = await attempt(() => byLink(token, (access) => makeLink(access, request.value, words)), words);
  if (!made.ok) return { draft, problem: { field: null, text: made.fault }, made: previous.made };
  refresh();
  return { draft: emptyDraft, problem: null, made: made.value };
}

/** Extends or revokes a link of the list. */
export async function changeLink(token: string, _previous: LinksState, form: FormData): Promise<LinksState> {
  await ownSiteOnly();
  const words = await requestWords();
  const linkId = text(form, 'link');
  const { checklists } = runtime();
  const refused = (sentence: string): LinksState => ({ outcome: { isDone: false, label: null, text: sentence } });

  if (text(form, 'change') === 'revoke') {
    const revoked = await attempt(
      () =>
        byLink(token, async (access) => {
          const done = await checklists.revokeLink(access, linkId);
          return done.ok ? ok({ isOwn: access.linkId === linkId }) : done;
        }),
      words,
    );
    if (!revoked.ok) return refused(revoked.fault);
    // the page that one is on is closed to oneself too
    if (revoked.value.isOwn) redirect(`/c/${token}`);
    refresh();
    return { outcome: { isDone: true, label: null, text: words('share.revoked') } };
  }

  const request = extensionRequestSchema.safeParse({ expiresInSeconds: Number(text(form, 'seconds')) });
  if (!request.success) return refused(words('share.refused-choice'));
  const extended = await attempt(
    () => byLink(token, (access) => checklists.extendLink(access, linkId, request.data.expiresInSeconds)),
    words,
  );
  if (!extended.ok) return refused(extended.fault);
  refresh();
  const { label, expiresAt } = extended.value;
  return {
    outcome: {
      isDone: true,
      label: visibleText(readersLabel(label, words.locale), 100),
      text: words('share.extended', utcTime(expiresAt ?? '', words.locale)),
    },
  };
}

/** Deletes the checklist and leads to where the next one is started. */
export async function deleteChecklist(token: string, _previous: DeleteState, _form: FormData): Promise<DeleteState> {
  await ownSiteOnly();
  const words = await requestWords();
  const { checklists } = runtime();
  const deleted = await attempt(() => byLink(token, (access) => checklists.delete(access)), words);
  if (!deleted.ok) return { problem: deleted.fault };
  redirect('/c?deleted=1');
}
