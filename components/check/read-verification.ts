import './zod-without-eval';
import { verificationEventSchema, type VerificationEvent } from '@/lib/domain/report/report';

/** How the stream ended: with the report, before it, or because the reader left. */
export type StreamEnd = 'finished' | 'broken' | 'aborted';

/** One line holds at most a whole report; what goes on without an end is no answer of ours. */
const lineLengthMax = 4_000_000;

/**
 * Reads the events of a verification as they arrive (design §5: one JSON object a line; empty lines keep the stream
 * open). A line that is none of the known events is passed over: the report at the end holds everything.
 */
export async function readVerification(
  body: ReadableStream<Uint8Array>,
  onEvent: (event: VerificationEvent) => void,
  signal: AbortSignal,
): Promise<StreamEnd> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const leave = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', leave, { once: true });
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (signal.aborted) return 'aborted';
      const lines = (rest + decoder.decode(value, { stream: !done })).split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      for (const line of lines) {
        const event = eventOf(line);
        if (!event) continue;
        onEvent(event);
        if (event.type === 'run-finished') return 'finished';
      }
      if (done || rest.length > lineLengthMax) return 'broken';
    }
  } catch {
    return signal.aborted ? 'aborted' : 'broken';
  } finally {
    signal.removeEventListener('abort', leave);
    leave();
  }
}

function eventOf(line: string): VerificationEvent | null {
  if (line.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  return verificationEventSchema.safeParse(value).data ?? null;
}
