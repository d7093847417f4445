'use client';

import { Button } from '@/components/ui/button';
import { useKeptState } from '@/components/ui/kept';
import { say } from '@/components/ui/say';
import type { TaskConflict, TypedTask } from '@/lib/domain/checklist/checklist-forms';
import type { FormWords } from './checklist-words';
import { FormTrouble } from './form-trouble';
import { troublesOf } from './form-troubles';
import { NameField } from './name-field';
import { ConflictSentence, TaskConflictBox } from './task-conflict';
import { TaskStateFields } from './task-state-fields';
import { useKeptForm, type FormAction } from './use-kept-form';

interface TaskFormProps {
  task: { id: string; title: string };
  /** the state that is shown, and who set it */
  present: TaskConflict;
  /** of the reader's link */
  label: string;
  address: string;
  words: FormWords;
  action: FormAction<TypedTask>;
}

/** What a form was opened with. It stays so while somebody types, whatever others do and in whichever language. */
interface Held {
  version: number;
  state: string;
  reason: string | null;
}

/** Sets the state of a task. A change of others that came first is said, and never overwritten unasked. */
export function TaskForm({ task, present, label, address, words, action }: TaskFormProps) {
  const [held, setHeld] = useKeptState<Held | null>(`held-${task.id}`, null);
  const { form, state, typed, isSending, summaryRef, submitRef, forget } = useKeptForm(action, {
    address,
    onSaved: () => {
      setHeld(null);
      say(words.saved);
    },
  });
  const base: Held = held ?? (typed ? { version: Number(typed.version), state: typed.was, reason: null } : present);
  const conflict = state.kind === 'stale' ? newer(state.conflict, present) : null;
  const troubles = troublesOf(
    state,
    { state: `state-${task.id}`, reason: `reason-${task.id}`, name: `name-${task.id}` },
    words,
  );
  const name = { id: `name-${task.id}`, initial: typed?.name ?? label };

  return (
    <form {...form} onInput={() => setHeld((known) => known ?? base)} className="group/task space-y-4">
      <input type="hidden" name="version" value={base.version} />
      <input type="hidden" name="was" value={base.state} />
      {/* what Enter presses in a conflict: nothing is overwritten by a key */}
      {conflict ? <button type="submit" hidden /> : null}
      <FormTrouble {...troubles} boxRef={summaryRef} />
      {conflict ? (
        <TaskConflictBox
          conflict={conflict}
          words={words}
          boxRef={summaryRef}
          isSending={isSending}
          address={address}
          onTake={() => {
            setHeld(null);
            forget();
          }}
        />
      ) : null}
      <TaskStateFields
        // made anew for another state of the task, but never under the hands of who types
        key={base.version}
        taskId={task.id}
        words={words}
        initial={{ state: typed?.state ?? base.state, reason: typed?.reason ?? base.reason ?? '' }}
        problems={troubles.byField}
      />
      {held !== null && conflict === null && present.version > held.version ? (
        <p className="border-s-4 border-warning ps-3 wrap-anywhere">
          <ConflictSentence conflict={present} words={words} />
        </p>
      ) : null}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <NameField {...name} words={words} problem={troubles.byField.name} />
        {conflict ? null : (
          <Button type="submit" ref={submitRef} className="max-xs:grow">
            {isSending ? words.saving : words.save}
            <span className="sr-only">{`: ${task.title}`}</span>
          </Button>
        )}
        {state.kind === 'saved' && held === null ? (
          <p className="py-2.5 font-semibold text-passed">{words.saved}</p>
        ) : null}
      </div>
    </form>
  );
}

/** What is there now may be newer than what the refusal was about. */
const newer = (refused: TaskConflict, present: TaskConflict) =>
  present.version >= refused.version ? present : refused;
