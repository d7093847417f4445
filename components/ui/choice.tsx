interface ChoiceProps {
  id: string;
  name: string;
  label: string;
  hint?: string;
  defaultValue: string;
  options: readonly { value: string; text: string }[];
  /** what is wrong with it */
  problem?: string | null;
}

/** One of several, in the browser's own list. */
export function Choice({ id, name, label, hint, defaultValue, options, problem = null }: ChoiceProps) {
  const described = [hint === undefined ? [] : [`${id}-hint`], problem === null ? [] : [`${id}-problem`]].flat();
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        aria-invalid={problem !== null}
        className="mt-1 block min-h-11 w-full rounded-md border-2 border-control bg-sheet px-3 text-ink aria-invalid:border-failed"
      >
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {problem === null ? null : (
        <p id={`${id}-problem`} className="mt-1 text-sm font-semibold text-failed">
          {problem}
        </p>
      )}
    </div>
  );
}
