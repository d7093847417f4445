import 'server-only';
import { createHmac } from 'node:crypto';
import type { IonapiProperties } from '../domain/file/ionapi-file';

/**
 * A keyed hash of the credentials: two files with the same keys compare equal, and nothing can be computed back
 * without the server's key. 32 hexadecimal digits (128 bits).
 */
export function fingerprintOf(file: IonapiProperties, serverKey: string): string {
  const parts = [
    file.clientId,
    file.clientSecret.reveal(),
    file.accessKey?.reveal() ?? null,
    file.secretKey?.reveal() ?? null,
  ];
  return createHmac('sha256', serverKey).update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
