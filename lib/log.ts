import 'server-only';
import pino from 'pino';

export type Log = Pick<pino.Logger, 'fatal' | 'error' | 'warn' | 'info' | 'debug'>;

/** A stranger can bring about most warnings: so many of one kind are written a minute, the others are counted. */
const alikePerMinute = 30;
const minuteMs = 60_000;
/** as pino numbers it */
const warnLevel = 40;

/**
 * JSON lines on standard output. They carry ids, codes and durations; never a file's content, an answer or a name of a
 * person. Errors are logged by type and code only: a message may quote what a tenant sent. Warnings and errors that
 * repeat are counted instead of written, so that nobody fills the disk by them. `facts` are added to every line.
 */
export function createLog(
  level: string,
  facts: () => object = () => ({}),
  destination: pino.DestinationStream = pino.destination(1),
): Log {
  const admit = createRepeatGuard();
  return pino(
    {
      level,
      base: null,
      mixin: facts,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: errorFacts },
      hooks: {
        logMethod(given, write, number) {
          const [first, second] = given as unknown as [unknown, string | undefined];
          const text = typeof first === 'string' ? first : (second ?? '');
          const silenced = number < warnLevel ? 0 : admit(text);
          if (silenced === null) return;
          const facts = typeof first === 'string' ? {} : first;
          const counted = silenced === 0 ? facts : { ...(facts as object), silenced };
          write.apply(this, [counted, text]);
        },
      },
    },
    destination,
  );
}

/** Whether a text may be written again: null where not, else how many were not since it was. */
function createRepeatGuard(now = () => performance.now()): (text: string) => number | null {
  const seen = new Map<string, { since: number; written: number; silenced: number }>();
  return (text) => {
    const known = seen.get(text);
    if (!known || now() - known.since > minuteMs) {
      // texts are ours, a few dozen: the map stays small
      seen.set(text, { since: now(), written: 1, silenced: 0 });
      return known?.silenced ?? 0;
    }
    if (known.written < alikePerMinute) {
      known.written += 1;
      return 0;
    }
    known.silenced += 1;
    return null;
  };
}

/** What an error is and where it came from, without its message. Whatever was thrown that is none: what kind of thing. */
function errorFacts(thrown: unknown): object {
  if (!(thrown instanceof Error)) return { name: typeof thrown };
  const { name } = thrown;
  // a system's or a library's code; anything else that is called so may be a sentence
  const code = 'code' in thrown && /^\w{1,40}$/.test(String(thrown.code)) ? thrown.code : undefined;
  return { name, code, at: framesOf(thrown) };
}

/** The places of an error. Its stack begins with its message, which may have lines that look like places. */
function framesOf({ stack = '', message }: Error): string[] {
  const begin = stack.indexOf(message);
  const places = begin < 0 ? stack : stack.slice(begin + message.length);
  return places
    .split('\n')
    .filter((line) => /^ {4}at .{1,300}:\d+:\d+\)?$/.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
}

/**
 * What libraries print of errors that nobody expected goes into the log, as facts. Next prints them with their message
 * on standard error, where a message may quote a file, or whatever a stranger sent.
 */
export function takeOverConsole(log: Log): void {
  const tell = (args: unknown[]) => {
    const err = args.find((arg) => arg instanceof Error);
    return err === undefined ? {} : { err };
  };
  Object.assign(console, {
    error: (...args: unknown[]) => log.error(tell(args), 'unexpected error'),
    warn: (...args: unknown[]) => log.warn(tell(args), 'unexpected warning'),
  });
}
