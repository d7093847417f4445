'use client';

import type { Ref } from 'react';
import { Button } from '@/components/ui/button';
import { FilledText } from '@/components/report/foreign';
import type { WizardWords } from './wizard-words';

interface RunViewProps {
  tenantId: string;
  done: number;
  count: number;
  /** what nothing new has been heard of for a while */
  waitingFor: { host: string; title: string } | null;
  words: WizardWords;
  headingRef: Ref<HTMLHeadingElement>;
  onCancel: () => void;
}

/** A check on its way: how much of it is over, what it waits for, and the way out. Rows arrive on the line beside it. */
export function RunView({ tenantId, done, count, waitingFor, words, headingRef, onCancel }: RunViewProps) {
  return (
    <>
      <h1 ref={headingRef} tabIndex={-1} className="text-verdict font-bold wrap-anywhere outline-none">
        <FilledText template={words.runningTitle} values={{ tenant: tenantId }} />
      </h1>
      <p className="tabular mt-4 font-semibold">
        <FilledText template={words.progress} values={{ done, count }} />
      </p>
      <progress
        value={done}
        max={count}
        aria-label={words.running}
        className="mt-2 block h-1.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-rule [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:rounded-full [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-ink"
      />
      <p className="mt-3 min-h-14 leading-snug">
        {waitingFor ? (
          <FilledText
            template={words.waiting}
            values={{ host: waitingFor.host, title: <span>{waitingFor.title}</span> }}
          />
        ) : null}
      </p>
      <Button look="secondary" onClick={onCancel}>
        {words.cancel}
      </Button>
      <p className="mt-2 text-sm text-soft">{words.cancelHint}</p>
    </>
  );
}
