import type { RequestListener } from 'node:http';
import type { TlsOptions } from 'node:tls';

import type { CertificateName, Certificates } from './certificates.ts';
import { holdClosedPort } from './closed-port.ts';
import { listen, listenRaw, preferring } from './listeners.ts';
import type { Listener } from './listeners.ts';
import type { Origins } from './scenario.ts';

export type OpenListeners = { readonly origins: Origins; readonly close: () => Promise<void> };

const PORT_MAX = 65_535;

type Addresses = { readonly address: string; readonly port: number; readonly tlsPort: number };

type Closable = { readonly close: () => Promise<void> };

/** A server so old that it knows no version of TLS that is safe today; ciphers of its time need the lowest level. */
const OLD_TLS: TlsOptions = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' };

/** Addresses that lead to nobody, whatever the network. */
const NOBODY = {
  unknownName: 'https://no-such-host.invalid', // RFC 6761 §6.4: never resolves
  unansweredName: 'https://name-server-is-silent.invalid',
  linkLocal: 'https://169.254.10.10', // RFC 3927: of this network segment only, and never to be connected to
  unlistedGateway: 'https://gateway.unlisted.example', // RFC 2606 §3: nobody's name
  unlistedAuthorization: 'https://authorization.unlisted.example:443',
} as const;

/**
 * Opens the plain and the TLS listener, and those where something is different. The latter take the ports behind the
 * TLS port where they are free, so that a file that was downloaded before a restart still leads to them. Where one
 * cannot be opened, none stays open.
 */
export async function openListeners(
  answer: RequestListener,
  certificates: Certificates,
  { address, port, tlsPort }: Addresses,
): Promise<OpenListeners> {
  const opened: Closable[] = [];
  const keep = async <Kept extends Closable>(opening: Promise<Kept>): Promise<Kept> => {
    const one = await opening;
    opened.push(one);
    return one;
  };
  const close = async (): Promise<void> => {
    await Promise.all(opened.map((one) => one.close()));
  };
  const origin = (scheme: 'http' | 'https', listener: { readonly port: number }): string =>
    `${scheme}://${address.includes(':') ? `[${address}]` : address}:${String(listener.port)}`;
  let offset = 0;
  const nextPort = (): number => {
    offset += 1;
    return tlsPort === 0 || tlsPort + offset > PORT_MAX ? 0 : tlsPort + offset;
  };
  const behind = (open: (port: number) => Promise<Listener>): Promise<Listener> => keep(preferring(nextPort(), open));
  const certified = async (name: CertificateName, tls: TlsOptions = {}): Promise<string> =>
    origin('https', await behind((wanted) => listen(answer, address, wanted, certificates[name], tls)));
  const plain = async (): Promise<string> => origin('http', await behind((wanted) => listen(answer, address, wanted)));
  const raw = async (scheme: 'http' | 'https', connected: Parameters<typeof listenRaw>[0]): Promise<string> =>
    origin(scheme, await behind((wanted) => listenRaw(connected, address, wanted)));
  try {
    // One after the other: a free port that one asks for must not be one that another is about to take.
    const httpListener = await keep(listen(answer, address, port));
    const origins: Origins = {
      http: origin('http', httpListener),
      tls: origin('https', await keep(listen(answer, address, tlsPort, certificates.valid))),
      selfSigned: await certified('selfSigned'),
      expired: await certified('expired'),
      otherName: await certified('otherName'),
      closed: origin('http', await keep(holdClosedPort(address, nextPort()))),
      unknownAuthority: await certified('unknownAuthority'),
      incompleteChain: await certified('incompleteChain'),
      notYetValid: await certified('notYetValid'),
      expiring: await certified('expiring'),
      oldTls: await certified('valid', OLD_TLS),
      notTls: origin('https', httpListener),
      resetting: await raw('http', (socket) => socket.resetAndDestroy()),
      silent: await raw('http', (socket) => socket.resume()),
      notHttp: await raw('http', (socket) => socket.end('220 mail.unlisted.example ESMTP\r\n')),
      rootNotFound: await plain(),
      rootFailing: await plain(),
      rootRedirecting: await plain(),
      ...NOBODY,
    };
    return { origins, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The value of ALLOWED_TENANT_HOSTS for these addresses: all hosts that files name, except the unlisted ones. */
export function allowedTenantHosts({ http, tls, ...others }: Origins): string {
  const reached = [http, tls].flatMap((origin) => {
    const { host, port } = new URL(origin);
    return [host, `localhost:${port}`];
  });
  const listed = Object.entries(others).filter(([name]) => !name.startsWith('unlisted'));
  return [...new Set([...reached, ...listed.map(([, origin]) => new URL(origin).host)])].join(',');
}
