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

/** How long a stream that has ended may take to end by itself: a reader who does not read would keep it open. */
const endMs = 1_000;

/**
 * Answers with server-sent events (WHATWG HTML §9.2). Read as fast as the reader reads: `produce` is asked for the next
 * event only when there is room. It ends when its `signal` aborts, because the reader left or the process stops; when
 * its events do; and a second after `ended` aborts, whatever is still on its way. `onEnd` is called then, once or more.
 */
export function eventStreamResponse(
  readerSignals: readonly AbortSignal[],
  produce: (signal: AbortSignal) => { events: AsyncGenerator<ServerSentEvent | null>; ended: AbortSignal },
  onEnd: () => void,
): Response {
  const cancelled = new AbortController();
  const signal = AbortSignal.any([...readerSignals, cancelled.signal]);
  signal.addEventListener('abort', onEnd, { once: true });
  const { events, ended } = produce(signal);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(`retry: ${retryMs}\n\n`));
      const cutOff = () =>
        setTimeout(() => {
          controller.error(new DOMException('The link has ended.', 'AbortError'));
          cancelled.abort();
        }, endMs).unref();
      ended.addEventListener('abort', cutOff, { once: true });
    },
    async pull(controller) {
      // the database does not answer: the reader asks again, and is told so
      const next = await events.next().catch(() => ({ done: true, value: null }) as const);
      if (next.done) {
        if (!signal.aborted) controller.enqueue(encoder.encode(`retry: ${retryAfterEndMs}\n\n`));
        controller.close();
        onEnd();
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
