import { encode } from 'uqr';
import type { ChecklistView } from '@/lib/checklists/checklists';
import type { LinkAccess, LinkRefusal } from '@/lib/checklists/link-access';
import type { Link } from '@/lib/domain/checklist/checklist';
import { nameLengthMax, type LinkRequest } from '@/lib/domain/checklist/checklist-requests';
import type { MadeLink } from '@/lib/domain/checklist/link-form-state';
import { linkMessage } from '@/lib/domain/checklist/link-message';
import { utcTime } from '@/lib/domain/text/utc-time';
import { qrPath } from '@/lib/domain/checklist/qr-path';
import { fail, ok, type Result } from '@/lib/domain/result';
import { visibleText } from '@/lib/domain/text/visible-text';
import { taskDefinition } from '@/lib/guide/checklist-tasks';
import { defaultEdition } from '@/lib/guide/registry';
import { linkUrl } from '@/lib/http/checklist-api';
import { taskText } from '@/lib/i18n/checklist-words';
import type { Words } from '@/lib/i18n/words';
import { readersLabel } from '@/lib/i18n/own-labels';
import { runtime } from '@/lib/runtime';

/** The light frame that a reader of QR codes needs, in modules (ISO/IEC 18004). */
const quietZone = 4;

/** Makes a link, and what is shown of it this one time. */
export async function makeLink(
  access: LinkAccess,
  request: LinkRequest,
  words: Words,
): Promise<Result<MadeLink, LinkRefusal>> {
  const { checklists, settings } = runtime();
  // read before the link is made: once it is, nothing may come between it and the page
  const view = await checklists.view(access);
  if (!view) return fail({ kind: 'dead-link' });
  const created = await checklists.createLink(access, request);
  if (!created.ok) return created;
  const { link, token } = created.value;
  const address = linkUrl(settings.PUBLIC_URL, token);
  return ok({
    id: link.id,
    label: visibleText(link.label, nameLengthMax),
    address,
    qr: qrPath(encode(address, { ecc: 'M', border: quietZone }).data),
    message: messageFor({ link, address, access, view, words }),
  });
}

interface MessageParts {
  link: Link;
  address: string;
  access: LinkAccess;
  view: ChecklistView;
  words: Words;
}

function messageFor({ link, address, access, view, words }: MessageParts): string {
  const { capability, owner, expiresAt } = link;
  const open = view.tasks.filter(
    ({ id, state }) => state !== 'done' && (owner === null || taskDefinition(id).owner === owner),
  );
  return linkMessage({
    ask: words(`share.message-${capability}`, {
      label: visibleText(readersLabel(access.label, words.locale), nameLengthMax),
      name: visibleText(view.name, nameLengthMax),
    }),
    tasksTitle: words(owner === null || capability === 'view' ? 'share.message-tasks-all' : 'share.message-tasks-own'),
    tasks: open.map(({ id }) => taskText(id, defaultEdition, words.locale).title),
    open: words('share.message-open'),
    address,
    terms: [
      ...(expiresAt === null ? [] : [words('share.message-until', utcTime(expiresAt, words.locale))]),
      words('share.message-personal'),
    ],
  });
}
