import 'server-only';
import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { type SecureContext, TLSSocket } from 'node:tls';
import { buildConnector } from 'undici';
import { type AllowedHosts, isAddressAllowed, isLiteralAddress } from './address-policy';
import { openTunnel, type ProxySettings } from './corporate-proxy';
import { addressNotAllowedCode } from './transport-fault';

const connectTimeoutMsMax = 10_000;

export interface ConnectionSettings {
  allowedHosts: AllowedHosts;
  /** null: every host is connected to directly */
  proxy: ProxySettings | null;
  /** the longest wait for one request; connecting takes no longer than the smaller of it and ten seconds */
  tenantTimeoutMs: number;
  /** how names become addresses; the system's way unless a test has another */
  lookup?: LookupAll;
}

/** `dns.lookup` with `all: true`. */
export type LookupAll = (
  hostname: string,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** What the TLS handshake told about the host. */
export interface PeerCertificate {
  /** ISO 8601, UTC */
  validTo: string;
}

export interface Connections {
  /** opens a socket for undici's `Agent` */
  connect: buildConnector.connector;
  /** the certificate that a host showed; null before a TLS connection, or for plain http */
  certificateOf: (url: URL) => PeerCertificate | null;
}

/**
 * How one run's sockets are opened. Guards, in order: literal addresses (no lookup would see them), then either every
 * resolved address, and the connection goes to exactly the checked ones, or the operator's proxy, which resolves the
 * name; then the certificate. Scheme and host were judged before, with each request.
 */
export function createConnections(
  settings: ConnectionSettings,
  trust: SecureContext | undefined,
  ended: AbortSignal,
): Connections {
  const { allowedHosts, proxy } = settings;
  const certificates = new Map<string, PeerCertificate>();
  const timeout = Math.min(settings.tenantTimeoutMs, connectTimeoutMsMax);
  // HTTP/1.1 only: its failures are the ones that this door tells apart
  const common = { timeout, allowH2: false, ...(trust ? { secureContext: trust } : {}) };
  const checked = (isListed: boolean) =>
    buildConnector({
      ...common,
      lookup: checkedLookup(settings.lookup ?? resolveAll, isListed),
      autoSelectFamily: true,
    });
  const direct = { listed: checked(true), other: checked(false) };
  // the operator's own setting: neither its name nor its address is a guest's choice
  const toProxy = buildConnector(common);
  const throughTunnel = buildConnector(common);

  const connect: buildConnector.connector = (options, callback) => {
    const origin = new URL(`${options.protocol}//${options.host ?? options.hostname}`);
    const isListed = allowedHosts.isListed(origin);
    if (isLiteralAddress(options.hostname) && !isAddressAllowed(options.hostname, isListed)) {
      callback(addressNotAllowed(options.hostname), null);
      return;
    }
    const connected: buildConnector.Callback = (...[error, socket]) => {
      if (error) {
        callback(error, null);
        return;
      }
      if (socket instanceof TLSSocket) rememberCertificate(certificates, origin.host, socket);
      callback(null, socket);
    };
    if (!goesThrough(proxy, origin)) {
      (isListed ? direct.listed : direct.other)(options, connected);
      return;
    }
    const target = `${origin.hostname}:${origin.port || '443'}`;
    openTunnel(proxy, target, { connect: toProxy, timeoutMs: timeout, signal: ended }).then(
      (httpSocket) => {
        throughTunnel({ ...options, httpSocket }, connected);
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new Error('no tunnel', { cause: error }), null);
      },
    );
  };
  return { connect, certificateOf: (url) => certificates.get(url.host) ?? null };
}

/** Plain http is for loopback hosts only and never goes through a proxy. */
export const goesThrough = (proxy: ProxySettings | null, url: URL): proxy is ProxySettings =>
  proxy !== null && url.protocol === 'https:' && !proxy.isBypassed(url);

const resolveAll: LookupAll = (hostname, callback) => {
  systemLookup(hostname, { all: true }, callback);
};

const addressNotAllowed = (hostname: string) =>
  Object.assign(new Error(`${hostname} does not lead to an allowed address`), { code: addressNotAllowedCode });

/**
 * A lookup that hands out addresses only when every one of them is allowed: a mixed answer may be an attempt at DNS
 * rebinding. What it hands out is what is connected to, so that no second resolution can differ.
 */
function checkedLookup(resolve: LookupAll, isListed: boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, (error, addresses) => {
      // on an error there are no addresses at all, whatever the types of Node say
      if (error) {
        callback(error, '', 0);
        return;
      }
      const [first] = addresses;
      if (!first) {
        callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 0);
      } else if (!addresses.every(({ address }) => isAddressAllowed(address, isListed))) {
        callback(addressNotAllowed(hostname), '', 0);
      } else if (options.all) {
        callback(null, addresses);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };
}

function rememberCertificate(certificates: Map<string, PeerCertificate>, host: string, socket: TLSSocket): void {
  const validTo = Date.parse(socket.getPeerCertificate().valid_to);
  if (!Number.isNaN(validTo)) certificates.set(host, { validTo: new Date(validTo).toISOString() });
}
