import 'server-only';

export interface Slots {
  /** Takes a place for as long as something lasts: a function that gives it back, once; null where none is free. */
  (key?: string): (() => void) | null;
  /** how many are taken now */
  taken: () => number;
}

/** So many things may last at the same time, and so many of them for one key. */
export function createSlots({ all, perKey = all }: { all: number; perKey?: number }): Slots {
  const taken = new Map<string, number>();
  let sum = 0;
  const take = (key = '') => {
    const ofKey = taken.get(key) ?? 0;
    if (sum >= all || ofKey >= perKey) return null;
    sum += 1;
    taken.set(key, ofKey + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      sum -= 1;
      const left = (taken.get(key) ?? 1) - 1;
      if (left === 0) taken.delete(key);
      else taken.set(key, left);
    };
  };
  return Object.assign(take, { taken: () => sum });
}
