import 'server-only';
import { Buffer } from 'node:buffer';
import { Socket } from 'node:net';
import ipaddr from 'ipaddr.js';
import { type buildConnector, Client, errors } from 'undici';
import { fail, ok, type Result } from '../domain/result';
import { Secret } from '../domain/secret';
import type { SettingFault } from '../domain/setting-fault';
import { ProxyFault } from './transport-fault';

/** The operator's proxy for requests to tenants (`HTTPS_PROXY`, `NO_PROXY`). */
export interface ProxySettings {
  /** scheme, host and port; never the credentials, so that it may be shown */
  origin: string;
  /** value of the header `Proxy-Authorization` (RFC 9110 §11.7.2); null without credentials */
  authorization: Secret | null;
  /** is this host to be reached without the proxy? */
  isBypassed: (url: URL) => boolean;
}

/**
 * Reads the two settings as they are written for other programs. Without a scheme the proxy is an http one; user and
 * password may be percent-encoded. Only https requests go through it, as the setting's name says: plain http is for
 * loopback hosts. A fault never repeats the value, which may hold a password.
 */
export function parseProxy(httpsProxy: string, noProxy: string): Result<ProxySettings, SettingFault> {
  const text = httpsProxy.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '' || url.pathname !== '/' || url.search !== '') {
    return fail({ setting: 'HTTPS_PROXY', code: 'proxy-address' });
  }
  const user = decoded(url.username);
  const password = decoded(url.password);
  const hasCredentials = user !== '' || password !== '';
  return ok({
    origin: url.origin,
    authorization: hasCredentials ? new Secret(`Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`) : null,
    isBypassed: bypassRule(noProxy),
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a bare % in a password
  }
}

/**
 * `NO_PROXY` as curl and undici read it: entries apart by comma or blank; `*` is every host; `example.com` and
 * `.example.com` are that host and its subdomains, `*.example.com` its subdomains; `:port` narrows; addresses also as
 * `10.0.0.0/8`. Entries that say nothing are left out: the variable is shared with programs that read it otherwise.
 */
function bypassRule(noProxy: string): (url: URL) => boolean {
  const rules = noProxy
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .map(ruleOf);
  return (url) => {
    const host = url.hostname.replace(/^\[|\]$/g, '').replace(/(?<=.)\.$/, '');
    const port = url.port === '' ? (url.protocol === 'http:' ? '80' : '443') : url.port;
    return rules.some((matches) => matches(host, port));
  };
}

function ruleOf(entry: string): (host: string, port: string) => boolean {
  const range = /^\[?([0-9a-f:.]+)\]?(?:\/(\d+))?$/i.exec(entry);
  const address = range?.[1] ?? '';
  if (ipaddr.isValid(address) && (address.includes(':') || ipaddr.IPv4.isValidFourPartDecimal(address))) {
    const base = ipaddr.parse(address);
    const bits = range?.[2] === undefined ? (base.kind() === 'ipv4' ? 32 : 128) : Number(range[2]);
    return (host) => {
      if (!ipaddr.isValid(host)) return false;
      const tried = ipaddr.parse(host);
      return tried.kind() === base.kind() && bits <= tried.toByteArray().length * 8 && tried.match(base, bits);
    };
  }
  const { name = '', port: wanted } = /^(?<name>.+?)(?::(?<port>\d+))?$/.exec(entry)?.groups ?? {};
  const isSubdomainsOnly = name.startsWith('*.');
  const bare = name
    .replace(/^\*?\./, '')
    .replace(/^\[|\]$/g, '')
    .replace(/(?<=.)\.$/, '')
    .toLowerCase();
  return (host, port) => {
    if (wanted !== undefined && wanted !== port) return false;
    if (name === '*') return true;
    return host.endsWith(`.${bare}`) || (!isSubdomainsOnly && host === bare);
  };
}

export interface TunnelOptions {
  /** how the proxy itself is connected to */
  connect: buildConnector.connector;
  /** milliseconds that the proxy may take to answer */
  timeoutMs: number;
  /** aborts when the run ends */
  signal: AbortSignal;
}

/**
 * Asks the proxy for a tunnel to a host (CONNECT, RFC 9110 §9.3.6). The proxy resolves the name. Rejects with
 * `ProxyFault` where it says no or cannot be reached; with the system's or undici's error where the wait was too long.
 */
export async function openTunnel(proxy: ProxySettings, target: string, options: TunnelOptions): Promise<Socket> {
  const client = new Client(proxy.origin, { connect: options.connect });
  const tooLong = AbortSignal.timeout(options.timeoutMs);
  try {
    const { statusCode, socket } = await client.connect({
      path: target,
      signal: AbortSignal.any([tooLong, options.signal]),
      headers: {
        host: target,
        ...(proxy.authorization ? { 'proxy-authorization': proxy.authorization.reveal() } : {}),
      },
    });
    if (statusCode >= 200 && statusCode < 300 && socket instanceof Socket) return socket;
    socket.on('error', () => undefined).destroy();
    throw new ProxyFault(`HTTP ${String(statusCode)}`);
  } catch (error) {
    // undecided like any other wait: proxy or host may be slow, and the proxy does not say which
    if (tooLong.aborted) throw new errors.ConnectTimeoutError();
    if (error instanceof ProxyFault || error instanceof errors.ConnectTimeoutError) throw error;
    throw new ProxyFault(codeOf(error), error);
  } finally {
    // the tunnel's socket is no longer the client's
    void client.destroy();
  }
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no answer';
