import { Notice } from '@/components/ui/notice';
import type { LiveWords } from './checklist-words';

/** Says that the link ended while its page was open, wherever on the page the reader is. */
export function EndedBanner({ words }: { words: LiveWords['ended'] }) {
  return (
    <Notice tone="warning" title={words.title} className="sticky top-2 z-10 mb-6 print:hidden">
      {words.text} {words.ask}
    </Notice>
  );
}
