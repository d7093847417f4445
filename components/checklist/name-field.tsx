'use client';

import { useChecklist } from './checklist-context';
import { describedBy, FormField } from '@/components/ui/form-field';

interface NameFieldProps {
  id: string;
  words: { name: string };
  /** what stands in it before anybody typed */
  initial: string;
  problem: string | undefined;
}

/** The name that goes with a change. Typed once, it stands in every form of the page, until the page is left. */
export function NameField({ id, words, initial, problem }: NameFieldProps) {
  const { name, setName } = useChecklist();
  return (
    <FormField id={id} label={words.name} problem={problem} className="max-w-80 grow basis-48">
      <input
        id={id}
        type="text"
        name="name"
        value={name ?? initial}
        onChange={(event) => setName(event.target.value)}
        autoComplete="name"
        aria-describedby={describedBy(id, { problem })}
        aria-invalid={problem !== undefined}
        className="field"
      />
    </FormField>
  );
}
