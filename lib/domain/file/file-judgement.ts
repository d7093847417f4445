import { deploymentOf, parseUrl, regionOf, tenantInAuthorizationServer } from './tenant-address';
import type { IonapiProperties } from './ionapi-file';
import { shownTenant } from './key-prefix';

/*
 * What a file shows about itself without any network. Shared by the checks of the stage `file` and by the browser,
 * which says the same at once, before anything is uploaded.
 */

export type ServiceAccountFault =
  | { code: 'service-account-missing' }
  | { code: 'app-type-interactive' }
  | { code: 'service-account-incomplete'; missing: 'saak' | 'sask' }
  | { code: 'service-account-prefix' };

/** Does the file carry service account keys, and if not, which click was missed? */
export function judgeServiceAccount(file: IonapiProperties): ServiceAccountFault | null {
  const { accessKey, secretKey } = file;
  if (!accessKey && !secretKey) {
    return { code: file.hasRedirectUrl ? 'app-type-interactive' : 'service-account-missing' };
  }
  if (!accessKey || !secretKey) return { code: 'service-account-incomplete', missing: accessKey ? 'sask' : 'saak' };
  return file.accessKeyTenant === null ? { code: 'service-account-prefix' } : null;
}

export interface EndpointFault {
  code: 'endpoint-malformed' | 'endpoint-insecure' | 'endpoint-path-unsafe';
  /** the key in the file */
  property: 'ti' | 'iu' | 'pu' | 'ot' | 'or' | 'oa';
}

/** Are the addresses well formed and https? Whether their hosts are allowed is the server's to say. */
export function judgeEndpoints(file: IonapiProperties, isListed: (url: URL) => boolean): EndpointFault | null {
  const bases = [
    { property: 'iu', value: file.gatewayUrl },
    { property: 'pu', value: file.authorizationServerUrl },
  ] as const;
  for (const { property, value } of bases) if (!isPlainHttpUrl(value)) return { code: 'endpoint-malformed', property };
  for (const { property, value } of bases) {
    const url = parseUrl(value);
    if (url?.protocol === 'http:' && !(isLoopbackName(url.hostname) && isListed(url))) {
      return { code: 'endpoint-insecure', property };
    }
  }
  // the tenant id becomes a segment of the gateway's path, where no encoding keeps a URL parser from climbing
  if (/^\.{1,2}$/.test(file.tenantId) || !file.tenantId.isWellFormed()) {
    return { code: 'endpoint-path-unsafe', property: 'ti' };
  }
  const paths = [
    { property: 'ot', value: file.tokenPath },
    { property: 'or', value: file.revocationPath },
    { property: 'oa', value: file.authorizePath },
  ] as const;
  for (const { property, value } of paths) {
    if (value !== null && !isSafeRelativePath(value)) return { code: 'endpoint-path-unsafe', property };
  }
  return null;
}

/** Blanks, control characters, backslashes: a URL parser mends them silently, so the text itself is judged. */
const suspicious = /[\s\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

function isPlainHttpUrl(value: string): boolean {
  if (suspicious.test(value) || /[?#]/.test(value)) return false;
  // `https:host` and `https:/host` parse too; only the form with two slashes and a host is an absolute address
  if (!/^https?:\/\/[^/@]+(\/.*)?$/i.test(value)) return false;
  const url = parseUrl(value);
  return url !== null && isHostName(url.hostname) && url.username === '' && url.password === '';
}

/**
 * A name as DNS and certificates have it, or an address. URL parsers let more through (`*`, `$(`, a comma), and a host
 * that is not allowed is shown in a line that the operator copies into a shell.
 */
export const isHostName = (hostname: string): boolean =>
  /^\[[0-9a-f:.]+\]$/i.test(hostname) ||
  (hostname.length <= 254 && /^(?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}\.?$/i.test(hostname));

function isSafeRelativePath(value: string): boolean {
  if (suspicious.test(value) || /[?#]/.test(value) || value.startsWith('/') || value.includes('//')) return false;
  if (/^[a-z][a-z0-9+.-]*:/i.test(value)) return false;
  const decodedDots = value.replace(/%2e/gi, '.');
  // encoded control characters, blanks, slashes, backslashes, `#`, `?` and `%` have no place in an endpoint's path either
  return !decodedDots.includes('..') && !/%(?:0|1|20|23|25|2f|3f|5c|7f)/i.test(value);
}

/** Names and addresses that can only mean this computer: `localhost`, `*.localhost`, 127.0.0.0/8, `[::1]`. */
export function isLoopbackName(hostname: string): boolean {
  const name = hostname.toLowerCase();
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '[::1]' ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name)
  );
}

export type ConsistencyFault =
  | { code: 'tenant-mismatch'; tenants: string }
  | { code: 'region-mismatch'; gatewayRegion: string; authorizationRegion: string }
  | { code: 'tenant-unexpected'; expected: string };

/** Do the file's parts belong to one tenant and one region, and to the tenant that was expected? */
export function judgeConsistency(file: IonapiProperties, expectedTenant: string | null): ConsistencyFault | null {
  const isCloud = deploymentOf(file) === 'multi-tenant-cloud';
  const cloudTenant = isCloud ? tenantInAuthorizationServer(file.authorizationServerUrl) : null;
  const named = [file.tenantId, file.clientIdTenant, file.accessKeyTenant, cloudTenant];
  const tenants = [...new Set(named.filter((tenant) => tenant !== null))];
  if (tenants.length > 1) {
    return {
      code: 'tenant-mismatch',
      tenants: tenants.map((tenant) => shownTenant(tenant, file.tenantId)).join(', '),
    };
  }

  const gatewayRegion = regionOf(file.gatewayUrl);
  const authorizationRegion = regionOf(file.authorizationServerUrl);
  if (isCloud && gatewayRegion !== null && authorizationRegion !== null && gatewayRegion !== authorizationRegion) {
    return { code: 'region-mismatch', gatewayRegion, authorizationRegion };
  }
  if (expectedTenant !== null && expectedTenant !== file.tenantId) {
    return { code: 'tenant-unexpected', expected: expectedTenant };
  }
  return null;
}

/** The two hosts that a verification contacts, with their ports where these are not the scheme's own. */
export function hostsOf(file: IonapiProperties): { gateway: string; authorizationServer: string } {
  return {
    gateway: parseUrl(file.gatewayUrl)?.host ?? '',
    authorizationServer: parseUrl(file.authorizationServerUrl)?.host ?? '',
  };
}
