'use client';

import { useChecklist } from './checklist-context';
import type { LiveWords } from './checklist-words';

/** Whether changes by others appear by themselves. All its sentences take their room, so that nothing moves when it changes. */
export function LiveLine({ words }: { words: LiveWords['connection'] }) {
  const { connection } = useChecklist();
  const said = connection === 'ended' ? 'off' : connection;
  return (
    <p className="flex gap-2 text-sm text-soft print:hidden">
      <span
        aria-hidden="true"
        className={`mt-1.5 size-2.5 shrink-0 rounded-full border-2 ${connection === 'on' ? 'border-passed bg-passed' : 'border-control'}`}
      />
      <span className="grid *:[grid-area:1/1]">
        {(['manual', 'on', 'off'] as const).map((one) => (
          <span key={one} className={one === said ? '' : 'invisible'}>
            {words[one]}
          </span>
        ))}
      </span>
    </p>
  );
}
