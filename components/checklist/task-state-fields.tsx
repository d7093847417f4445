import type { FormWords } from './checklist-words';
import { describedBy, FormField } from '@/components/ui/form-field';

interface TaskStateFieldsProps {
  taskId: string;
  words: FormWords;
  initial: { state: string; reason: string };
  problems: Partial<Record<'state' | 'reason', string>>;
}

/** The four states, and for one of them the reason. Without JavaScript the reason is always there. */
export function TaskStateFields({ taskId, words, initial, problems }: TaskStateFieldsProps) {
  const stateId = `state-${taskId}`;
  const reasonId = `reason-${taskId}`;
  return (
    <>
      <fieldset aria-describedby={problems.state === undefined ? undefined : `${stateId}-problem`}>
        <legend className="font-semibold">{words.change}</legend>
        {problems.state === undefined ? null : (
          <p id={`${stateId}-problem`} className="font-semibold text-failed">
            {problems.state}
          </p>
        )}
        <div className="mt-1 grid grid-cols-2 gap-2 sm:grid-cols-4">
          {Object.entries(words.states).map(([state, word], i) => (
            <label
              key={state}
              className="flex min-h-11 cursor-pointer items-center gap-2 rounded-md border-2 border-rule bg-sheet px-3 py-1 leading-tight hover:border-control has-checked:border-accent has-checked:bg-accent-wash"
            >
              <input
                id={i === 0 ? stateId : undefined}
                type="radio"
                name="state"
                value={state}
                defaultChecked={initial.state === state}
                className="size-5 shrink-0 accent-accent"
              />
              {word}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="group-has-[[value=blocked]:checked]/task:block supports-[selector(:has(*))]:hidden noscript:block">
        <FormField
          id={reasonId}
          label={words.reason}
          problem={problems.reason}
          hint={
            <p id={`${reasonId}-hint`} className="hidden text-sm text-soft noscript:block">
              {words.reasonHint}
            </p>
          }
        >
          <textarea
            id={reasonId}
            name="reason"
            rows={2}
            defaultValue={initial.reason}
            aria-describedby={describedBy(reasonId, { hint: words.reasonHint, problem: problems.reason })}
            aria-invalid={problems.reason !== undefined}
            className="field"
          />
        </FormField>
      </div>
    </>
  );
}
