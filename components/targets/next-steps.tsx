'use client';

import { RichText } from '@/components/ui/rich-text';
import type { Report } from '@/lib/domain/report/report';
import { LateTargets } from './late-targets';
import type { NextWords } from './next-words';

interface NextStepsProps {
  /** null: the browser does not have the file, because it was posted without JavaScript */
  bytes: Uint8Array | null;
  report: Report;
  words: NextWords;
}

/** What comes after the verdict: where the file goes, and how it is kept, changed and retired. */
export function NextSteps({ bytes, report: { verdict, connection, checks }, words }: NextStepsProps) {
  const notYet = words.notYet[verdict];
  const targets = bytes && (
    <>
      <p className="mt-1 mb-3">{words.lead}</p>
      <LateTargets
        bytes={bytes}
        isClientInForm={checks.some(({ code }) => code === 'client-auth-in-body')}
        words={words}
      />
    </>
  );
  return (
    <section aria-labelledby="next" className="print:hidden">
      <h2 id="next" className="text-lg font-bold">
        {words.title}
      </h2>
      {targets ? null : <p className="mt-1 mb-4">{words.noFields}</p>}
      {targets && notYet ? (
        <>
          <p className="mt-1 mb-3">
            <strong>{notYet}</strong>
          </p>
          <details className="border-t border-rule">
            <summary className="min-h-11 py-2.5 font-semibold">{words.allTheSame}</summary>
            <div className="ps-4">{targets}</div>
          </details>
        </>
      ) : (
        targets
      )}
      <details className="border-y border-rule" open={bytes === null || undefined}>
        <summary className="min-h-11 py-2.5 font-semibold">{words.careTitle}</summary>
        <dl className="space-y-3 pb-4">
          {words.care[connection?.deployment ?? 'unknown'].map(({ title, text }) => (
            <div key={title}>
              <dt className="font-semibold">{title}</dt>
              <dd>
                <RichText parts={text} />
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
