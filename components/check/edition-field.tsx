'use client';

import { useEffect, useId } from 'react';
import { say } from '@/components/ui/say';
import { editions, readEdition, type Edition } from '@/lib/domain/reader/edition';
import type { WizardWords } from './wizard-words';

interface EditionFieldProps {
  value: Edition | null;
  onChange: (edition: Edition | null) => void;
  /** a choice can be taken back */
  isForgettable: boolean;
  /** the last choice did not reach the server */
  isFailed: boolean;
  words: WizardWords;
}

/** Whose menus a verdict names. Posted with the form, and at once where a script runs. */
export function EditionField({ value, onChange, isForgettable, isFailed, words }: EditionFieldProps) {
  const id = useId();
  useEffect(() => {
    if (isFailed) say(words.editionFailed);
  }, [isFailed, words.editionFailed]);
  return (
    <div className="grid grid-cols-1 items-center gap-x-3 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
      <label htmlFor={id} className="text-sm text-soft">
        {words.edition}
      </label>
      <select
        id={id}
        name="edition"
        value={value ?? ''}
        onChange={(event) => onChange(readEdition(event.target.value))}
        className="field max-w-96 min-w-0"
      >
        {isForgettable || value === null ? <option value="">{words.editionOpen}</option> : null}
        {editions.map((edition) => (
          <option key={edition} value={edition}>
            {words.editionNames[edition]}
          </option>
        ))}
      </select>
      {isFailed ? <p className="text-sm text-failed sm:col-span-2">{words.editionFailed}</p> : null}
    </div>
  );
}
