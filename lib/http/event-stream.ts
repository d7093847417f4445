import 'server-only';

/** What a stream tells; a comment keeps it open. */
export interface ServerSentEvent {
  id: string;
  type: string;
  data: unknown;
}

/** How long a browser waits before it asks again for a stream that broke off. */
const retryMs = 2_000;
/** The same after a stream that came to its end: the answer to the next request says why, at once. */
const retryAfterEndMs = 50;

/**
 * Answers with server-sent events (WHATWG HTML §9.2). Read as fast as the reader reads: `produce` is asked for the next
 * event only when there is room. It ends when its `signal` aborts: the reader left, or the process stops.
 */
export function eventStreamResponse(
  readerSignals: readonly AbortSignal[],
  produce: (signal: AbortSignal) => AsyncGenerator<ServerSentEvent | null>,
): Response {
  const cancelled = new AbortController();
  const signal = AbortSignal.any([...readerSignals, cancelled.signal]);
  const events = produce(signal);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(`retry: ${retryMs}\n\n`));
    },
    async pull(controller) {
      const next = await events.next().catch(() => ({ done: true, value: null }) as const);
      if (next.done) {
        if (!signal.aborted) controller.enqueue(encoder.encode(`retry: ${retryAfterEndMs}\n\n`));
        controller.close();
      } else controller.enqueue(encoder.encode(textOf(next.value)));
    },
    async cancel() {
      cancelled.abort();
      await events.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}

/** JSON has no line breaks of its own, so that one `data` line holds it. */
const textOf = (event: ServerSentEvent | null): string =>
  event === null
    ? ': still here\n\n'
    : `id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event.data)}\n\n`;
