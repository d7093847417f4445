import type { ReactNode } from 'react';

interface FormFieldProps {
  /** of the field; what is said about it has the ids `<id>-hint` and `<id>-problem` */
  id: string;
  label: string;
  hint?: ReactNode;
  /** what is wrong with it; said in full above the form, too */
  problem?: string | undefined;
  className?: string;
  children: ReactNode;
}

/** A label with its field, and between them what to know and what to mend. */
export function FormField({ id, label, hint, problem, className = '', children }: FormFieldProps) {
  return (
    <div className={className}>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {typeof hint === 'string' ? (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      ) : (
        hint
      )}
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className="font-semibold text-failed">
          {problem}
        </p>
      )}
      {children}
    </div>
  );
}

/** The ids of what is said about a field, for its `aria-describedby`. */
export const describedBy = (id: string, { hint, problem }: { hint?: unknown; problem?: unknown }) =>
  [...(hint === undefined ? [] : [`${id}-hint`]), ...(problem === undefined ? [] : [`${id}-problem`])].join(' ') ||
  undefined;
