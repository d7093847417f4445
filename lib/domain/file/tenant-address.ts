import type { IonapiProperties } from './ionapi-file';
import type { Deployment } from '../report/report';

/** Infor's cloud domains: always allowed on port 443 (README: settings). */
const inforCloudDomains = ['inforcloudsuite.com', 'inforgov.com'] as const;

/** True for a host name below one of Infor's cloud domains; the domain itself is no tenant's host. */
export function isInforCloudHost(hostname: string): boolean {
  const name = hostname.toLowerCase();
  return inforCloudDomains.some((domain) => name.endsWith(`.${domain}`));
}

/** A parsed address, or null where it is none. */
export function parseUrl(value: string): URL | null {
  return URL.canParse(value) ? new URL(value) : null;
}

/** The tenant in the path of a cloud authorization server, `/<tenant>/as`; null elsewhere. */
export function tenantInAuthorizationServer(authorizationServerUrl: string): string | null {
  const path = parseUrl(authorizationServerUrl)?.pathname ?? '';
  const segment = /\/([^/]+)\/as\/?$/.exec(path)?.[1];
  if (segment === undefined) return null;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Told by the file's shape, not by its host name: on-premises hosts have any name. */
export function deploymentOf(file: Pick<IonapiProperties, 'tenantId' | 'authorizationServerUrl'>): Deployment {
  if (tenantInAuthorizationServer(file.authorizationServerUrl) !== null) return 'multi-tenant-cloud';
  if (file.tenantId === 'infor' || /inforintsts/i.test(file.authorizationServerUrl)) return 'on-premises';
  return 'unknown';
}

/** `PRD`, `TST`, `TRN` …: what stands behind the last underscore of the tenant id; null where there is none. */
export function environmentOf(tenantId: string): string | null {
  return /_([A-Za-z0-9]+)$/.exec(tenantId)?.[1] ?? null;
}

/** Production is said loudly: a test against it acts on live data. */
export function isProduction(tenantId: string): boolean {
  return /(^|[^A-Z0-9])PRD([^A-Z0-9]|$)/.test(tenantId.toUpperCase());
}

/** The region label of an Infor cloud host: `eu1` …, `us` where there is none, `gov`; null for any other host. */
export function regionOf(address: string): string | null {
  const hostname = parseUrl(address)?.hostname.toLowerCase() ?? '';
  if (hostname.endsWith('.inforgov.com')) return 'gov';
  if (!hostname.endsWith('.inforcloudsuite.com')) return null;
  const labels = hostname.slice(0, -'.inforcloudsuite.com'.length).split('.');
  return labels.length > 1 ? (labels.at(-1) ?? null) : 'us';
}

/** Joins a base address and a relative path with exactly one slash: files have the slash, or not. */
export function joinAddress(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}
