import ipaddr from 'ipaddr.js';
import { isHostName, isLoopbackName } from '../domain/file/file-judgement';
import { isInforCloudHost } from '../domain/file/tenant-address';

/*
 * Where Ionboard may connect to. An uploaded file names the hosts, so that everything not allowed here would let
 * anybody with a file send requests into the operator's network (OWASP: server-side request forgery).
 */

/** One entry of `ALLOWED_TENANT_HOSTS`, in the spelling that URL parsing gives host names. */
interface ListedHost {
  /** a whole name, or what must stand behind a dot where `isSuffix` */
  name: string;
  isSuffix: boolean;
  /** null: the scheme's own port */
  port: string | null;
}

/** The operator's list of hosts beyond Infor's cloud. */
export class AllowedHosts {
  readonly #entries: readonly ListedHost[];

  private constructor(entries: readonly ListedHost[]) {
    this.#entries = entries;
  }

  /** Parses the setting; `faults` names each entry that is no `host[:port]`, `*.suffix[:port]` or `[ipv6]:port`. */
  static parse(setting: string): { hosts: AllowedHosts; faults: string[] } {
    const entries: ListedHost[] = [];
    const faults: string[] = [];
    for (const text of setting
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')) {
      const entry = parseEntry(text);
      if (entry) entries.push(entry);
      else faults.push(text);
    }
    return { hosts: new AllowedHosts(entries), faults };
  }

  /** True where the operator listed this host with this port. */
  isListed(url: URL): boolean {
    const name = url.hostname.toLowerCase();
    const port = url.port === '' ? null : url.port;
    const ownPort = url.protocol === 'https:' ? '443' : '80';
    return this.#entries.some(
      (entry) =>
        (entry.port === ownPort ? null : entry.port) === port &&
        (entry.isSuffix ? name.endsWith(`.${entry.name}`) && !isLiteralAddress(name) : name === entry.name),
    );
  }

  /** The entries as the operator would write them, for the boot line. */
  toString(): string {
    return this.#entries
      .map(({ name, isSuffix, port }) => `${isSuffix ? '*.' : ''}${name}${port === null ? '' : `:${port}`}`)
      .join(',');
  }
}

function parseEntry(text: string): ListedHost | null {
  const isSuffix = text.startsWith('*.');
  const rest = isSuffix ? text.slice(2) : text;
  const match = /^(?<host>\[[0-9a-f:.]+\]|[^\s:/?#@*\\[\]]+)(?::(?<port>\d{1,5}))?$/i.exec(rest);
  const host = match?.groups?.['host'];
  const port = match?.groups?.['port'];
  if (host === undefined || (port !== undefined && (Number(port) < 1 || Number(port) > 65_535))) return null;
  const name = URL.parse(`https://${host}`)?.hostname;
  if (name === undefined || !isHostName(name)) return null;
  if (isSuffix && isLiteralAddress(name)) return null;
  return { name, isSuffix, port: port === undefined ? null : String(Number(port)) };
}

/** True for a host name that is an address itself: no resolver is asked for it. */
export function isLiteralAddress(hostname: string): boolean {
  return ipaddr.isValid(hostname.replace(/^\[|\]$/g, ''));
}

/** Why a URL must not be requested, or null. */
export type UrlFault = 'scheme-not-allowed' | 'host-not-allowed';

/** https only, except for a listed loopback host; Infor's cloud on its own port, or a listed host. */
export function judgeUrl(url: URL, allowed: AllowedHosts): UrlFault | null {
  if (url.username !== '' || url.password !== '') return 'host-not-allowed';
  const isListed = allowed.isListed(url);
  if (url.protocol === 'http:') {
    if (!isListed) return isLoopbackName(url.hostname) ? 'host-not-allowed' : 'scheme-not-allowed';
    return isLoopbackName(url.hostname) ? null : 'scheme-not-allowed';
  }
  if (url.protocol !== 'https:') return 'scheme-not-allowed';
  return isListed || (isInforCloudHost(url.hostname) && url.port === '') ? null : 'host-not-allowed';
}

/** What a listed host may resolve to beside public addresses. Link-local, multicast and unspecified ones never. */
const privateRanges: ReadonlySet<string> = new Set(['private', 'loopback', 'uniqueLocal', 'carrierGradeNat']);
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether a resolved or literal address may be connected to. IPv4 inside IPv6 (mapped, NAT64) is judged as the IPv4
 * address that it leads to.
 */
export function isAddressAllowed(address: string, isListed: boolean): boolean {
  const bare = address.replace(/^\[|\]$/g, '');
  // a zone id selects an interface of this machine: link-local by meaning
  if (bare.includes('%') || !ipaddr.isValid(bare)) return false;
  const judged = embeddedIPv4(ipaddr.process(bare));
  const range = judged.range();
  if (range === 'unicast') return judged instanceof ipaddr.IPv4 || judged.match(globalUnicast);
  return isListed && privateRanges.has(range);
}

/** NAT64 (RFC 6052) hides an IPv4 address in the last 32 bits; on IPv6-only networks every cloud host looks so. */
function embeddedIPv4(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (address instanceof ipaddr.IPv4 || address.range() !== 'rfc6052') return address;
  return new ipaddr.IPv4(address.toByteArray().slice(12));
}
