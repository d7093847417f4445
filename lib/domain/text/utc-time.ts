/**
 * A time as pages say it: its day and its minute, in UTC, as the language writes them.
 *
 * @param at ISO 8601, UTC
 * @param language a BCP 47 tag
 */
export function utcTime(at: string, language: string): { date: string; time: string } {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return { date: at, time: '' };
  const inUtc = { timeZone: 'UTC' } as const;
  return {
    date: new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...inUtc }).format(moment),
    time: new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...inUtc }).format(
      moment,
    ),
  };
}

/** A day of ISO 8601 as the language writes it; whatever is none, as it is. */
export const dayIn = (text: string, language: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(text) ? utcTime(text, language).date : text;
