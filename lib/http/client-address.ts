import 'server-only';
import ipaddr from 'ipaddr.js';

/**
 * Carries the connection's remote address to route handlers, which see no socket. Always overwritten on arrival
 * (`front-door.ts`): Next hands a client's own `X-Forwarded-For` through untouched, so that it proves nothing by itself.
 */
export const peerHeader = 'x-ionboard-peer';

/**
 * The address that limits are counted by: the connection's own, or what the last `trustedHops` proxies say they saw.
 * IPv6 by /64, because one subscriber has a whole one.
 */
export function clientAddressOf(headers: Headers, trustedHops: number): string {
  const peer = headers.get(peerHeader) ?? 'unknown';
  const forwarded = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const hops = [...forwarded, peer];
  const address = trustedHops === 0 ? peer : (hops[Math.max(0, hops.length - 1 - trustedHops)] ?? peer);
  return networkOf(address);
}

function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.toString();
  return `${parsed.toNormalizedString().split(':').slice(0, 4).join(':')}::/64`;
}
