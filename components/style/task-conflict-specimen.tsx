'use client';

import type { FormWords } from '@/components/checklist/checklist-words';
import { TaskConflictBox } from '@/components/checklist/task-conflict';

const nothing = () => undefined;

/** Two people changed one task: what the second is told. */
export function TaskConflictSpecimen({ words }: { words: FormWords }) {
  return (
    <TaskConflictBox
      words={words}
      conflict={{
        version: 2,
        state: 'blocked',
        reason: 'Waiting for the name of the app',
        by: { kind: 'person', name: 'Ada', label: 'Security', at: '2026-01-01T08:00:00.000Z' },
      }}
      boxRef={nothing}
      isSending={false}
      address="/style"
      onTake={nothing}
    />
  );
}
