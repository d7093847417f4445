import type { TaskState } from '@/lib/domain/checklist';

const signs: Record<TaskState, { ring: string; path: string }> = {
  'to-do': { ring: 'border-control', path: '' },
  'in-progress': { ring: 'border-accent text-accent', path: 'M4 8h.01M8 8h.01M12 8h.01' },
  blocked: { ring: 'border-failed text-failed', path: 'M4 8h8' },
  done: { ring: 'border-passed text-passed', path: 'M3 8.5 6.5 12 13 4.5' },
};

/** The sign of a task's state, drawn in lines so that it is seen on paper too. The word beside it says the same. */
export function StateSign({ state }: { state: TaskState }) {
  const { ring, path } = signs[state];
  return (
    <span
      aria-hidden="true"
      className={`grid size-7 shrink-0 place-items-center rounded-full border-2 ${ring} forced-colors:border-current`}
    >
      <svg
        viewBox="0 0 16 16"
        className="size-4"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
      >
        <path d={path} />
      </svg>
    </span>
  );
}
