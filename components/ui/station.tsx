import type { ReactNode } from 'react';

/** How far the current reaches: proved stations are drawn solid, the break is loud, what lies behind it is pale. */
export type StationState =
  | 'passed'
  | 'warning'
  | 'failed'
  | 'undecided'
  | 'skipped'
  | 'running'
  | 'waiting'
  | 'current'
  /** has to be done, and nobody has begun */
  | 'open'
  /** cannot go on */
  | 'blocked'
  /** a person says so, no check has */
  | 'said'
  /** was proved, but not for this file */
  | 'stale';

const rings: Record<StationState, string> = {
  passed: 'border-passed bg-passed text-sheet',
  warning: 'border-warning bg-warning-wash text-warning',
  failed: 'border-failed bg-failed text-sheet',
  undecided: 'border-undecided bg-undecided-wash text-undecided',
  skipped: 'border-rule bg-paper text-soft border-dashed',
  running: 'border-accent bg-accent-wash text-accent',
  waiting: 'border-rule bg-paper text-soft',
  current: 'border-accent bg-accent text-on-accent',
  open: 'border-ink bg-sheet text-ink',
  blocked: 'border-failed bg-failed-wash text-failed',
  said: 'border-passed bg-sheet text-passed',
  stale: 'border-dashed border-warning bg-warning-wash text-warning',
};

const signs: Record<StationState, string> = {
  passed: 'M3 8.5 6.5 12 13 4.5',
  warning: 'M8 3v6M8 12v1',
  failed: 'M4 4l8 8M12 4l-8 8',
  undecided: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.7 8 9 8 10M8 12.5v.5',
  skipped: 'M4 8h8',
  running: 'M4 8h.01M8 8h.01M12 8h.01',
  waiting: '',
  current: 'M5 3.5 11 8l-6 4.5',
  open: '',
  blocked: 'M3.5 8h9',
  said: 'M3 8.5 6.5 12 13 4.5',
  stale: 'M3 8.5 6.5 12 13 4.5',
};

/** The sign of a status. The word beside it says the same, so the picture is silent. */
export function StationSign({ state }: { state: StationState }) {
  return (
    <span
      aria-hidden="true"
      className={`grid size-7 shrink-0 place-items-center rounded-full border-2 ${rings[state]} forced-colors:border-current`}
    >
      <svg
        viewBox="0 0 16 16"
        className="size-4"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
      >
        <path d={signs[state]} />
      </svg>
    </span>
  );
}

/** A vertical line of stations. */
export function StationLine({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {children}
    </ol>
  );
}

const lines: Partial<Record<StationState, string>> = {
  passed: 'border-ink',
  warning: 'border-ink',
  failed: 'border-dashed border-failed',
  blocked: 'border-dashed border-failed',
  skipped: 'border-dashed border-rule',
};

/**
 * One station. The line to the next one is drawn in ink where this one is proved, is broken where it failed, and pale
 * behind that. `isLive`: it is drawn while one looks, as it is proved.
 */
export function Station({
  id,
  state,
  isLast,
  isLive = false,
  isHistory = false,
  children,
}: {
  id?: string;
  state: StationState;
  isLast?: boolean;
  isLive?: boolean;
  /** stations in time: what comes after one does not depend on it */
  isHistory?: boolean;
  children: ReactNode;
}) {
  return (
    <li id={id} className="relative flex gap-4 pb-6 last:pb-0" aria-current={state === 'current' ? 'step' : undefined}>
      {isLast ? null : (
        <span
          aria-hidden="true"
          key={state}
          className={`absolute start-[0.8125rem] top-7 bottom-0 origin-top border-s-2 ${(isHistory ? null : lines[state]) ?? 'border-rule'} ${isLive ? 'animate-grow' : ''}`}
        />
      )}
      <StationSign state={state} />
      <div className="min-w-0 grow pt-0.5">{children}</div>
    </li>
  );
}
