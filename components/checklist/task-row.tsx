import { Station } from '@/components/ui/station';
import { stateSetter, taskStatus } from '@/lib/domain/checklist/checklist-progress';
import { TaskDetails } from './task-details';
import type { TaskRowProps } from './task-part';
import { statusSigns } from './task-signs';
import { TaskSummary } from './task-summary';

/** A task as a station: what it is and how it stands. It opens to everything else. */
export function TaskRow(props: TaskRowProps) {
  const { task, activity, openTask, isLast } = props;
  const status = taskStatus(task);
  const part = {
    ...props,
    status,
    setter: stateSetter(task, activity),
  };
  return (
    <Station id={`task-${task.id}`} state={statusSigns[status]} isLast={isLast}>
      <details open={openTask === task.id} className="group -mt-2 scroll-mt-4">
        <summary className="-mx-2 flex min-h-11 list-none gap-3 rounded-md px-2 py-2 hover:bg-well [&::-webkit-details-marker]:hidden">
          <TaskSummary {...part} />
        </summary>
        <TaskDetails {...part} />
      </details>
    </Station>
  );
}
