import type { RequestListener } from 'node:http';

import type { Certificates } from './certificates.ts';
import { holdClosedPort } from './closed-port.ts';
import { listen, listenPreferably } from './listeners.ts';
import type { Origins } from './scenario.ts';

export type OpenListeners = { readonly origins: Origins; readonly close: () => Promise<void> };

const PORT_MAX = 65_535;

type Addresses = { readonly address: string; readonly port: number; readonly tlsPort: number };

type Closable = { readonly close: () => Promise<void> };

/**
 * Opens the plain and the TLS listener, the three with broken certificates and the port that refuses.
 * The broken ones take the ports behind the TLS port where they are free, so that a file that was downloaded
 * before a restart still leads to them. Where one cannot be opened, none stays open.
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
  const behind = (offset: number): number => (tlsPort === 0 || tlsPort + offset > PORT_MAX ? 0 : tlsPort + offset);
  const origin = (scheme: 'http' | 'https', listener: { readonly port: number }): string =>
    `${scheme}://${address.includes(':') ? `[${address}]` : address}:${String(listener.port)}`;
  const { valid, selfSigned, expired, otherName } = certificates;
  try {
    // One after the other: a free port that one asks for must not be one that another is about to take.
    const http = origin('http', await keep(listen(answer, address, port)));
    const tls = origin('https', await keep(listen(answer, address, tlsPort, valid)));
    const broken = async (offset: number, certificate: Certificates['valid']): Promise<string> =>
      origin('https', await keep(listenPreferably(answer, address, behind(offset), certificate)));
    const origins: Origins = {
      http,
      tls,
      selfSigned: await broken(1, selfSigned),
      expired: await broken(2, expired),
      otherName: await broken(3, otherName),
      closed: origin('http', await keep(holdClosedPort(address, behind(4)))),
      unknownName: 'https://no-such-host.invalid', // RFC 6761 §6.4: never resolves
      unlistedGateway: 'https://gateway.unlisted.example', // RFC 2606 §3: nobody's name
      unlistedAuthorization: 'https://authorization.unlisted.example:443',
    };
    return { origins, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The value of ALLOWED_TENANT_HOSTS for these addresses: all hosts that files name, except the unlisted ones. */
export function allowedTenantHosts(origins: Origins): string {
  const { http, tls, selfSigned, expired, otherName, closed, unknownName } = origins;
  const reached = [http, tls].flatMap((origin) => {
    const { host, port } = new URL(origin);
    return [host, `localhost:${port}`];
  });
  const broken = [selfSigned, expired, otherName, closed, unknownName].map((origin) => new URL(origin).host);
  return [...new Set([...reached, ...broken])].join(',');
}
