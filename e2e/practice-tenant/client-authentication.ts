import { Buffer } from 'node:buffer';

import type { Edition, Reply, Scenario } from './scenario.ts';

export type ClientAuthentication =
  { readonly kind: 'accepted'; readonly scenario: Scenario } | { readonly kind: 'refused'; readonly reply: Reply };

type ClientCredentials = { readonly clientId: string; readonly clientSecret: string };

/**
 * Who asks, among the scenarios that live at this authorization server. Id and secret of the header are
 * compared as they stand: RFC 6749 §2.3.1 wants them percent-encoded first, but every client known to work
 * with Infor sends them raw, with the `~` of its id (cjrentier/ION-API-viaPostman, "Send as Basic Auth header").
 */
export function authenticateClient(
  edition: Edition,
  scenarios: readonly Scenario[],
  authorizationHeader: string | undefined,
  form: URLSearchParams,
): ClientAuthentication {
  const fromBody = bodyCredentials(form);
  if (authorizationHeader !== undefined && fromBody !== null) {
    // RFC 6749 §2.3: no more than one method a request; §5.2 names the error.
    return refused(oauthError(edition, 'invalid_request', 'More than one way of client authentication'));
  }
  const presented = authorizationHeader === undefined ? fromBody : basicCredentials(authorizationHeader);
  const scenario = scenarios.find(
    ({ credentials }) =>
      credentials.clientId === presented?.clientId && credentials.clientSecret === presented.clientSecret,
  );
  const isByHeader = authorizationHeader !== undefined;
  if (scenario === undefined || (isByHeader && scenario.behaviour.clientCredentialsIn === 'body')) {
    return refused(invalidClient(edition, isByHeader));
  }
  return { kind: 'accepted', scenario };
}

/**
 * An OAuth error. Infor's own sentences are not known, so the cloud's descriptions are made up; on-premises
 * sends the code alone, as IdentityServer does (inferred from infor-cloud/ion-api-sdk, DotNetBackendOAuth2).
 */
export function oauthError(edition: Edition, error: string, description: string, status = 400): Reply {
  const body = edition === 'cloud' ? { error, error_description: description } : { error };
  return { kind: 'json', status, body, headers: { 'cache-control': 'no-store', pragma: 'no-cache' } };
}

function invalidClient(edition: Edition, triedByHeader: boolean): Reply {
  if (edition === 'on-premises') {
    return oauthError(edition, 'invalid_client', '');
  }
  const body = { error: 'invalid_client', error_description: 'Unknown client or wrong client secret' };
  // RFC 6749 §5.2: 401 with a challenge is due where the client tried by header, and allowed elsewhere.
  return triedByHeader
    ? { kind: 'json', status: 401, body, headers: { 'www-authenticate': 'Basic realm="practice"' } }
    : { kind: 'json', status: 401, body };
}

function refused(reply: Reply): ClientAuthentication {
  return { kind: 'refused', reply };
}

function basicCredentials(header: string): ClientCredentials | null {
  const [, encoded] = /^basic +(\S+)$/i.exec(header) ?? [];
  if (encoded === undefined) {
    return null;
  }
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  return colon === -1 ? null : { clientId: decoded.slice(0, colon), clientSecret: decoded.slice(colon + 1) };
}

/** A lone `client_id` beside the header is no second method: it proves nothing. */
function bodyCredentials(form: URLSearchParams): ClientCredentials | null {
  const clientSecret = form.get('client_secret');
  return clientSecret === null ? null : { clientId: form.get('client_id') ?? '', clientSecret };
}
