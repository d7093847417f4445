import { z } from 'zod';

/**
 * What people typed is kept as JSON text. PostgreSQL's text holds no U+0000, and UTF-8 no lone surrogate; JSON escapes
 * both, so that a text comes back as it was given, from either database.
 */
export const toJsonText = (value: unknown): string => JSON.stringify(value);

/** A typed text. Anything else in its column is damage, and throws. */
export const typedText = (json: string): string => z.string().parse(JSON.parse(json));

/** A typed text that may be missing. */
export const typedTextOrNull = (json: string | null): string | null => (json === null ? null : typedText(json));

/** A value that an older version may have written: null where it has not the shape of today. */
export function fromJsonText<Value>(schema: z.ZodType<Value>, json: string | null): Value | null {
  if (json === null) return null;
  try {
    return schema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

/** An id as it may be looked up. None holds U+0000, with which PostgreSQL would refuse the whole query. */
export const lookupKey = (id: string): string => id.replaceAll('\0', '\uFFFD');
