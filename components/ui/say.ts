let said = '';
const listeners = new Set<() => void>();

/**
 * Says something to those who listen to the page instead of looking at it. What was said before is over. The same once
 * more is said once more: a blank at its end makes a change of it, and nothing else is read out.
 */
export function say(text: string): void {
  said = text !== '' && text === said ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

/** For the region that is listened to (live-region.tsx). */
export const lastSaid = (): string => said;

export function onSaid(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
