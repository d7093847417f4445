import type { Ref } from 'react';
import { FilledText } from '@/components/report/foreign';
import { Button, buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ontoField, type TaskConflict } from '@/lib/domain/checklist/checklist-forms';
import type { FormWords } from './checklist-words';
import { Moment } from './moment';
import { Person } from './person';
import { TypedLines } from './typed-lines';

interface ConflictProps {
  conflict: TaskConflict;
  words: FormWords;
}

/** What somebody else changed meanwhile, in a sentence: who, what and when, as far as that is known. */
export function ConflictSentence({ conflict: { by, state }, words }: ConflictProps) {
  const stateWord = <span>{words.states[state]}</span>;
  if (by === null) return <FilledText template={words.conflict.unknown} values={{ state: stateWord }} />;
  const when = <Moment at={by.at} words={words} />;
  if (by.kind === 'check') {
    return <FilledText template={words.conflict.check} values={{ state: stateWord, when }} />;
  }
  const who = <Person name={by.name} label={by.label} template={words.person} />;
  return <FilledText template={words.conflict.person} values={{ who, state: stateWord, when }} />;
}

interface TaskConflictBoxProps extends ConflictProps {
  boxRef: Ref<HTMLDivElement>;
  isSending: boolean;
  /** the page with what is there now, for those without JavaScript */
  address: string;
  onTake: () => void;
}

/** A change that came second: what is there now, and the choice between the two. Part of the form. */
export function TaskConflictBox({ conflict, words, boxRef, isSending, address, onTake }: TaskConflictBoxProps) {
  return (
    <Notice tone="warning" boxRef={boxRef} title={words.conflict.title}>
      <div className="mt-2 space-y-2 wrap-anywhere">
        <p>
          <ConflictSentence conflict={conflict} words={words} />
        </p>
        {conflict.reason === null ? null : (
          <div>
            <p className="text-sm font-semibold">{words.conflict.reason}</p>
            <TypedLines text={conflict.reason} lengthMax={1_000} />
          </div>
        )}
        <p>{words.conflict.yours}</p>
      </div>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button type="submit" name={ontoField} value={conflict.version}>
          {isSending ? words.saving : words.conflict.overwrite}
        </Button>
        <a
          href={address}
          className={buttonClass('secondary')}
          onClick={(event) => {
            event.preventDefault();
            onTake();
          }}
        >
          {words.conflict.take}
        </a>
      </div>
    </Notice>
  );
}
