import { FilledText } from '@/components/report/foreign';
import type { DoneBy } from '@/lib/domain/checklist/checklist';
import { checkTitles } from '@/lib/i18n/check-words';
import type { Words } from '@/lib/i18n/words';
import type { FormWords } from './checklist-words';
import { Moment } from './moment';
import { Person } from './person';

interface TaskProofProps {
  doneBy: DoneBy;
  words: Words;
  shared: FormWords;
}

/** Who says that a task is done: a person, or a check, and since when. */
export function TaskProof({ doneBy, words, shared }: TaskProofProps) {
  const when = <Moment at={doneBy.at} words={shared} />;
  if (doneBy.kind === 'person') {
    const who = <Person name={doneBy.name} label={doneBy.label} template={shared.person} />;
    return (
      <p className="wrap-anywhere">
        <FilledText template={words.template('checklist.said-by', 'who', 'when')} values={{ who, when }} />
      </p>
    );
  }
  const check = <span>{checkTitles(words.locale)[doneBy.checkId]}</span>;
  return (
    <div>
      <p>
        <FilledText template={words.template('checklist.proved-by', 'when', 'check')} values={{ when, check }} />
      </p>
      {doneBy.stale ? <p className="font-semibold">{words('checklist.stale-text')}</p> : null}
    </div>
  );
}
