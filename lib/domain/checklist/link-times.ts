import { linkSecondsDefault } from './checklist-requests';

const hour = 3_600;
const day = 24 * hour;

/** How long a link may be made to last, in seconds, as a form offers it. */
export const linkDurations = [hour, day, 7 * day, linkSecondsDefault, 30 * day, 90 * day] as const;

/** A duration as the words of the catalogue want it. */
export const durationValues = (seconds: number): { unit: 'hours' | 'days'; count: number } =>
  seconds < day
    ? { unit: 'hours', count: Math.round(seconds / hour) }
    : { unit: 'days', count: Math.round(seconds / day) };

/** When a link stops working: with its checklist, at a time to come, or it has already. */
export type LinkEnd = 'with-checklist' | 'ahead' | 'past';

export function linkEnd(expiresAt: string | null, now: number): LinkEnd {
  if (expiresAt === null) return 'with-checklist';
  return Date.parse(expiresAt) > now ? 'ahead' : 'past';
}
