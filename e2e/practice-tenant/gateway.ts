import { FORBIDDEN, METHOD_NOT_ALLOWED, NOT_FOUND, UNAUTHORIZED } from './gateway-replies.ts';
import { answerIdentity } from './ifs-user-service.ts';
import type { TenantRequest } from './http-message.ts';
import { answerM3 } from './m3-api.ts';
import type { Endpoint, Reply } from './scenario.ts';
import { asBehaved } from './scenario-behaviour.ts';
import type { LiveToken, TokenStore } from './token-store.ts';
import type { Turns } from './turns.ts';

const IDENTITY_PATH = 'ifsservice/usermgt/v2/users/me';
const M3_PATH = /^M3\/m3api-rest\/v2\/execute\/(?<program>[^/;]+)\/(?<transaction>[^/;]+)(?:;[^/]*)?$/;

/** `INFOR-IFS` is documented; M3's follows the documented pattern `Infor-{context}` (inferred). */
const SCOPE_OF_SUITE = { identity: 'INFOR-IFS', m3: 'Infor-M3' } as const;

export type Gateway = { readonly tokens: TokenStore; readonly turns: Turns };

/** Answers at a path behind `{iu}/{ti}`: first the token, then its scope, then the suite. */
export function answerGateway(gateway: Gateway, tenantId: string, path: string, request: TenantRequest): Reply {
  const live = findToken(gateway.tokens, request.authorizationHeader);
  // A token of another tenant is as good as none (infor-cloud/m3-h5-sdk#171).
  if (live?.scenario.tenantId !== tenantId) {
    return UNAUTHORIZED;
  }
  const { scenario } = live;
  request.entry.scenarioFound(scenario.id);
  const m3Call = M3_PATH.exec(path)?.groups;
  if (path !== IDENTITY_PATH && m3Call === undefined) {
    return NOT_FOUND;
  }
  if (request.method !== 'GET') {
    return METHOD_NOT_ALLOWED;
  }
  const endpoint: Endpoint & keyof typeof SCOPE_OF_SUITE = m3Call === undefined ? 'identity' : 'm3';
  // Each run has a token of its own, so that one run does not take the other's turn.
  return asBehaved(gateway.turns, scenario, endpoint, request.authorizationHeader ?? '', () => {
    if (!hasScope(live, SCOPE_OF_SUITE[endpoint])) {
      return FORBIDDEN;
    }
    return m3Call === undefined
      ? answerIdentity(scenario)
      : answerM3(scenario, {
          program: m3Call.program ?? '',
          transaction: m3Call.transaction ?? '',
          query: request.url.searchParams,
        });
  });
}

function findToken(tokens: TokenStore, authorizationHeader: string | undefined): LiveToken | null {
  const [, token] = /^bearer +(\S+)$/i.exec(authorizationHeader ?? '') ?? [];
  return token === undefined ? null : tokens.find(token);
}

/** Enforced scopes have to be requested with the token, not only granted (docs.infor.com, wmm1777538309073). */
function hasScope(live: LiveToken, scope: string): boolean {
  return !live.scenario.behaviour.enforcesScopes || live.scopes.includes(scope);
}
