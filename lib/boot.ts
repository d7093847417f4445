import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { openFrontDoor, type DoorEvents, type FrontDoor } from './http/front-door';
import { isLoopbackName } from './domain/file/file-judgement';
import { takeOverConsole } from './log';
import { startRuntime, type Runtime } from './runtime';

const hourMs = 3_600_000;

/** What happens once, before the first request. */
export async function boot(): Promise<void> {
  const runtime = await startRuntime();
  const { settings, log, isInsecure, store, access, metrics, requestScope } = runtime;
  // a developer wants to read them
  if (!runtime.isDevelopment) takeOverConsole(log);
  const publicUrl = new URL(settings.PUBLIC_URL);
  log.info(
    {
      version: runtime.version,
      node: process.version,
      address: `${settings.LISTEN_ADDRESS}:${String(settings.PORT)}`,
      publicUrl: settings.PUBLIC_URL,
      proxy: settings.proxy?.origin ?? null,
      database: store.kind,
      allowedTenantHosts: settings.ALLOWED_TENANT_HOSTS.toString(),
      asksForAccessToken: access.isAsked,
      metrics: settings.METRICS,
    },
    'ionboard started',
  );
  if (isInsecure) {
    log.warn('PUBLIC_URL is plain http: files with keys would cross the network unencrypted');
  }
  if (!isLoopbackName(settings.LISTEN_ADDRESS) && isLoopbackName(publicUrl.hostname)) {
    log.warn('LISTEN_ADDRESS lets other computers in, but PUBLIC_URL names this one only: their browsers are refused');
  }
  const events = {
    hasTrustedProxy: settings.TRUSTED_PROXY_HOPS > 0,
    onForwarded: () => {
      if (settings.TRUSTED_PROXY_HOPS > 0) return;
      log.warn('X-Forwarded-For arrives, but TRUSTED_PROXY_HOPS is 0: all behind that proxy share one limit');
    },
    onArrival: requestScope.enter,
    onAnswered: (request) => {
      metrics.countRequest(request);
      log[isWorthALine(request) ? 'info' : 'debug'](request, 'request');
    },
  } satisfies DoorEvents;
  const door = openFrontDoor(events, runtime.pages);
  endOnSignal(runtime, door);
  keepRetention(runtime);
}

/** Calls of the API, and forms; not what a balancer or a scrape asks all the time. Pages are in the proxy's log. */
const isWorthALine = ({ route, method }: { route: string; method: string }): boolean =>
  (route.startsWith('/api/') && !/^\/api\/(health|metrics)/.test(route)) || !['GET', 'HEAD'].includes(method);

/** All of it must have ended by then; whoever asked the process to stop kills it soon after. */
const stopMsMax = 9_000;

/**
 * Ends the process in order: takes nothing new, ends streams and runs, lets each run give its token back, closes the
 * database. Next has a handler of its own, which would end the process as soon as the last connection is closed:
 * cli/serve.ts turns it off.
 */
function endOnSignal({ log, stop, runSlots, store, isDevelopment }: Runtime, door: FrontDoor): void {
  const end = async (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping');
    const began = performance.now();
    setTimeout(() => {
      log.warn({ runs: runSlots.taken() }, 'stopped before everything had ended');
      process.exit(1);
    }, stopMsMax).unref();
    stop();
    await door.close();
    // a reader who has left is answered no more, but their run may still give its token back
    while (runSlots.taken() > 0) await pause(20);
    await store.close().catch((error: unknown) => {
      log.warn({ err: error }, 'the database was not closed in order');
    });
    log.info({ durationMs: Math.round(performance.now() - began) }, 'stopped');
    if (!isDevelopment) process.exit(0);
  };
  let askedAt: number | null = null;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // Ctrl-C reaches the process twice where a launcher hands it on; a second one by a person ends it at once
      if (askedAt !== null && performance.now() - askedAt > 1_000) process.exit(1);
      if (askedAt === null) void end(signal);
      askedAt ??= performance.now();
    });
  }
}

/** Deletes what is overdue, now and once an hour; several instances may do it at the same time. */
function keepRetention({ checklists, log, stopping, isOutage }: Runtime): void {
  const tidy = () => {
    checklists.deleteOverdue().then(
      (deleted) => {
        if (deleted > 0) log.info({ deleted }, 'checklists deleted: their retention is over');
      },
      (error: unknown) => {
        // the next hour tries again
        if (isOutage(error)) log.warn({ err: error }, 'overdue checklists not deleted: the database does not answer');
        else log.error({ err: error }, 'overdue checklists not deleted');
      },
    );
  };
  tidy();
  const timer = setInterval(tidy, hourMs);
  timer.unref();
  stopping.addEventListener('abort', () => {
    clearInterval(timer);
  });
}
