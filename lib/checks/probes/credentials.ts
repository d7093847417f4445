import type { IonapiProperties } from '../../domain/file/ionapi-file';
import type { GatewayAccess } from '../../infor/gateway';
import type { IssuedToken } from '../../infor/token-endpoint';
import type { ProbeContext } from './define-probe';

/** The file's properties. Probes run only behind checks that need `file-properties`, so that a missing one is a bug. */
export async function propertiesFor(context: ProbeContext): Promise<IonapiProperties> {
  const { reading } = await context.artifact('file');
  if (!reading.ok || !reading.value.properties.ok) throw new Error('a probe ran without file properties');
  return reading.value.properties.value;
}

/** The token of this run. Probes that use it run only behind `access-token`. */
export async function tokenFor(context: ProbeContext): Promise<IssuedToken> {
  const { token } = await context.artifact('token');
  if (!token) throw new Error('a probe ran without an access token');
  return token;
}

/** What is needed to call the gateway. */
export async function gatewayAccess(context: ProbeContext): Promise<GatewayAccess> {
  const [file, { accessToken }] = await Promise.all([propertiesFor(context), tokenFor(context)]);
  return { file, accessToken, transport: context.transport, reader: context.reader };
}
