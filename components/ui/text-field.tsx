interface TextFieldProps {
  id: string;
  name: string;
  label: string;
  hint: string;
  defaultValue: string;
  /** what is wrong with it; said in full above the form */
  problem: string | null;
}

/** A line of text that somebody types. Too long is said when it is sent, not cut while it is typed. */
export function TextField({ id, name, label, hint, defaultValue, problem }: TextFieldProps) {
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <p id={`${id}-hint`} className="text-sm text-soft">
        {hint}
      </p>
      <input
        id={id}
        type="text"
        name={name}
        defaultValue={defaultValue}
        autoComplete="off"
        dir="auto"
        aria-describedby={problem === null ? `${id}-hint` : `${id}-hint ${id}-problem`}
        aria-invalid={problem !== null}
        className="mt-1 block min-h-11 w-full rounded-md border-2 border-control bg-sheet px-3 aria-invalid:border-failed"
      />
      {problem === null ? null : (
        <p id={`${id}-problem`} className="mt-1 text-sm font-semibold text-failed">
          {problem}
        </p>
      )}
    </div>
  );
}
