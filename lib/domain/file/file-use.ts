import { joinAddress } from './tenant-address';
import { readIonapiFile } from './ionapi-file';

/** A file as it is used: addresses joined, keys as they are. In the reader's browser only, which has the file anyway. */
export interface FileUse {
  tenantId: string;
  applicationName: string;
  /** the gateway's address as the file has it */
  gatewayUrl: string;
  /** the tenant's M3 behind the gateway */
  m3Url: string;
  tokenUrl: string;
  clientId: string;
  clientSecret: string;
  accessKey: string;
  secretKey: string;
  /** separated by blanks; empty where the file lists none */
  scopes: string;
}

/**
 * Reads a file for use; null for one that could not be used. The only place outside of `lib/infor` where keys are
 * revealed: a lint rule lets nothing but `components/targets` import it, which runs in the browser.
 */
export function readFileUse(bytes: Uint8Array): FileUse | null {
  const file = readIonapiFile(bytes);
  const properties = file.ok && file.value.properties.ok ? file.value.properties.value : null;
  if (!properties?.accessKey || !properties.secretKey) return null;
  const { tenantId, applicationName, gatewayUrl, authorizationServerUrl, tokenPath, clientId, scopes } = properties;
  return {
    tenantId,
    applicationName,
    gatewayUrl,
    m3Url: joinAddress(gatewayUrl, `${tenantId}/M3`),
    tokenUrl: joinAddress(authorizationServerUrl, tokenPath),
    clientId,
    clientSecret: properties.clientSecret.reveal(),
    accessKey: properties.accessKey.reveal(),
    secretKey: properties.secretKey.reveal(),
    scopes: scopes.join(' '),
  };
}
