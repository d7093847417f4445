import 'server-only';
import { allowInsecureRequests, ClientSecretPost, customFetch, revocationRequest } from 'oauth4webapi';
import { joinAddress } from '../domain/file/tenant-address';
import type { IonapiProperties } from '../domain/file/ionapi-file';
import type { Secret } from '../domain/secret';
import { exchange, type Exchange } from './exchange';
import { bridgeFetch } from './oauth-bridge';
import { basicAsItStands, type IssuedToken } from './token-endpoint';
import type { Transport } from './transport';

/**
 * Gives the test's tokens back (RFC 7009), the refresh token too where there is one, with the client authentication
 * that the token endpoint accepted. It is sent also when the reader has left.
 */
export async function revokeTokens(
  file: IonapiProperties,
  revocationPath: string,
  token: IssuedToken,
  transport: Transport,
  deadlineMs: number,
): Promise<readonly Exchange[]> {
  const endpoint = joinAddress(file.authorizationServerUrl, revocationPath);
  const signal = new AbortController().signal;
  const revoke = (secret: Secret, hint: 'access_token' | 'refresh_token') =>
    bridgeFetch(
      (request) => exchange(transport, { ...request, deadlineMs, signal }, 'transient'),
      (send) =>
        revocationRequest(
          { issuer: file.authorizationServerUrl, revocation_endpoint: endpoint },
          { client_id: file.clientId },
          token.clientAuthentication === 'body' ? ClientSecretPost(file.clientSecret.reveal()) : basicAsItStands(file),
          secret.reveal(),
          {
            additionalParameters: { token_type_hint: hint },
            [customFetch]: send,
            [allowInsecureRequests]: new URL(endpoint).protocol === 'http:',
          },
        ),
    );
  const requests = [revoke(token.accessToken, 'access_token')];
  if (token.refreshToken) requests.push(revoke(token.refreshToken, 'refresh_token'));
  return Promise.all(requests);
}
