import { z } from 'zod';

const errorSchema = z.object({
  code: z.string().optional().catch(undefined),
  message: z.string().catch(''),
  /** SQLite's extended result code, from node:sqlite */
  errcode: z.number().optional().catch(undefined),
  cause: z.unknown().optional(),
  /** of an AggregateError: a name with several addresses, none of which answered */
  errors: z.array(z.unknown()).catch([]),
});
type KnownError = z.infer<typeof errorSchema>;

const networkCodes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];

/** SQLITE_BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN, PROTOCOL: the file, not the query. */
const sqliteOutages = [5, 6, 8, 10, 13, 14, 15];

/**
 * SQLSTATE: connection exceptions (08), insufficient resources (53), operator intervention (57P), a statement or a
 * transaction that took longer than we let it (57014, 25P03).
 */
const postgresOutage = /^(08\w{3}|53\w{3}|57P\w{2}|57014|25P03)$/;

/** pg says these without a code. */
const pgOutage =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|timeout expired|Client (has encountered a connection error|was closed) and is not queryable)/;

/** SQLite's primary result code; null for any other error. */
function sqliteResult(error: unknown): number | null {
  const { code, errcode } = errorSchema.safeParse(error).data ?? {};
  return code === 'ERR_SQLITE_ERROR' && errcode !== undefined ? errcode & 0xff : null;
}

/** Whether another connection holds the lock that was asked for (SQLITE_BUSY). */
export const isBusy = (error: unknown): boolean => sqliteResult(error) === 5;

/** Whether an error means that the database does not answer: nothing is wrong with the question, and later it may. */
export function isOutage(error: unknown): boolean {
  // errors may name themselves as their cause
  const seen = new Set<unknown>();
  const isOne = (suspect: unknown): boolean => {
    const { data } = errorSchema.safeParse(suspect);
    if (!data || seen.has(suspect)) return false;
    seen.add(suspect);
    return saysOutage(data, sqliteResult(suspect)) || isOne(data.cause) || data.errors.some(isOne);
  };
  return isOne(error);
}

const saysOutage = ({ code, message }: KnownError, sqlite: number | null): boolean =>
  (sqlite !== null && sqliteOutages.includes(sqlite)) ||
  (code !== undefined && (networkCodes.includes(code) || postgresOutage.test(code))) ||
  pgOutage.test(message);
