import { runReducer, type RunAction, type RunState } from './run-state';

/**
 * The state of the check page, outside of React's tree: a run goes on, and its lines are heard, while the page is made
 * anew in another language.
 */
export class RunStore {
  #abort: AbortController | null = null;
  #runs = 0;
  #state: RunState;
  readonly #listeners = new Set<() => void>();

  constructor(initial: RunState) {
    this.#state = initial;
  }

  readonly state = (): RunState => this.#state;

  readonly dispatch = (action: RunAction): void => {
    this.#state = runReducer(this.#state, action);
    for (const listener of this.#listeners) listener();
  };

  /** A run to be started, in place of one that may be on its way. */
  nextRun(): { run: number; abort: AbortController } {
    this.cancel();
    this.#abort = new AbortController();
    this.#runs += 1;
    return { run: this.#runs, abort: this.#abort };
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
