import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Edition } from '@/lib/domain/reader/edition';
import { guideSteps, minutesOf } from '@/lib/guide/registry';
import { stepTitle } from '@/lib/i18n/step-text';
import type { MessageKey } from '@/lib/i18n/catalogue';
import type { Words } from '@/lib/i18n/words';
import { StepDot } from './step-dot';
import { stepNumber } from './step-position';

const proofs: readonly MessageKey[] = [
  'start.proof-file',
  'start.proof-token',
  'start.proof-gateway',
  'start.proof-role',
  'start.proof-m3',
];

/** Everything that lies between the first press and the proof, on one line: what people do, then what Ionboard does. */
export function WholeWay({ words, edition }: { words: Words; edition: Edition }) {
  return (
    <div className="flex flex-col">
      <Part title={words('start.way-people')} total={words('guide.minutes-short', { minutes: minutesOf(guideSteps) })}>
        {guideSteps.map((step) => (
          <Stop key={step.id} dot={<StepDot number={stepNumber(step)} />}>
            <Link
              href={`/guide/${step.id}`}
              prefetch={false}
              className="inline-flex min-h-11 min-w-0 items-center text-ink no-underline hover:underline"
            >
              {stepTitle(step, edition, words.locale)}
            </Link>
            <span className="tabular ms-auto shrink-0 ps-3 font-mono text-sm text-soft">
              {words('guide.minutes-short', { minutes: step.minutes })}
            </span>
          </Stop>
        ))}
      </Part>
      <Part title={words('start.way-ionboard')} isLast>
        {proofs.map((key, i) => (
          <Stop key={key} dot={<ProofMark />} isLast={i === proofs.length - 1}>
            <span className="py-2">{words(key)}</span>
          </Stop>
        ))}
      </Part>
    </div>
  );
}

function Part({
  title,
  total,
  isLast = false,
  children,
}: {
  title: string;
  total?: string;
  isLast?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={`relative ${isLast ? '' : 'pb-6'}`}>
      <div className="mb-1 flex flex-wrap justify-between gap-x-3 ps-11 font-mono text-sm text-soft">
        <h2>{title}</h2>
        {total === undefined ? null : <p className="tabular shrink-0 font-bold">{total}</p>}
      </div>
      {isLast ? null : (
        <span aria-hidden="true" className="absolute start-[0.8125rem] top-12 -bottom-12 w-0.5 bg-rule" />
      )}
      <ol>{children}</ol>
    </section>
  );
}

function Stop({ dot, isLast = false, children }: { dot: ReactNode; isLast?: boolean; children: ReactNode }) {
  return (
    <li className="relative flex min-h-11 items-center gap-4">
      {isLast ? null : <span aria-hidden="true" className="absolute start-[0.8125rem] top-1/2 h-full w-0.5 bg-rule" />}
      {dot}
      {children}
    </li>
  );
}

/** A station that is proved, not pressed: the sign of a measurement that has not been taken yet. */
function ProofMark() {
  return (
    <span aria-hidden="true" className="relative z-[1] grid size-7 shrink-0 place-items-center">
      <span className="size-3.5 rotate-45 border-2 border-control bg-paper" />
    </span>
  );
}
