/** Why no answer came. */
export const transportFaultKinds = [
  'host-not-allowed',
  'name-not-found',
  'name-lookup-failed',
  'address-not-allowed',
  'connection-refused',
  'connection-timed-out',
  'connection-reset',
  'certificate-untrusted',
  'certificate-expired',
  'certificate-name',
  'tls-failed',
  'timed-out',
  'cancelled',
] as const;
export type TransportFaultKind = (typeof transportFaultKinds)[number];

export interface TransportFault {
  kind: TransportFaultKind;
  /** the system's own code (`ECONNREFUSED`), for the evidence */
  detail: string;
  /** the status of an answer that had begun when it broke off */
  answeredStatus?: number;
}

/** What our own name lookup answers where an address is not allowed. */
export const addressNotAllowedCode = 'IONBOARD_ADDRESS_NOT_ALLOWED';

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
  const codes = codesOf(error);
  for (const code of codes) {
    const kind = kindByCode[code];
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

/** The codes of an error, its causes and the errors that it gathers, nearest first. Bounded: causes may be circular. */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  const queue: unknown[] = [error];
  for (let steps = 0; queue.length > 0 && steps < 20; steps += 1) {
    const current = queue.shift();
    if (typeof current !== 'object' || current === null) continue;
    if ('code' in current && typeof current.code === 'string') codes.push(current.code);
    if ('cause' in current) queue.push(current.cause);
    if ('errors' in current && Array.isArray(current.errors)) {
      const errors: unknown[] = current.errors;
      queue.push(...errors);
    }
  }
  return codes;
}
