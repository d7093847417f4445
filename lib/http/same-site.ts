import { isLoopbackName } from '../domain/file/file-judgement';

/**
 * True for a request that another site made a browser send: `Sec-Fetch-Site: cross-site`, or an `Origin` that is
 * neither ours nor that of the request's own host. `Origin: null` is foreign. A request with neither header is no
 * browser's and is not refused. The own host counts only where it is `PUBLIC_URL`'s or loopback: any other `Host`
 * could be an attacker's name that leads here.
 */
export function isCrossSite(headers: Headers, publicUrl: string): boolean {
  if (headers.get('sec-fetch-site') === 'cross-site') return true;
  const origin = headers.get('origin');
  if (origin === null) return false;
  if (!URL.canParse(origin)) return true;
  if (origin === publicUrl) return false;
  return !isOwnHost(new URL(origin), headers.get('host') ?? '', publicUrl);
}

function isOwnHost(origin: URL, host: string, publicUrl: string): boolean {
  if (!URL.canParse(`${origin.protocol}//${host}`)) return false;
  const own = new URL(`${origin.protocol}//${host}`);
  if (own.host !== origin.host) return false;
  return own.host === new URL(publicUrl).host || isLoopbackName(own.hostname);
}
