import 'server-only';

/** Proxies close a stream on which nothing happens; readers ignore an empty line. */
const heartbeatMs = 10_000;

/**
 * Answers with one JSON object a line, each sent when it happens. `produce` writes lines and ends when it is done;
 * `signal` aborts when the reader goes away or the process is told to stop.
 */
export function ndjsonResponse(
  readerSignals: readonly AbortSignal[],
  produce: (write: (value: unknown) => void, signal: AbortSignal) => Promise<void>,
): Response {
  const cancelled = new AbortController();
  const signal = AbortSignal.any([...readerSignals, cancelled.signal]);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      let isOpen = true;
      const close = () => {
        if (!isOpen) return;
        isOpen = false;
        clearInterval(heartbeat);
        try {
          controller.close();
        } catch {
          // the reader has cancelled the stream already
        }
      };
      const write = (line: string) => {
        if (isOpen && !cancelled.signal.aborted) controller.enqueue(encoder.encode(`${line}\n`));
      };
      const heartbeat = setInterval(() => {
        write('');
      }, heartbeatMs);
      // The stream stays open until the work behind it has ended, also when the process is told to stop: as long as it
      // is open, the server waits. Not awaited: `start` must end before the first line can leave.
      produce((value) => {
        write(JSON.stringify(value));
      }, signal).then(close, (bug: unknown) => {
        clearInterval(heartbeat);
        controller.error(bug);
      });
      await Promise.resolve();
    },
    cancel() {
      cancelled.abort();
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'application/x-ndjson',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}
