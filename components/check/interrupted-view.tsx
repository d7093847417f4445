'use client';

import { useEffect, useState, type ReactNode, type Ref } from 'react';
import { Button } from '@/components/ui/button';
import { FilledText } from '@/components/report/foreign';
import { VerdictPanel } from '@/components/report/verdict';
import type { Interruption } from './run-state';
import type { WizardWords } from './wizard-words';

interface InterruptedViewProps {
  interruption: Interruption;
  words: WizardWords;
  headingRef: Ref<HTMLHeadingElement>;
  onAgain: () => void;
  /** runs it without the checklist; null where there is none */
  without: { label: string; onPress: () => void } | null;
  chooseAnother: ReactNode;
}

/** A run that ended without a report: why, that the file is still here, and when it can be tried again. */
export function InterruptedView(props: InterruptedViewProps) {
  const { interruption, words, headingRef, onAgain, without, chooseAnother } = props;
  const isRefused = interruption.kind === 'refused';
  const said = isRefused ? { title: interruption.title, text: interruption.detail } : words[interruption.kind];
  return (
    <>
      <VerdictPanel
        tone={interruption.kind === 'cancelled' ? 'quiet' : 'undecided'}
        sentence={<bdi>{said.title}</bdi>}
        headingRef={headingRef}
      >
        <p className="mt-3 wrap-anywhere">
          <bdi>{said.text}</bdi> {isRefused ? words.refusedKept : null}
        </p>
        {isRefused && interruption.retryAfterSeconds !== null ? (
          <RetryIn seconds={interruption.retryAfterSeconds} words={words} />
        ) : null}
      </VerdictPanel>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {isRefused && interruption.isForGood && without ? (
          // the link is to blame, not the file: neither another try nor another file would help
          <Button onClick={without.onPress}>{without.label}</Button>
        ) : (
          <>
            <Button onClick={onAgain}>{words.again}</Button>
            {chooseAnother}
          </>
        )}
      </div>
    </>
  );
}

/** From here on a wait is told in minutes. */
const longSeconds = 120;

/** Counts down; the button is not barred, because the server may have room earlier. */
function RetryIn({ seconds, words }: { seconds: number; words: WizardWords }) {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const until = Date.now() + seconds * 1000;
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000))), 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return (
    <p className="tabular mt-2 font-semibold">
      {left > longSeconds ? (
        <FilledText template={words.retryInMinutes} values={{ minutes: Math.ceil(left / 60) }} />
      ) : left > 0 ? (
        <FilledText template={words.retryIn} values={{ seconds: left }} />
      ) : (
        words.retryNow
      )}
    </p>
  );
}
