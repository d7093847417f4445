import { readIonapiFile } from '../domain/file/ionapi-file';
import { Secret } from '../domain/secret';
import type { Exchange, Outcome } from '../infor/exchange';
import { judgeTokenAnswer } from '../infor/token-endpoint';
import type { TransportFaultKind } from '../domain/report/evidence-note';
import type { Artifacts } from './artifacts';

/*
 * Literal artifacts for the tables of the checks' tests: what probes would have gathered, without any network.
 */

export const goodProperties = {
  ti: 'ACME_TST',
  cn: 'Flow',
  ci: 'ACME_TST~not-a-secret-client-id',
  cs: 'not-a-secret-client-secret',
  iu: 'https://mingle-ionapi.eu1.inforcloudsuite.com',
  pu: 'https://mingle-sso.eu1.inforcloudsuite.com:443/ACME_TST/as/',
  ot: 'token.oauth2',
  or: 'revoke_token.oauth2',
  saak: 'ACME_TST#not-a-secret-access-key',
  sask: 'not-a-secret-secret-key',
};
export const onPremisesProperties = {
  ...goodProperties,
  ti: 'infor',
  ci: 'infor~x',
  saak: 'infor#x',
  pu: 'https://sts.example/InforIntSTS/',
};

const noon = Date.parse('2026-11-23T12:00:00Z');

export const answered = (status: number, body: unknown = '', headers: Record<string, string> = {}): Outcome => ({
  ok: true,
  value: {
    status,
    headers: new Headers(headers),
    contentType: null,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    bytes: new Uint8Array(),
    isTooLarge: false,
    isUndecodable: false,
  },
});
export const unanswered = (kind: TransportFaultKind): Outcome => ({ ok: false, fault: { kind, detail: 'TEST' } });

export const exchanged = (outcome: Outcome): Exchange => ({
  attempts: [{ method: 'GET', url: 'https://host.example/', ms: 1, outcome }],
  outcome,
});

export function fileArtifact(
  content: unknown = goodProperties,
  refusedHosts: readonly string[] = [],
): Artifacts['file'] {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return {
    reading: readIonapiFile(new TextEncoder().encode(text)),
    isListed: () => false,
    isRefused: (url) => refusedHosts.includes(url.host),
  };
}

export function tokenArtifact(outcome: Outcome, isInBody = false): Artifacts['token'] {
  const judgement = judgeTokenAnswer(outcome);
  const token =
    judgement.kind === 'issued'
      ? { ...judgement.token, clientAuthentication: isInBody ? ('body' as const) : ('basic' as const) }
      : null;
  return { exchanges: [exchanged(outcome)], judgement, token, secrets: [new Secret('not-a-secret')] };
}

export const claimsArtifact = (
  claims: Partial<NonNullable<Artifacts['claims']['claims']>> | null,
  more: Partial<Artifacts['claims']> = {},
): Artifacts['claims'] => ({
  claims: claims && {
    tenant: 'ACME_TST',
    identity2: 'guid',
    areScopesEnforced: false,
    expiresAt: noon / 1000 + 7200,
    issuedAt: noon / 1000,
    notBefore: null,
    ...claims,
  },
  fileTenant: 'ACME_TST',
  hasScopes: false,
  receivedAt: noon,
  serverTime: noon,
  ...more,
});

export const contactArtifact = (
  outcome: Outcome,
  validTo: string | null = null,
  host = 'https://gw.example:7443/',
): Artifacts['gatewayContact'] => ({
  url: new URL(host),
  exchanges: [exchanged(outcome)],
  proxy: outcome.ok || outcome.fault.kind !== 'proxy-failed' ? null : 'proxy.example:3128',
  certificateValidTo: validTo,
  at: noon,
});

export const ifsUser = (more: object = {}) => ({
  response: {
    userlist: [{ id: 'guid', userName: 'flow@acme.example', displayName: 'Flow Connect', groups: [], ...more }],
  },
});
export const withGroups = (...names: string[]) => ifsUser({ groups: names.map((display) => ({ display })) });
export const gathered = (outcome: Outcome) => ({ exchanges: [exchanged(outcome)] });

export const m3Record = (record: Record<string, string>) => ({ results: [{ records: [record] }] });
export const m3Refusal = (message: string, more: object = {}) => ({
  results: [{ errorMessage: message, errorType: 'ServerReturnedNOK', ...more }],
});
