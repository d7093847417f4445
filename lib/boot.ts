import 'server-only';
import { openFrontDoor } from './http/front-door';
import { isLoopbackName } from './domain/file-judgement';
import { takeOverConsole } from './log';
import { startRuntime, type Runtime } from './runtime';

const hourMs = 3_600_000;

/** What happens once, before the first request. */
export async function boot(): Promise<void> {
  const runtime = await startRuntime();
  const { settings, log, isInsecure, store, access } = runtime;
  // a developer wants to read them
  if (!runtime.isDevelopment) takeOverConsole(log);
  const publicUrl = new URL(settings.PUBLIC_URL);
  log.info(
    {
      node: process.version,
      address: `${settings.LISTEN_ADDRESS}:${String(settings.PORT)}`,
      publicUrl: settings.PUBLIC_URL,
      proxy: settings.proxy?.origin ?? null,
      database: store.kind,
      allowedTenantHosts: settings.ALLOWED_TENANT_HOSTS.toString(),
      asksForAccessToken: access.isAsked,
    },
    'ionboard started',
  );
  if (isInsecure) {
    log.warn('PUBLIC_URL is plain http: files with keys would cross the network unencrypted');
  }
  if (!isLoopbackName(settings.LISTEN_ADDRESS) && isLoopbackName(publicUrl.hostname)) {
    log.warn('LISTEN_ADDRESS lets other computers in, but PUBLIC_URL names this one only: their browsers are refused');
  }
  openFrontDoor({
    onForwarded: () => {
      if (settings.TRUSTED_PROXY_HOPS > 0) return;
      log.warn('X-Forwarded-For arrives, but TRUSTED_PROXY_HOPS is 0: all behind that proxy share one limit');
    },
  });
  keepRetention(runtime);
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
