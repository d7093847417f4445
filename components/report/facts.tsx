import type { ReactNode } from 'react';

/** A list of names and values, side by side where there is room. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-1 gap-y-2 xs:grid-cols-[minmax(7rem,11rem)_minmax(0,1fr)] xs:gap-x-4">{children}</dl>;
}

/** One name with its value. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft text-sm xs:pt-0.5">{name}</dt>
      <dd className="wrap-anywhere -mt-1.5 xs:mt-0">{children}</dd>
    </>
  );
}
