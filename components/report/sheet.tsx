import type { ReactNode } from 'react';

/** The page as a sheet: a column of text, and a column for the instrument beside it, or below it on a narrow screen. */
export function Sheet({ children, instrument }: { children: ReactNode; instrument: ReactNode }) {
  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]">
      <div className="min-w-0">{children}</div>
      <div className="min-w-0 lg:border-s lg:border-rule lg:ps-8">{instrument}</div>
    </div>
  );
}
