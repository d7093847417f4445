import { describedBy, FormField } from './form-field';

interface TextFieldProps {
  id: string;
  name: string;
  label: string;
  hint: string;
  defaultValue: string;
  /** what is typed is not shown to those who look on */
  type?: 'text' | 'password';
  problem: string | undefined;
}

/** A line of text that somebody types. Too long is said when it is sent, not cut while it is typed. */
export function TextField({ id, name, label, hint, defaultValue, type = 'text', problem }: TextFieldProps) {
  return (
    <FormField id={id} label={label} hint={hint} problem={problem}>
      <input
        id={id}
        type={type}
        name={name}
        defaultValue={defaultValue}
        autoComplete={type === 'password' ? 'current-password' : 'off'}
        dir="auto"
        aria-describedby={describedBy(id, { hint, problem })}
        aria-invalid={problem !== undefined}
        className="field"
      />
    </FormField>
  );
}
