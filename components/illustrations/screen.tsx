import type { ReactNode } from 'react';

/*
 * The parts that drawings of Infor's screens are made of: HTML, so that they reflow on a narrow page and follow the
 * theme. What does not matter is a pale bar; what is pressed has the accent, a ring and the number of its action.
 */

/** A screen of Infor: its path in the bar, its content below. */
export function Screen({ path, children }: { path: string; children: ReactNode }) {
  return (
    <div translate="no" className="overflow-hidden rounded-lg border border-control bg-sheet">
      <div className="flex items-center gap-2.5 border-b border-rule bg-well px-3 py-2 text-xs font-semibold text-soft">
        <svg viewBox="0 0 16 16" className="size-3.5 shrink-0" fill="none" stroke="currentColor" strokeWidth="2">
          <path d="M2 4h12M2 8h12M2 12h12" />
        </svg>
        <span className="min-w-0">{path}</span>
      </div>
      {children}
    </div>
  );
}

/** A dialog over a screen. */
export function Dialog({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="rounded-md border border-control bg-sheet shadow-md">
      <p className="border-b border-rule px-4 py-2.5 font-bold">{title}</p>
      <div className="px-4 py-4">{children}</div>
    </div>
  );
}

const widths = { middle: 'w-2/5', long: 'w-3/5', whole: 'w-full' } as const;

/** Text that does not matter here. */
export function Bar({ width = 'middle' }: { width?: keyof typeof widths }) {
  return <span className={`block h-2 rounded-full bg-well ${widths[width]}`} />;
}

/** The number of the action that presses what it stands on. It hangs on the left edge, so that no label is covered. */
function Callout({ number }: { number: number | undefined }) {
  if (number === undefined) return null;
  return (
    <span className="absolute -start-3 top-1/2 grid size-6 -translate-y-1/2 place-items-center rounded-full border-2 border-sheet bg-accent text-xs leading-none font-bold text-on-accent tabular-nums">
      {number}
    </span>
  );
}

/** A ring round something that an action is about. */
export function Ringed({ number, children }: { number: number | undefined; children: ReactNode }) {
  return (
    <div className={`relative rounded-md ${number === undefined ? '' : 'ps-2.5 outline-2 outline-accent'}`}>
      {children}
      <Callout number={number} />
    </div>
  );
}

/** The button that is pressed: filled, and with a pointer on it. */
export function PressedButton({ label, number }: { label: string; number: number | undefined }) {
  return (
    <span className="relative inline-block rounded-md bg-accent py-1.5 ps-5 pe-4 font-semibold text-on-accent outline-2 outline-offset-2 outline-accent">
      {label}
      <Callout number={number} />
      <svg viewBox="0 0 16 20" className="absolute -end-2 -bottom-3.5 h-6 w-5 text-ink" fill="currentColor">
        <path
          d="M2 1v14.5l3.8-3.4 2.5 6 2.7-1.1-2.5-5.9H14z"
          stroke="var(--sheet)"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
      </svg>
    </span>
  );
}

/** A field with its label above it. */
export function Field({
  label,
  number,
  isChoice = false,
  children,
}: {
  label: string;
  number?: number | undefined;
  isChoice?: boolean;
  children: ReactNode;
}) {
  return (
    <div>
      <p className="mb-1 text-xs text-soft">{label}</p>
      <Ringed number={number}>
        <div
          className={`flex min-h-9 items-center justify-between gap-2 rounded-md px-2.5 py-1.5 ${number === undefined ? 'border border-control' : ''}`}
        >
          <span className="min-w-0 grow">{children}</span>
          {isChoice ? (
            <svg
              viewBox="0 0 16 16"
              className="size-3.5 shrink-0 text-soft"
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
            >
              <path d="m3 6 5 5 5-5" />
            </svg>
          ) : null}
        </div>
      </Ringed>
    </div>
  );
}

/** The last part of a menu path: the entry itself. */
export const menuEntry = (path: string): string => path.split(' › ').at(-1) ?? path;
/** A menu path without its last part: where the entry stands. */
export const menuOf = (path: string): string => path.split(' › ').slice(0, -1).join(' › ');
