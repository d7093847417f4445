import type { ReactNode } from 'react';

export const fieldClass =
  'mt-1 block w-full rounded-md border-2 border-control bg-sheet px-3 py-2 aria-invalid:border-failed';

interface FormFieldProps {
  id: string;
  label: string;
  hint?: ReactNode;
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
      {hint}
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className="font-semibold text-failed">
          {problem}
        </p>
      )}
      {children}
    </div>
  );
}
