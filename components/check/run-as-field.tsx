'use client';

import type { WizardWords } from './wizard-words';

interface RunAsFieldProps {
  value: string;
  onChange: (value: string) => void;
  words: WizardWords;
  /** the test is the next thing to try */
  isOffered?: boolean;
}

/** An M3 user to test run-as with: the only proof of a role that the list of roles may not show. */
export function RunAsField({ value, onChange, words, isOffered = false }: RunAsFieldProps) {
  return (
    <details open={isOffered || value !== '' || undefined}>
      <summary className="unfold">{words.runAs}</summary>
      <label htmlFor="run-as" className="block font-semibold">
        {words.runAsLabel}
      </label>
      <p id="run-as-hint" className="text-sm text-soft">
        {words.runAsHint}
      </p>
      <input
        id="run-as"
        type="text"
        name="runAs"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        maxLength={60}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        translate="no"
        aria-describedby="run-as-hint"
        className="field max-w-60 font-mono"
      />
    </details>
  );
}
