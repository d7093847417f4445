import { KeptLink } from '@/components/share/kept-link';
import type { LinkAccess } from '@/lib/checklists/link-access';
import { visibleText } from '@/lib/domain/text/visible-text';
import { nameLengthMax } from '@/lib/domain/checklist/checklist-requests';
import { keyFileName, textFileAddress } from '@/lib/domain/checklist/link-message';
import { linkUrl } from '@/lib/http/checklist-api';
import type { Words } from '@/lib/i18n/words';
import { runtime } from '@/lib/runtime';

interface KeepLinkProps {
  token: string;
  access: LinkAccess;
  words: Words;
  /** the checklist was started a moment ago */
  isNew: boolean;
}

/** For the link that was made with the checklist: that it is the only key, and how to keep it. */
export function KeepLink({ token, access, words, isNew }: KeepLinkProps) {
  if (access.capability !== 'manage' || access.expiresAt !== null) return null;
  const address = linkUrl(runtime().settings.PUBLIC_URL, token);
  const name = visibleText(access.checklistName, nameLengthMax);
  const file = {
    name: keyFileName(access.checklistName),
    href: textFileAddress([words('share.keep-file-title', { name }), address, words('share.keep-file-text')]),
  };
  return <KeptLink address={address} file={file} words={words} isNew={isNew} />;
}
