'use client';

import { Foreign } from '@/components/report/foreign';
import { CopyButton } from '@/components/ui/copy-button';
import { fillTemplate } from '@/lib/domain/text/fill-template';
import type { TargetField } from '@/lib/domain/file/file-targets';
import { visibleText } from '@/lib/domain/text/visible-text';
import type { NextWords } from './next-words';

/** Longer than any address or key of a real file. */
const shownMax = 500;

interface FieldRowProps {
  field: TargetField;
  isRevealed: boolean;
  onReveal: (isWanted: boolean) => void;
  words: NextWords;
}

/** A field with its value. A secret stands in the page only while it is revealed; it is copied without being seen. */
export function FieldRow({ field: { name, value, isSecret }, isRevealed, onReveal, words }: FieldRowProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 border-t border-rule py-1.5 sm:flex-nowrap">
      <dt className="w-full shrink-0 text-sm text-soft sm:w-36" translate="no">
        {name}
      </dt>
      <dd className="flex min-w-0 grow items-center justify-between gap-3">
        <span className="min-w-0 wrap-anywhere">
          <Value value={value} isHidden={isSecret && !isRevealed} words={words} />
        </span>
        <span className="flex shrink-0 items-center gap-3">
          {isSecret ? (
            <button
              type="button"
              aria-label={fillTemplate(isRevealed ? words.hideName : words.revealName, { name })}
              onClick={() => onReveal(!isRevealed)}
              className="min-h-11 text-sm font-semibold text-accent underline underline-offset-[0.2em]"
            >
              {isRevealed ? words.hide : words.revealLabel}
            </button>
          ) : null}
          {value === '' ? null : (
            // one item of the row: its status has no width, but would have a gap
            <span>
              <CopyButton text={value} words={{ ...words.copy, name: fillTemplate(words.copyName, { name }) }} />
            </span>
          )}
        </span>
      </dd>
    </div>
  );
}

function Value({ value, isHidden, words }: { value: string; isHidden: boolean; words: NextWords }) {
  if (value === '') return <span className="text-soft italic">{words.blank}</span>;
  if (!isHidden) return <Foreign isCode>{visibleText(value, shownMax)}</Foreign>;
  return (
    <>
      <span aria-hidden="true" className="tracking-widest text-soft">
        ••••••••
      </span>
      <span className="sr-only">{words.hidden}</span>
    </>
  );
}
