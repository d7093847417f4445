import { StationSign } from '@/components/ui/station';
import type { Words } from '@/lib/i18n/words';

/** What is said where a checklist was deleted a moment ago. */
export function DeletedNote({ words }: { words: Words }) {
  return (
    <div className="mb-8 flex gap-3 rounded-md border-2 border-control bg-sheet px-4 py-3">
      <StationSign state="passed" />
      <p>
        <strong>{words('share.deleted-title')}.</strong> {words('share.deleted-text')}
      </p>
    </div>
  );
}
