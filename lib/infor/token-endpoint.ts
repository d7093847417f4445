import 'server-only';
import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretPost,
  customFetch,
  genericTokenEndpointRequest,
} from 'oauth4webapi';
import { joinAddress } from '../domain/file/tenant-address';
import type { IonapiProperties } from '../domain/file/ionapi-file';
import { Secret } from '../domain/secret';
import { exchange, type Exchange, type Outcome } from './exchange';
import { jsonObjectOf, retryAfterSecondsOf } from './answer';
import { bridgeFetch } from './oauth-bridge';
import { tokensIn } from './tokens-in';
import type { Transport } from './transport';
import type { TransportFaultKind } from '../domain/report/evidence-note';

/** How the client showed who it is: in the `Authorization` header, or in the form body. */
export type ClientAuthentication = 'basic' | 'body';

/** The tokens of a good answer (RFC 6749 §5.1). They are used in memory and given back. */
export interface IssuedToken {
  accessToken: Secret;
  refreshToken: Secret | null;
  expiresInSeconds: number | null;
  clientAuthentication: ClientAuthentication;
}

/** What the token endpoint's answer means. Order and rows: docs/diagnoses.md, access-token. */
export type TokenJudgement =
  | { kind: 'issued'; token: Omit<IssuedToken, 'clientAuthentication'> }
  | { kind: 'oauth-error'; error: string; isNamed: boolean }
  | {
      kind: 'redirected' | 'not-found' | 'unauthorized' | 'not-json' | 'malformed' | 'timed-out' | 'cancelled';
      status: number | null;
    }
  | { kind: 'failed'; fault: TransportFaultKind | null; status: number | null }
  | { kind: 'rate-limited'; retryAfterSeconds: number | null };

export interface TokenAnswer {
  exchanges: readonly Exchange[];
  judgement: TokenJudgement;
  /** null where none was issued */
  token: IssuedToken | null;
  /** everything in the answers that must be redacted */
  secrets: readonly Secret[];
}

/** The errors of RFC 6749 §5.2. */
const namedErrors: ReadonlySet<string> = new Set([
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
]);

/**
 * Asks for one token with the resource owner password grant (RFC 6749 §4.3), the only grant that gives a service
 * account's user (Infor: ion-api-sdk). RFC 9700 forbids the grant in general; it is Infor's choice.
 *
 * Client authentication is HTTP Basic with the credentials as they stand; only an `invalid_client` is followed by one
 * attempt with them in the body. Once sent, a request is waited for also when the reader has left: its token must be
 * revoked.
 */
export async function requestToken(
  file: IonapiProperties,
  transport: Transport,
  options: { deadlineMs: number; reader: AbortSignal },
): Promise<TokenAnswer> {
  const first = await askOnce(file, transport, options, basicAsItStands(file));
  const judged = judgeTokenAnswer(first.outcome);
  const isRefusedClient = judged.kind === 'oauth-error' && judged.error === 'invalid_client';
  if (!isRefusedClient || options.reader.aborted) return answerOf([first], judged, 'basic');

  const second = await askOnce(file, transport, options, ClientSecretPost(file.clientSecret.reveal()));
  const judgedAgain = judgeTokenAnswer(second.outcome);
  const isClientAccepted =
    judgedAgain.kind === 'issued' ||
    (judgedAgain.kind === 'oauth-error' && judgedAgain.isNamed && judgedAgain.error !== 'invalid_client');
  return answerOf([first, second], isClientAccepted ? judgedAgain : judged, 'body');
}

function answerOf(
  exchanges: readonly Exchange[],
  judgement: TokenJudgement,
  clientAuthentication: ClientAuthentication,
): TokenAnswer {
  const secrets = exchanges.flatMap(({ attempts }) => attempts.flatMap(({ outcome }) => tokensIn(outcome)));
  if (judgement.kind !== 'issued') return { exchanges, judgement, token: null, secrets };
  return { exchanges, judgement, token: { ...judgement.token, clientAuthentication }, secrets };
}

