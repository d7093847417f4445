import { describedBy, FormField } from './form-field';

interface ChoiceProps {
  id: string;
  name: string;
  label: string;
  hint?: string;
  defaultValue: string;
  options: readonly { value: string; text: string }[];
  problem?: string | undefined;
}

/** One of several, in the browser's own list. */
export function Choice({ id, name, label, hint, defaultValue, options, problem }: ChoiceProps) {
  return (
    <FormField id={id} label={label} hint={hint} problem={problem}>
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        aria-describedby={describedBy(id, { hint, problem })}
        aria-invalid={problem !== undefined}
        className="field"
      >
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </FormField>
  );
}
