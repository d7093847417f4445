import type { TaskComment } from '@/lib/domain/checklist/checklist';
import type { Words } from '@/lib/i18n/words';
import type { FormWords } from './checklist-words';
import { Moment } from './moment';
import { Person } from './person';
import { TypedLines } from './typed-lines';

interface TaskCommentsProps {
  taskId: string;
  comments: readonly TaskComment[];
  words: Words;
  shared: FormWords;
}

/** What people said about a task, oldest first. */
export function TaskComments({ taskId, comments, words, shared }: TaskCommentsProps) {
  return (
    <div id={`comments-${taskId}`} className="border-t border-rule pt-4">
      <p className="font-semibold">{words('checklist.comments')}</p>
      {comments.length === 0 ? <p className="text-soft">{words('checklist.comments-none')}</p> : null}
      <ol className="mt-2 space-y-3">
        {comments.map(({ id, text, name, label, at }) => (
          <li key={id} className="border-s-2 border-rule ps-3">
            <p className="text-sm wrap-anywhere text-soft">
              <Person name={name} label={label} template={shared.person} />
              {' · '}
              <Moment at={at} words={shared} />
            </p>
            <div className="wrap-anywhere">
              <TypedLines text={text} lengthMax={1_000} />
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
