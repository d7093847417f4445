'use client';

import { Button } from '@/components/ui/button';
import type { ShareState } from '@/lib/domain/checklist/link-form-state';
import { Choice } from '@/components/ui/choice';
import type { ShareChoices } from './share-choices';
import type { ShareWords } from './share-words';
import { TextField } from '@/components/ui/text-field';

interface LinkFormProps {
  draft: ShareState['draft'];
  problem: ShareState['problem'];
  choices: ShareChoices;
  words: ShareWords;
}

/** The ids of the fields that can be refused, by their names. */
export const linkFieldIds = { label: 'link-label', owner: 'link-owner' };

/** The fields of a new link: for whom, what it allows, whose tasks, how long. */
export function LinkForm({ draft, problem, choices, words }: LinkFormProps) {
  return (
    <div className="flex flex-col gap-5">
      <TextField
        id={linkFieldIds.label}
        name="label"
        label={words.label}
        hint={words.labelHint}
        defaultValue={draft.label}
        problem={problem?.field === 'label' ? problem.text : undefined}
      />
      <fieldset>
        <legend className="font-semibold">{words.may}</legend>
        {choices.capabilities.map(({ value, text, hint }) => (
          <label key={value} htmlFor={`may-${value}`} className="flex min-h-11 items-center gap-3 py-1.5">
            <input
              type="radio"
              id={`may-${value}`}
              name="capability"
              value={value}
              defaultChecked={draft.capability === value}
              className="size-5 shrink-0 accent-accent"
            />
            <span className="leading-snug">
              {text} <span className="block text-sm text-soft">{hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="grid grid-cols-1 items-end gap-5 @lg:grid-cols-[minmax(0,1fr)_9rem]">
        <Choice
          id={linkFieldIds.owner}
          name="owner"
          label={words.whose}
          hint={words.whoseHint}
          defaultValue={draft.owner}
          options={[{ value: '', text: words.whoseAll }, ...choices.owners]}
          problem={problem?.field === 'owner' ? problem.text : undefined}
        />
        <Choice
          id="link-seconds"
          name="seconds"
          label={words.lasts}
          defaultValue={draft.seconds}
          options={choices.durations.map(({ seconds, text }) => ({ value: String(seconds), text }))}
        />
      </div>
      <div>
        <Button type="submit">{words.make}</Button>
      </div>
    </div>
  );
}
