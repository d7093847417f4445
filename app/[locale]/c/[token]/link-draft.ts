import { owners, type Owner } from '@/lib/domain/report/check';
import {
  linkRequestSchema,
  linkSecondsDefault,
  nameLengthMax,
  type LinkRequest,
} from '@/lib/domain/checklist/checklist-requests';
import type { ShareState } from '@/lib/domain/checklist/link-form-state';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { Words } from '@/lib/i18n/words';
import { ownerTitle } from '@/lib/i18n/owner-title';

/** What the form for a new link begins with. */
export const emptyDraft: ShareState['draft'] = {
  label: '',
  capability: 'contribute',
  owner: '',
  seconds: String(linkSecondsDefault),
};

type Problem = NonNullable<ShareState['problem']>;

/** Reads the form for a new link, or the one press that makes a link for an owner. */
export function readDraft(
  form: FormData,
  words: Words,
): { draft: ShareState['draft']; request: Result<LinkRequest, Problem> } {
  const text = (name: string, otherwise: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : otherwise;
  };
  const quick = owners.find((owner) => owner === text('quick', ''));
  if (quick) return { draft: emptyDraft, request: ok(quickRequest(quick, words)) };

  const draft = {
    label: text('label', ''),
    capability: text('capability', emptyDraft.capability),
    owner: text('owner', emptyDraft.owner),
    seconds: text('seconds', emptyDraft.seconds),
  };
  const parsed = linkRequestSchema.safeParse({
    label: draft.label,
    capability: draft.capability,
    expiresInSeconds: Number(draft.seconds),
    ...(draft.owner === '' ? {} : { owner: draft.owner }),
  });
  return { draft, request: parsed.success ? ok(parsed.data) : fail(problemOf(draft, words)) };
}

const quickRequest = (owner: Owner, words: Words): LinkRequest => ({
  label: ownerTitle(owner, words),
  capability: 'contribute',
  owner,
  expiresInSeconds: linkSecondsDefault,
});

function problemOf({ label, capability, owner }: ShareState['draft'], words: Words): Problem {
  const { length } = [...label.trim()];
  if (length === 0) return { field: 'label', text: words('share.label-empty') };
  if (length > nameLengthMax) {
    return { field: 'label', text: words('share.label-long', { count: length, max: nameLengthMax }) };
  }
  return capability === 'manage' && owner !== ''
    ? { field: 'owner', text: words('share.owner-manage') }
    : { field: null, text: words('share.refused-choice') };
}
