import type { HttpAnswer } from './transport';

/** The body as a JSON object, or null where it is anything else. */
export function jsonObjectOf(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

export const isJsonObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `Retry-After` in seconds, from seconds or a date (RFC 9110 §10.2.3); null where it is missing or no such value. */
export function retryAfterSecondsOf(answer: Pick<HttpAnswer, 'headers'>, now = Date.now()): number | null {
  const value = answer.headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value);
  // `Date.parse` takes -5 and 1.5 for dates too
  const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now) / 1000));
}
