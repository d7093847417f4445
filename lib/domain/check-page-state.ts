import type { Report } from './report';

/** What the form of `/check` got back where it was posted without JavaScript. */
export interface CheckPageState {
  report: Report | null;
  /** in the reader's words */
  refusal: { title: string; detail: string } | null;
}
