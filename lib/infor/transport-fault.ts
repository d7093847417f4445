import type { TransportFaultKind } from '../domain/report/evidence-note';

export interface TransportFault {
  kind: TransportFaultKind;
  /** the system's own code (`ECONNREFUSED`), or the proxy's answer (`HTTP 407`), for the evidence */
  detail: string;
  /** the names in a certificate that is for another host; tenant text */
  certificateNames?: string;
  /** the status of an answer that had begun when it broke off */
  answeredStatus?: number;
}

/** What our own name lookup answers where an address is not allowed. */
export const addressNotAllowedCode = 'IONBOARD_ADDRESS_NOT_ALLOWED';

/** The proxy made no tunnel: it said no, or could not be reached. */
export class ProxyFault extends Error {
  /** `HTTP 407`, `ECONNREFUSED` … */
  readonly detail: string;

  constructor(detail: string, cause?: unknown) {
    super(`the proxy made no tunnel (${detail})`, { cause });
    this.detail = detail;
  }
}

const kindByCode: Record<string, TransportFaultKind> = {
  [addressNotAllowedCode]: 'address-not-allowed',
  ENOTFOUND: 'name-not-found',
  ENODATA: 'name-not-found',
  EAI_AGAIN: 'name-lookup-failed',
  EAI_FAIL: 'name-lookup-failed',
  ESERVFAIL: 'name-lookup-failed',
  ETIMEOUT: 'name-lookup-failed',
  ECONNREFUSED: 'connection-refused',
  ETIMEDOUT: 'connection-timed-out',
  EHOSTUNREACH: 'connection-timed-out',
  ENETUNREACH: 'connection-timed-out',
  EHOSTDOWN: 'connection-timed-out',
  ENETDOWN: 'connection-timed-out',
  EADDRNOTAVAIL: 'connection-timed-out',
  UND_ERR_CONNECT_TIMEOUT: 'connection-timed-out',
  ECONNRESET: 'connection-reset',
  ECONNABORTED: 'connection-reset',
  EPIPE: 'connection-reset',
  UND_ERR_SOCKET: 'connection-reset',
  UND_ERR_HEADERS_OVERFLOW: 'connection-reset',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-untrusted',
  CERT_UNTRUSTED: 'certificate-untrusted',
  CERT_CHAIN_TOO_LONG: 'certificate-untrusted',
  INVALID_CA: 'certificate-untrusted',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-name',
};

/**
 * Names a transport failure by the codes in the chain of causes, never by message: messages change between releases
 * of Node and undici.
 */
export function classifyTransportError(error: unknown): TransportFault {
  const chain = chainOf(error);
  // first: what it was caused by would look like a fault of the tenant's
  const proxyFault = chain.find((link) => link instanceof ProxyFault);
  if (proxyFault) return { kind: 'proxy-failed', detail: proxyFault.detail };
  const codes = chain.flatMap((link) => ('code' in link && typeof link.code === 'string' ? [link.code] : []));
  for (const code of codes) {
    const kind = kindByCode[code];
    if (kind === 'certificate-name') return { kind, detail: code, certificateNames: certificateNamesIn(chain) };
    if (kind) return { kind, detail: code };
  }
  for (const code of codes) {
    if (code.startsWith('HPE_')) return { kind: 'connection-reset', detail: code };
    if (/^(ERR_SSL_|ERR_TLS_|ERR_OSSL_|EPROTO|CERT_|UNABLE_TO_|CRL_|HOSTNAME_MISMATCH)/.test(code)) {
      return { kind: 'tls-failed', detail: code };
    }
  }
  return { kind: 'connection-reset', detail: codes[0] ?? 'unknown' };
}

/** Is it the decompression that failed (gzip and deflate, brotli, zstd)? */
export const isDecodingError = (error: unknown): boolean =>
  chainOf(error).some((link) => 'code' in link && /^(Z_|ERR__ERROR_|ZSTD_)/.test(String(link.code)));

/** Node puts the certificate on the error; `DNS:a.example, DNS:b.example` becomes `a.example, b.example`. */
function certificateNamesIn(chain: readonly object[]): string {
  for (const link of chain) {
    if (!('cert' in link) || typeof link.cert !== 'object' || link.cert === null) continue;
    const { cert } = link;
    if ('subjectaltname' in cert && typeof cert.subjectaltname === 'string') {
      return cert.subjectaltname.replaceAll(/(?<=^|, )(?:DNS|IP Address):/g, '');
    }
  }
  return '';
}

/** An error, its causes and the errors that it gathers, nearest first. Bounded: causes may be circular. */
function chainOf(error: unknown): object[] {
  const chain: object[] = [];
  const queue: unknown[] = [error];
  for (let steps = 0; queue.length > 0 && steps < 20; steps += 1) {
    const current = queue.shift();
    if (typeof current !== 'object' || current === null) continue;
    chain.push(current);
    if ('cause' in current) queue.push(current.cause);
    if ('errors' in current && Array.isArray(current.errors)) {
      const errors: unknown[] = current.errors;
      queue.push(...errors);
    }
  }
  return chain;
}
