import type { StationState } from '@/components/ui/station';
import type { TaskState } from '@/lib/domain/checklist/checklist';
import type { TaskStatus } from '@/lib/domain/checklist/checklist-progress';

/** The station that a task is drawn as. */
export const statusSigns: Record<TaskStatus, StationState> = {
  'to-do': 'open',
  'in-progress': 'running',
  blocked: 'blocked',
  said: 'said',
  proved: 'passed',
  stale: 'stale',
};

/** The same by the state alone, drawn in lines: browsers leave areas white on paper. */
export const stateSigns: Record<TaskState, StationState> = {
  'to-do': 'open',
  'in-progress': 'running',
  blocked: 'blocked',
  done: 'said',
};
