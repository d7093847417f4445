import 'server-only';
import { notePeerAddresses } from './http/client-address';
import { isLoopbackName } from './domain/file-judgement';
import { runtime } from './runtime';

/** What happens once, before the first request. */
export function boot(): void {
  notePeerAddresses();
  const { settings, log, isInsecure } = runtime();
  const publicUrl = new URL(settings.PUBLIC_URL);
  log.info(
    {
      node: process.version,
      address: `${settings.LISTEN_ADDRESS}:${String(settings.PORT)}`,
      publicUrl: settings.PUBLIC_URL,
      proxy: settings.proxy?.origin ?? null,
      allowedTenantHosts: settings.ALLOWED_TENANT_HOSTS.toString(),
    },
    'ionboard started',
  );
  if (isInsecure) {
    log.warn('PUBLIC_URL is plain http: files with keys would cross the network unencrypted');
  }
  if (!isLoopbackName(settings.LISTEN_ADDRESS) && isLoopbackName(publicUrl.hostname)) {
    log.warn('LISTEN_ADDRESS lets other computers in, but PUBLIC_URL names this one only: their browsers are refused');
  }
}
