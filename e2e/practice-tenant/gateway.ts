import { FORBIDDEN, METHOD_NOT_ALLOWED, NOT_FOUND, UNAUTHORIZED } from './gateway-replies.ts';
import { answerIdentity } from './ifs-user-service.ts';
import type { TenantRequest } from './http-message.ts';
import { answerM3 } from './m3-api.ts';
import type { Reply } from './scenario.ts';
import type { LiveToken, TokenStore } from './token-store.ts';

const IDENTITY_PATH = 'ifsservice/usermgt/v2/users/me';
const M3_PATH = /^M3\/m3api-rest\/v2\/execute\/(?<program>[^/;]+)\/(?<transaction>[^/;]+)(?:;[^/]*)?$/;

/** `INFOR-IFS` is documented; M3's follows the documented pattern `Infor-{context}` (inferred). */
const SCOPE_OF_SUITE = { ifs: 'INFOR-IFS', m3: 'Infor-M3' } as const;

/** Answers at a path behind `{iu}/{ti}`: first the token, then its scope, then the suite. */
export function answerGateway(tokens: TokenStore, tenantId: string, path: string, request: TenantRequest): Reply {
  const live = findToken(tokens, request.authorizationHeader);
  // A token of another tenant is as good as none (infor-cloud/m3-h5-sdk#171).
  if (live?.scenario.tenantId !== tenantId) {
    return UNAUTHORIZED;
  }
  request.entry.scenarioFound(live.scenario.id);
  const m3Call = M3_PATH.exec(path)?.groups;
  if (path !== IDENTITY_PATH && m3Call === undefined) {
    return NOT_FOUND;
  }
  if (request.method !== 'GET') {
    return METHOD_NOT_ALLOWED;
  }
  if (!hasScope(live, m3Call === undefined ? SCOPE_OF_SUITE.ifs : SCOPE_OF_SUITE.m3)) {
    return FORBIDDEN;
  }
  return m3Call === undefined
    ? answerIdentity(live.scenario)
    : answerM3(live.scenario, {
        program: m3Call.program ?? '',
        transaction: m3Call.transaction ?? '',
        query: request.url.searchParams,
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
