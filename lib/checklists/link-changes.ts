import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Link } from '../domain/checklist/checklist';
import type { LinkRequest } from '../domain/checklist/checklist-requests';
import { fail, ok, type Result } from '../domain/result';
import type { ChecklistWriter, StoredLink } from '../store/checklist-store';
import { isLive, type LinkRefusal } from './link-access';
import { newToken, tokenHashOf } from './link-token';

/*
 * What those who manage may do to links. Part of a transaction in which their own link was judged; `at` is ms since
 * 1970.
 */

/** Makes a link; its token is told here and never again. */
export async function addLink(
  writer: ChecklistWriter,
  by: StoredLink,
  at: number,
  { capability, label, expiresInSeconds, owner }: LinkRequest,
): Promise<Result<{ link: Link; token: string }, LinkRefusal>> {
  const token = newToken();
  const link: StoredLink = {
    id: randomUUID(),
    checklistId: by.checklistId,
    capability,
    label,
    owner: owner ?? null,
    createdAt: at,
    expiresAt: at + expiresInSeconds * 1000,
    revokedAt: null,
    lastOpenedAt: null,
    isFirst: false,
  };
  await writer.addLink(link, tokenHashOf(token));
  await logLink(writer, by, 'link-created', link, at);
  return ok({ link: linkOf(link), token });
}

/** Lets an address live that long from now, also where it had expired. */
export async function extendLink(
  writer: ChecklistWriter,
  by: StoredLink,
  at: number,
  linkId: string,
  seconds: number,
): Promise<Result<Link, LinkRefusal>> {
  const link = await keptLink(writer, linkId);
  if (!link) return fail({ kind: 'not-found' });
  if (link.isFirst) return fail({ kind: 'first-link' });
  const expiresAt = at + seconds * 1000;
  await writer.setLink(link.id, { expiresAt });
  await logLink(writer, by, 'link-extended', link, at);
  return ok(linkOf({ ...link, expiresAt }));
}

/** Ends a link for ever, but not the last live one that manages. */
export async function revokeLink(
  writer: ChecklistWriter,
  by: StoredLink,
  at: number,
  linkId: string,
): Promise<Result<null, LinkRefusal>> {
  const link = await keptLink(writer, linkId);
  if (!link) return fail({ kind: 'not-found' });
  const managing = (await writer.links()).filter((one) => one.capability === 'manage' && isLive(one, at));
  if (managing.length === 1 && managing[0]?.id === link.id) return fail({ kind: 'last-manage-link' });
  await writer.setLink(link.id, { revokedAt: at });
  await logLink(writer, by, 'link-revoked', link, at);
  return ok(null);
}

/** A link as it is shown: neither its token nor the hash of it. */
export const linkOf = ({ id, capability, label, owner, expiresAt, createdAt, lastOpenedAt }: StoredLink): Link => ({
  id,
  capability,
  label,
  owner,
  expiresAt: timeOf(expiresAt),
  createdAt: new Date(createdAt).toISOString(),
  lastOpenedAt: timeOf(lastOpenedAt),
});

const timeOf = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/** A link that can still be managed: what was revoked is gone for everybody. */
async function keptLink(writer: ChecklistWriter, id: string): Promise<StoredLink | null> {
  const link = await writer.link(id);
  return link?.revokedAt === null ? link : null;
}

const logLink = (
  writer: ChecklistWriter,
  by: StoredLink,
  what: 'link-created' | 'link-extended' | 'link-revoked',
  link: StoredLink,
  at: number,
) =>
  writer.log({
    at: new Date(at).toISOString(),
    link: { id: by.id, label: by.label },
    name: null,
    what,
    subject: link.id,
    detail: link.label,
  });
