import 'server-only';
import { joinAddress } from '../domain/file/tenant-address';
import type { IonapiProperties } from '../domain/file/ionapi-file';
import type { Secret } from '../domain/secret';
import { exchange, type Exchange } from './exchange';
import type { Transport } from './transport';

/** What is needed to call the gateway as the service account. */
export interface GatewayAccess {
  file: IonapiProperties;
  accessToken: Secret;
  transport: Transport;
  reader: AbortSignal;
}

/** The only calls that are ever made below the gateway. All of them read. */
export const gatewayCalls = {
  currentUser: 'ifsservice/usermgt/v2/users/me',
  m3UserData: 'M3/m3api-rest/v2/execute/MNS150MI/GetUserData',
  m3CurrentUser: 'M3/m3api-rest/v2/execute/GENERAL/GetCurrentUser',
} as const;

/** Calls `{iu}/{ti}/{path}` with the token (Infor: "Registering the client application"). */
export function callGateway(
  access: GatewayAccess,
  path: string,
  options: { deadlineMs: number; query?: Record<string, string> },
): Promise<Exchange> {
  const url = new URL(joinAddress(joinAddress(access.file.gatewayUrl, encodeURIComponent(access.file.tenantId)), path));
  for (const [name, value] of Object.entries(options.query ?? {})) url.searchParams.set(name, value);
  return exchange(
    access.transport,
    {
      method: 'GET',
      url,
      headers: { accept: 'application/json', authorization: `Bearer ${access.accessToken.reveal()}` },
      deadlineMs: options.deadlineMs,
      signal: access.reader,
    },
    'transient',
  );
}

/** One `GET /` without credentials: any HTTP answer proves name, address, connection and certificate. */
export async function contactHost(
  baseUrl: string,
  transport: Transport,
  options: { deadlineMs: number; reader: AbortSignal },
): Promise<Exchange> {
  const request = {
    method: 'GET',
    url: new URL('/', baseUrl),
    headers: { accept: '*/*' },
    deadlineMs: options.deadlineMs,
    signal: options.reader,
  } as const;
  const { attempts, outcome } = await exchange(transport, request, 'reset');
  const certificate = transport.certificateOf(request.url);
  const noted = certificate ? { certificateValidTo: certificate.validTo } : {};
  return { attempts: attempts.map((attempt) => (attempt.outcome.ok ? { ...attempt, ...noted } : attempt)), outcome };
}
