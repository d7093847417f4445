import { Buffer } from 'node:buffer';

import type { Credentials, Edition, JsonValue } from './scenario.ts';

export type IonapiFile = Readonly<Record<string, JsonValue>>;

type IonapiFileParts = {
  readonly edition: Edition;
  readonly tenantId: string;
  readonly applicationName: string;
  readonly credentials: Credentials;
  readonly scopes: readonly string[];
  readonly gatewayOrigin: string;
  readonly authorizationOrigin: string;
};

/**
 * The file as *Download Credentials* gives it for a Backend Service with a service account.
 * Members, their order and their shapes are those of docs.infor.com, lpa1489500371574, and of
 * cjrentier/ION-API-viaPostman, Create-PostmanEnvironment.ps1.
 */
export function ionapiFile(parts: IonapiFileParts): IonapiFile {
  const { credentials } = parts;
  const isCloud = parts.edition === 'cloud';
  const hasScopes = parts.scopes.length > 0;
  return {
    ti: parts.tenantId,
    cn: parts.applicationName,
    dt: '12',
    ci: credentials.clientId,
    cs: credentials.clientSecret,
    iu: parts.gatewayOrigin,
    pu: `${parts.authorizationOrigin}/${isCloud ? `${parts.tenantId}/as` : 'InforIntSTS'}/`,
    oa: isCloud ? 'authorization.oauth2' : 'connect/authorize',
    ot: isCloud ? 'token.oauth2' : 'connect/token',
    or: isCloud ? 'revoke_token.oauth2' : 'connect/revocation',
    ...(hasScopes ? { sc: parts.scopes } : {}),
    ev: 'U1000000000',
    v: hasScopes ? '1.1' : '1.0',
    saak: credentials.accessKey,
    sask: credentials.secretKey,
  };
}

/** The file without some of its members. */
export function without(file: IonapiFile, ...members: readonly string[]): IonapiFile {
  return Object.fromEntries(Object.entries(file).filter(([name]) => !members.includes(name)));
}

/** The file with a member that is a text changed. Throws where it is none: a row would show nothing. */
export function withText(file: IonapiFile, member: string, change: (text: string) => string): IonapiFile {
  const text = file[member];
  if (typeof text !== 'string') {
    throw new Error(`The file has no text ${member}.`);
  }
  return { ...file, [member]: change(text) };
}

/** One line of JSON, as Infor writes it. */
export function minified(file: JsonValue): string {
  return JSON.stringify(file);
}

/** UTF-8 without BOM. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** UTF-16 little endian with BOM, as Windows PowerShell's `Out-File` writes it. */
export function utf16WithBom(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
}
