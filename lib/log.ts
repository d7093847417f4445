import 'server-only';
import pino from 'pino';

export type Log = Pick<pino.Logger, 'fatal' | 'error' | 'warn' | 'info' | 'debug'>;

/**
 * JSON lines on standard output. They carry ids, codes and durations; never a file's content, an answer or a name of a
 * person. Errors are logged by type and code only: a message may quote what a tenant sent.
 */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      err: ({ name, code, stack }: { name?: string; code?: string; stack?: string }) => ({
        name,
        code,
        at: framesOf(stack),
      }),
    },
  });
}

/** The places of an error without its message, which is the first line of a stack. */
const framesOf = (stack: string | undefined) =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
