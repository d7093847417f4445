import { Notice } from '@/components/ui/notice';
import type { Words } from '@/lib/i18n/words';

/** What is said where a checklist was deleted a moment ago. */
export function DeletedNote({ words }: { words: Words }) {
  return (
    <Notice tone="done" className="mb-8">
      <strong>{words('share.deleted-title')}.</strong> {words('share.deleted-text')}
    </Notice>
  );
}
