import type { ReactNode, Ref } from 'react';
import type { Verdict } from '@/lib/domain/report/report';

/** How loud a verdict is: a break is framed and washed, what works is quiet. */
export type Tone = 'passed' | 'warning' | 'failed' | 'undecided' | 'quiet';

export const toneOf: Record<Verdict, Tone> = {
  ready: 'passed',
  'ready-with-warnings': 'warning',
  'not-ready': 'failed',
  undecided: 'undecided',
};

const frames: Record<Tone, string> = {
  passed: 'border-passed bg-sheet',
  warning: 'border-warning bg-warning-wash',
  failed: 'border-failed bg-failed-wash',
  undecided: 'border-undecided bg-undecided-wash',
  quiet: 'border-control bg-sheet',
};
const inks: Record<Tone, string> = {
  passed: 'text-passed',
  warning: 'text-warning',
  failed: 'text-failed',
  undecided: 'text-undecided',
  quiet: 'text-soft',
};
const signs: Record<Tone, string> = {
  passed: 'M5 12.5 10 17.5 19.5 6.5',
  warning: 'M12 5v9M12 18.2v.3',
  failed: 'M6 6l12 12M18 6 6 18',
  undecided: 'M8.6 8.6a3.6 3.6 0 1 1 5.2 3.3c-1.3.7-1.8 1.3-1.8 2.9M12 18.6v.3',
  quiet: 'M6 12h12',
};

interface VerdictProps {
  tone: Tone;
  /** the status in a word or two, with its punctuation */
  word?: string;
  /** the rest of the sentence */
  sentence: ReactNode;
  level?: 1 | 2 | 3;
  /** `aside`: in the column beside the page's own subject */
  size?: 'page' | 'aside';
  headingRef?: Ref<HTMLHeadingElement> | undefined;
  children?: ReactNode;
}

const boxes = { page: 'px-3 py-2 sm:px-7 sm:py-6', aside: 'px-4 py-3' };
const sentences = { page: 'sm:text-finding', aside: '' };

/** The verdict as one sentence, and what belongs to it, in one frame: the first thing that is seen. */
export function VerdictPanel({ tone, word, sentence, level = 1, size = 'page', headingRef, children }: VerdictProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={`rounded-lg border-2 ${boxes[size]} ${frames[tone]}`}>
      <Heading
        ref={headingRef}
        tabIndex={-1}
        className={`text-xl leading-[1.2] font-bold tracking-[-0.01em] text-balance wrap-anywhere outline-none ${sentences[size]}`}
      >
        <span className={`${inks[tone]} 2xs:whitespace-nowrap`}>
          <svg
            aria-hidden="true"
            viewBox="0 0 24 24"
            className="me-1.5 inline-block size-[1.1em] align-[-0.16em]"
            fill="none"
            stroke="currentColor"
            strokeWidth="3.5"
            strokeLinecap="round"
          >
            <path d={signs[tone]} />
          </svg>
          {word}
        </span>{' '}
        {sentence}
      </Heading>
      {children}
    </div>
  );
}
