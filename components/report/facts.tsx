import type { ReactNode } from 'react';
import type { ReportFact } from '@/lib/domain/report/report-facts';
import { Foreign } from './foreign';

/** A list of names and values, side by side where there is room. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 gap-y-1.5 sm:grid-cols-[11rem_minmax(0,1fr)] sm:gap-x-4">
      {children}
    </dl>
  );
}

/** One name with its value. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="pt-0.5 text-sm leading-snug text-soft">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  );
}

/** Facts of a report: foreign values are kept apart from the product's own words. */
export function ReportFacts({ facts }: { facts: readonly ReportFact[] }) {
  return (
    <Facts>
      {facts.map(({ name, value, look, hint }) => (
        <Fact key={name} name={name}>
          {look === 'word' ? value : <Foreign isCode={look === 'code'}>{value}</Foreign>}
          {hint === undefined ? null : <span className="block text-sm text-soft">{hint}</span>}
        </Fact>
      ))}
    </Facts>
  );
}
