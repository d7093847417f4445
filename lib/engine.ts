import 'server-only';
import { createVerifier, type Verifier } from './checks/verify-file';
import type { Configuration } from './configuration';
import type { CheckId } from './domain/report/check';
import { createTransports, type Transport } from './infor/transport';

/** What verifies files: the same behind the pages, the API and the command line. */
export interface Engine extends Verifier {
  /** opens the one outbound door; whoever opens it closes it */
  openTransport: () => Transport;
}

/**
 * Builds the engine.
 *
 * @param serverKey key of the fingerprints: reports made with the same key can be compared
 * @param onCrash is told of a check that threw: a bug, for the log
 */
export function createEngine(
  { settings, extraCa }: Configuration,
  serverKey: () => string,
  onCrash: (error: unknown, check: CheckId) => void,
): Engine {
  const transports = createTransports({
    allowedHosts: settings.ALLOWED_TENANT_HOSTS,
    proxy: settings.proxy,
    extraCa,
    tenantTimeoutMs: settings.TENANT_TIMEOUT_MS,
  });
  const verifier = createVerifier({
    openTransport: transports.open,
    allowedHosts: settings.ALLOWED_TENANT_HOSTS,
    tenantTimeoutMs: settings.TENANT_TIMEOUT_MS,
    serverKey,
    onCrash,
  });
  return { ...verifier, openTransport: transports.open };
}
