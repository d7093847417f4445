'use client';

import { RichText } from '@/components/ui/rich-text';
import { LateTargets } from './late-targets';
import type { NextWords } from './next-words';

interface NextStepsProps {
  /** null: the browser does not have the file, because it was posted without JavaScript */
  bytes: Uint8Array | null;
  /** the verdict says that the connection works */
  isReady: boolean;
  /** the authorization server takes the client's keys in the form only */
  isClientInForm: boolean;
  words: NextWords;
}

/** What comes after the verdict: where the file goes, and how it is kept, changed and retired. */
export function NextSteps({ bytes, isReady, isClientInForm, words }: NextStepsProps) {
  return (
    <section aria-labelledby="next" className="print:hidden">
      <h2 id="next" className="text-lg font-bold">
        {words.title}
      </h2>
      {bytes === null ? (
        <p className="mt-1 mb-4">{words.noFields}</p>
      ) : (
        <>
          <p className="mt-1 mb-3">
            {isReady ? null : <strong>{words.notYet} </strong>}
            {words.lead}
          </p>
          <LateTargets bytes={bytes} isClientInForm={isClientInForm} words={words} />
        </>
      )}
      <details className="border-y border-rule" open={bytes === null || undefined}>
        <summary className="min-h-11 py-2.5 font-semibold">{words.careTitle}</summary>
        <dl className="space-y-3 pb-4">
          {words.care.map(({ title, text }) => (
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
