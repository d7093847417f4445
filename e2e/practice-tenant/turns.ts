/** Enough for all runs of an hour; a demo may go on for days. */
const KEYS_MAX = 2_000;

/** Tells the first of every two requests from the second. */
export type Turns = { readonly isFirst: (key: string) => boolean };

export function createTurns(): Turns {
  const waiting = new Set<string>();
  return {
    isFirst(key) {
      if (waiting.delete(key)) {
        return false;
      }
      if (waiting.size >= KEYS_MAX) {
        waiting.clear();
      }
      waiting.add(key);
      return true;
    },
  };
}
