import type { Report, RunRecording } from './report';

/** What the form of `/check` got back where it was posted without JavaScript. */
export interface CheckPageState {
  report: Report | null;
  /** null: the run was for no checklist */
  recording: RunRecording | null;
  /** in the reader's words */
  refusal: { title: string; detail: string } | null;
}
