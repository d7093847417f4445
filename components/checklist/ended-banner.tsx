import { StationSign } from '@/components/ui/station';
import type { LiveWords } from './checklist-words';

/** Says that the link ended while its page was open, wherever on the page the reader is. */
export function EndedBanner({ words }: { words: LiveWords['ended'] }) {
  return (
    <div className="sticky top-2 z-10 mb-6 flex gap-3 rounded-md border-2 border-warning bg-warning-wash p-4 print:hidden">
      <StationSign state="warning" />
      <div className="min-w-0">
        <p className="font-bold">{words.title}</p>
        <p>
          {words.text} {words.ask}
        </p>
      </div>
    </div>
  );
}
