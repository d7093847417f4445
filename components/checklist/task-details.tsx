import Link from 'next/link';
import { DiagnosisBody } from '@/components/report/diagnosis';
import { reportWords } from '@/components/report/report-words';
import { RichText } from '@/components/ui/rich-text';
import { checklistPlaces } from '@/lib/domain/reader/places';
import { taskDefinition } from '@/lib/guide/checklist-tasks';
import { defaultEdition, findStep } from '@/lib/guide/registry';
import { stepTitle } from '@/lib/i18n/step-text';
import { CommentForm } from './comment-form';
import { TaskComments } from './task-comments';
import { TaskForm } from './task-form';
import { rowReasonMax, showsHint, type TaskPartProps } from './task-part';
import { TaskProof } from './task-proof';
import { TypedLines } from './typed-lines';

/** What a row opens to: why it stands so, what to do, and for those who may the forms. */
export function TaskDetails(props: TaskPartProps) {
  const { task, text, finding, setter, token, label, actions, words, shared } = props;
  const places = checklistPlaces(token, props.edition);
  // a diagnosis leads to its step itself
  const step = finding?.guideStep ? null : findStep(taskDefinition(task.id).guideStep ?? '');
  const form = { task: { id: task.id, title: text.title }, label, words: shared };
  // without JavaScript a form's answer is shown in the task that it is about
  const address = `${places.overview}?task=${task.id}`;
  return (
    <div className="space-y-5 pt-2 pb-6">
      {showsHint(props) ? null : (
        <p className="text-note leading-snug text-soft">
          <RichText parts={text.hint} />
        </p>
      )}
      {task.doneBy ? <TaskProof doneBy={task.doneBy} words={words} shared={shared} /> : null}
      {task.reason !== null && [...task.reason].length > rowReasonMax ? (
        <div>
          <p className="text-sm font-semibold">{words('checklist.reason')}</p>
          <TypedLines text={task.reason} lengthMax={1_000} />
        </div>
      ) : null}
      {finding ? (
        <DiagnosisBody
          // whose task it is says the group
          diagnosis={{ ...finding, check: finding.id, owner: null }}
          words={reportWords(words)}
          places={places}
        />
      ) : null}
      {step ? (
        <p className="-mt-2.5 mb-2.5 print:hidden">
          <Link
            href={`${places.guide}/${step.id}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            {words('checklist.guide-step', { title: stepTitle(step, defaultEdition, words.locale) })}
          </Link>
        </p>
      ) : null}
      {actions ? (
        <TaskForm
          {...form}
          present={{ version: task.version, state: task.state, reason: task.reason, by: setter }}
          address={`${address}#task-${task.id}`}
          action={actions.change.bind(null, token, task.id)}
        />
      ) : null}
      <TaskComments taskId={task.id} comments={task.comments} words={words} shared={shared} />
      {actions ? (
        <CommentForm
          {...form}
          address={`${address}#comments-${task.id}`}
          action={actions.comment.bind(null, token, task.id)}
        />
      ) : null}
    </div>
  );
}
