'use client';

import { useEffect, useEffectEvent } from 'react';

/** Whether changes arrive: `manual` before the first try and without JavaScript, `ended` when the link is over. */
export type Connection = 'manual' | 'on' | 'off' | 'ended';

const patienceMs = 2_000;
const retryMs = 5_000;

interface StreamHandlers {
  /** `wasOff`: something may have happened that no event tells */
  onConnection: (connection: Connection, wasOff: boolean) => void;
  onTask: (data: string) => void;
  onVerification: () => void;
}

/** Listens to what happens on a checklist, for as long as the page is open and the link alive. */
export function useEventStream(address: string, handlers: StreamHandlers) {
  const onConnection = useEffectEvent(handlers.onConnection);
  const onTask = useEffectEvent(handlers.onTask);
  const onVerification = useEffectEvent(handlers.onVerification);

  useEffect(() => {
    const left = new AbortController();
    let source: EventSource | null = null;
    let wasOff = false;
    let offTimer: ReturnType<typeof setTimeout> | undefined;
    let retryTimer: ReturnType<typeof setTimeout> | undefined;

    const open = () => {
      const stream = new EventSource(address);
      source = stream;
      stream.onopen = () => {
        clearTimeout(offTimer);
        offTimer = undefined;
        onConnection('on', wasOff);
        wasOff = false;
      };
      stream.addEventListener('task', ({ data }: MessageEvent<string>) => onTask(data));
      stream.addEventListener('verification', () => onVerification());
      stream.onerror = () => {
        // servers and proxies end streams now and then; a connection that is back at once was never missed
        offTimer ??= setTimeout(() => {
          wasOff = true;
          onConnection('off', true);
        }, patienceMs);
        if (stream.readyState === EventSource.CLOSED) void giveUpOrRetry();
      };
    };
    // a browser gives up on every answer that is no stream, also on that of a server which is starting
    const giveUpOrRetry = async () => {
      wasOff = true;
      const isOver = await answers404(address, left.signal);
      if (left.signal.aborted) return;
      if (!isOver) {
        retryTimer = setTimeout(open, retryMs);
        return;
      }
      clearTimeout(offTimer);
      onConnection('ended', true);
    };
    open();
    return () => {
      left.abort();
      source?.close();
      clearTimeout(offTimer);
      clearTimeout(retryTimer);
    };
  }, [address]);
}

async function answers404(address: string, signal: AbortSignal): Promise<boolean> {
  try {
    const answer = await fetch(address, { cache: 'no-store', headers: { accept: 'text/event-stream' }, signal });
    await answer.body?.cancel();
    return answer.status === 404;
  } catch {
    return false;
  }
}
