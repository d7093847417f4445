'use client';

import { useChecklist } from './checklist-context';
import type { LiveWords } from './checklist-words';

/** Whether changes by others appear by themselves. The line is always there, so that nothing moves when it changes. */
export function LiveLine({ words }: { words: LiveWords['connection'] }) {
  const { connection } = useChecklist();
  return (
    <p className="flex items-center gap-2 text-sm text-soft print:hidden">
      <span
        aria-hidden="true"
        className={`size-2.5 shrink-0 rounded-full border-2 ${connection === 'on' ? 'border-passed bg-passed' : 'border-control'}`}
      />
      {connection === 'ended' ? words.off : words[connection]}
    </p>
  );
}