async function askOnce(
  file: IonapiProperties,
  transport: Transport,
  { deadlineMs, reader }: { deadlineMs: number; reader: AbortSignal },
  clientAuthentication: ClientAuth,
): Promise<Exchange> {
  const endpoint = joinAddress(file.authorizationServerUrl, file.tokenPath);
  const parameters = new URLSearchParams({
    username: file.accessKey?.reveal() ?? '',
    password: file.secretKey?.reveal() ?? '',
  });
  if (file.scopes.length > 0) parameters.set('scope', file.scopes.join(' '));
  const neverAborts = new AbortController().signal;
  return bridgeFetch(
    (request) => exchange(transport, { ...request, deadlineMs, signal: neverAborts }, 'reset', reader),
    (send) =>
      genericTokenEndpointRequest(
        { issuer: file.authorizationServerUrl, token_endpoint: endpoint },
        { client_id: file.clientId },
        clientAuthentication,
        'password',
        parameters,
        // the transport lets plain http through for a listed loopback host only
        { [customFetch]: send, [allowInsecureRequests]: new URL(endpoint).protocol === 'http:' },
      ),
  );
}

/**
 * RFC 6749 §2.3.1 asks for form encoding before Base64; Infor's client ids hold a `~`, and every client known to work
 * sends id and secret as they stand (infor-cloud/ion-api-sdk, Postman set-up of cjrentier).
 */
export const basicAsItStands =
  (file: IonapiProperties): ClientAuth =>
  (_server, _client, _body, headers) => {
    headers.set('authorization', `Basic ${basicValueOf(file).reveal()}`);
  };

/** The value of the `Basic` header: a secret of its own, because an answer may echo it. */
export const basicValueOf = (file: IonapiProperties): Secret =>
  new Secret(Buffer.from(`${file.clientId}:${file.clientSecret.reveal()}`).toString('base64'));

/** What an answer of the token endpoint means, in the order of judgement of docs/diagnoses.md. */
export function judgeTokenAnswer(outcome: Outcome): TokenJudgement {
  if (!outcome.ok) {
    const { kind } = outcome.fault;
    if (kind === 'timed-out' || kind === 'cancelled') return { kind, status: null };
    return { kind: 'failed', fault: kind, status: null };
  }
  const answer = outcome.value;
  const { status } = answer;
  const body = answer.isTooLarge ? null : jsonObjectOf(answer.body);
  const error = typeof body?.['error'] === 'string' && body['error'].trim() !== '' ? body['error'] : null;

  if (status >= 300 && status < 400) return { kind: 'redirected', status };
  if (error !== null && namedErrors.has(error)) return { kind: 'oauth-error', error, isNamed: true };
  if (status >= 500) return { kind: 'failed', fault: null, status };
  if (status === 429) return { kind: 'rate-limited', retryAfterSeconds: retryAfterSecondsOf(answer) };
  if (status === 404 || status === 405) return { kind: 'not-found', status };
  if (error !== null) return { kind: 'oauth-error', error, isNamed: false };
  if (status === 401) return { kind: 'unauthorized', status };
  if (status >= 400) return { kind: 'not-json', status };
  // nothing at all is no other text in the place of JSON
  if (answer.isTooLarge || answer.body.trim() === '') return { kind: 'malformed', status };
  return body === null ? { kind: isJson(answer.body) ? 'malformed' : 'not-json', status } : judgeTokens(body, status);
}

function judgeTokens(body: Record<string, unknown>, status: number): TokenJudgement {
  const accessToken = secretOf(body['access_token']);
  const isBearer = typeof body['token_type'] === 'string' && body['token_type'].toLowerCase() === 'bearer';
  if (!accessToken || !isBearer) return { kind: 'malformed', status };
  const refreshToken = secretOf(body['refresh_token']);
  return { kind: 'issued', token: { accessToken, refreshToken, expiresInSeconds: lifeIn(body['expires_in']) } };
}

/** Longer than any life that Infor's dialog offers: what lies above is no number of seconds. */
const lifeSecondsMax = 10 * 365 * 86_400;

/** Seconds (RFC 6749 §5.1), also where they are written as a text; null where they say nothing. */
function lifeIn(value: unknown): number | null {
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof seconds === 'number' && seconds > 0 && seconds <= lifeSecondsMax ? Math.round(seconds) : null;
}

/** RFC 6749 appendix A.12: tokens are visible ASCII. */
const secretOf = (value: unknown): Secret | null =>
  typeof value === 'string' && /^[\x21-\x7e]+$/.test(value) ? new Secret(value) : null;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
