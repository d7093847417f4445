let said = '';
const listeners = new Set<() => void>();

/** Says something to those who listen to the page instead of looking at it. What was said before is over. */
export function say(text: string): void {
  said = text;
  for (const listener of listeners) listener();
}

/** For the region that is listened to (live-region.tsx). */
export const lastSaid = (): string => said;

export function onSaid(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
