import { jwtToken, opaqueToken } from './access-token.ts';
import { authenticateClient, oauthError } from './client-authentication.ts';
import type { TenantRequest } from './http-message.ts';
import type { Edition, IssueToken, JsonObject, Reply, Scenario } from './scenario.ts';
import { asBehaved } from './scenario-behaviour.ts';
import { TOKEN_LIFE_SECONDS } from './token-store.ts';
import type { LiveToken, TokenStore } from './token-store.ts';
import type { Turns } from './turns.ts';

/** An authorization server: one for each cloud tenant, and one for all on-premises scenarios. */
export type AuthorizationServer = {
  readonly edition: Edition;
  readonly scenarios: readonly Scenario[];
  readonly tokens: TokenStore;
  readonly turns: Turns;
  /** How long a hanging token endpoint keeps the client waiting before it answers after all; null: for ever. */
  readonly tokenHangMs: number | null;
};

const PATHS = {
  cloud: { 'token.oauth2': 'token', 'revoke_token.oauth2': 'revocation' },
  'on-premises': { 'connect/token': 'token', 'connect/revocation': 'revocation' },
} as const;

/** The page is Jetty's in style; what Infor's server really sends to an unknown path is not known. */
const NOT_FOUND: Reply = {
  kind: 'html',
  status: 404,
  html: '<html><head><title>Error 404 Not Found</title></head><body><h2>HTTP ERROR 404</h2></body></html>',
};

/** The status is what a user of Infor's SDK saw for malformed requests (infor-cloud/ion-api-sdk#4); the body is not known. */
const GENERIC_FAILURE: Reply = {
  kind: 'html',
  status: 500,
  html: '<html><head><title>Error</title></head><body><h1>Internal Server Error</h1></body></html>',
};

/** Answers at a path behind `pu`. */
export function answerAuthorization(server: AuthorizationServer, path: string, request: TenantRequest): Reply {
  const endpoint = Object.entries(PATHS[server.edition]).find(([known]) => known === path)?.[1];
  if (endpoint === undefined) {
    return NOT_FOUND;
  }
  if (request.method !== 'POST') {
    return { kind: 'empty', status: 405 };
  }
  if (request.form === null) {
    return GENERIC_FAILURE;
  }
  const { form } = request;
  const client = authenticateClient(server.edition, server.scenarios, request.authorizationHeader, form);
  if (client.kind === 'refused') {
    return client.reply;
  }
  const { scenario } = client;
  request.entry.scenarioFound(scenario.id);
  return asBehaved(server.turns, scenario, endpoint, '', () =>
    endpoint === 'token'
      ? answerToken(server, scenario, form, request.rawBody)
      : answerRevocation(server, scenario, form),
  );
}

function answerToken(server: AuthorizationServer, scenario: Scenario, form: URLSearchParams, rawBody: string): Reply {
  const fault = tokenRequestFault(scenario, form, rawBody);
  if (fault !== null) {
    return fault;
  }
  const { token } = scenario.behaviour;
  if (token.kind === 'issue') {
    return issueToken(server, scenario, form, token);
  }
  if (token.kind === 'hang' && server.tokenHangMs !== null) {
    return {
      kind: 'late',
      afterMs: server.tokenHangMs,
      reply: issueToken(server, scenario, form, { kind: 'issue', format: 'jwt' }),
    };
  }
  return token;
}

/** What is wrong with a token request (RFC 6749 §4.3.2 and §5.2), or null. */
function tokenRequestFault(scenario: Scenario, form: URLSearchParams, rawBody: string): Reply | null {
  const fault = (error: string, description: string): Reply => oauthError(scenario.edition, error, description);
  const names = [...form.keys()];
  if (names.length !== new Set(names).size) {
    return fault('invalid_request', 'A parameter is there twice'); // RFC 6749 §3.2
  }
  const grantType = form.get('grant_type');
  const username = form.get('username');
  const password = form.get('password');
  if (grantType === null) {
    return fault('invalid_request', 'grant_type is missing');
  }
  if (grantType !== 'password') {
    return fault('unsupported_grant_type', 'This practice tenant knows service accounts only');
  }
  if (username === null || password === null) {
    return fault('invalid_request', 'username or password is missing');
  }
  const { accessKey, secretKey } = scenario.credentials;
  // A raw # ends a URL, and clients were refused that left it so in a form: %23 is due (inferred).
  if (rawBody.includes('#') || username !== accessKey || password !== secretKey) {
    return fault('invalid_grant', 'Unknown service account or wrong secret key');
  }
  if (requestedScopes(form).some((scope) => !scenario.scopes.includes(scope))) {
    return fault('invalid_scope', 'The app or the service account lacks a requested scope');
  }
  return null;
}

function issueToken(server: AuthorizationServer, scenario: Scenario, form: URLSearchParams, issue: IssueToken): Reply {
  const live = { scenario, scopes: requestedScopes(form) };
  const token = issue.format === 'jwt' ? jwtToken(scenario, issue.claims) : opaqueToken();
  server.tokens.add(token, { ...live, use: 'access' });
  const body: JsonObject = { access_token: token, token_type: 'Bearer', expires_in: TOKEN_LIFE_SECONDS };
  const whole = issue.withRefreshToken === true ? { ...body, refresh_token: refreshToken(server, live) } : body;
  return {
    kind: 'json',
    status: 200,
    body: issue.answer?.(whole) ?? whole,
    headers: { 'cache-control': 'no-store', pragma: 'no-cache' }, // RFC 6749 §5.1
  };
}

function refreshToken(server: AuthorizationServer, live: Pick<LiveToken, 'scenario' | 'scopes'>): string {
  const token = opaqueToken();
  server.tokens.add(token, { ...live, use: 'refresh' });
  return token;
}

function answerRevocation(server: AuthorizationServer, scenario: Scenario, form: URLSearchParams): Reply {
  const token = form.get('token');
  if (token === null) {
    return oauthError(scenario.edition, 'invalid_request', 'token is missing'); // RFC 7009 §2.1
  }
  const { revocation } = scenario.behaviour;
  if (revocation.kind !== 'revoke') {
    return revocation;
  }
  server.tokens.revoke(token, scenario.credentials.clientId);
  return { kind: 'empty', status: revocation.status }; // RFC 7009 §2.2, for an unknown token as well
}

function requestedScopes(form: URLSearchParams): readonly string[] {
  return (form.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
}
