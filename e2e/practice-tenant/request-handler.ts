import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';

import { answerAuthorization } from './authorization-server.ts';
import { BAD_REQUEST, NOT_FOUND } from './gateway-replies.ts';
import { answerGateway } from './gateway.ts';
import { readBody, readForm } from './http-message.ts';
import type { TenantRequest } from './http-message.ts';
import { answerPractice } from './practice-interface.ts';
import type { RequestLog } from './request-log.ts';
import { rootReply } from './root-replies.ts';
import type { Origins, Reply, Scenario } from './scenario.ts';
import { sendReply } from './send-reply.ts';
import type { TokenStore } from './token-store.ts';
import type { Turns } from './turns.ts';

export type Tenants = {
  readonly scenarios: readonly Scenario[];
  readonly log: RequestLog;
  readonly tokens: TokenStore;
  readonly turns: Turns;
  readonly caPem: string;
  /** Before every answer of a tenant, none of the practice interface. */
  readonly latencyMs: number;
  readonly tokenHangMs: number | null;
  /** Known when all listeners have got their ports. */
  readonly origins: () => Promise<Origins>;
};

/** The path of an on-premises `pu` (cjrentier/ION-API-viaPostman, Create-PostmanEnvironment.ps1). */
const ON_PREMISES_AUTHORIZATION = 'InforIntSTS';

/** Answers one request to any of the listeners. */
export async function handleRequest(
  tenants: Tenants,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? 'GET';
  const url = parseTarget(request.url ?? '/');
  if (url === null) {
    await sendReply(response, BAD_REQUEST);
    return;
  }
  const known = await tenants.origins();
  // Who asks for a file over TLS gets one that leads over TLS.
  const origins = request.socket instanceof TLSSocket ? { ...known, http: known.tls } : known;
  if (answerPractice({ ...tenants, origins }, method, url.pathname, response)) {
    return;
  }
  const authorizationHeader = request.headers.authorization;
  const entry = tenants.log.begin(method, url, authorizationHeader);
  const rawBody = await readBody(request);
  const form = rawBody === null ? null : readForm(request.headers['content-type'], rawBody);
  if (form !== null) {
    entry.formRead(form);
  }
  const reply: Reply =
    rawBody === null
      ? { kind: 'empty', status: 413 }
      : route(tenants, rootReply(known, request.socket.localPort), {
          method,
          url,
          authorizationHeader,
          rawBody,
          form,
          entry,
        });
  if (tenants.latencyMs > 0) {
    await delay(tenants.latencyMs, undefined, { ref: false });
  }
  const status = await sendReply(response, reply);
  if (status !== null) {
    entry.answered(status);
  }
}

/** Who answers: an authorization server, the gateway's root, or the gateway of a tenant. */
function route(tenants: Tenants, root: Reply, request: TenantRequest): Reply {
  const [first = '', second = '', ...others] = request.url.pathname.slice(1).split('/');
  const { tokens, turns, tokenHangMs } = tenants;
  if (first === ON_PREMISES_AUTHORIZATION) {
    const scenarios = tenants.scenarios.filter(({ edition }) => edition === 'on-premises');
    const server = { edition: 'on-premises', scenarios, tokens, turns, tokenHangMs } as const;
    return answerAuthorization(server, [second, ...others].join('/'), request);
  }
  const ofTenant = tenants.scenarios.filter(({ tenantId }) => tenantId === first);
  const [only] = ofTenant;
  if (only?.edition === 'cloud') {
    request.entry.scenarioFound(only.id);
  }
  if (second === 'as' && only?.edition === 'cloud') {
    const server = { edition: 'cloud', scenarios: ofTenant, tokens, turns, tokenHangMs } as const;
    return answerAuthorization(server, others.join('/'), request);
  }
  if (first === '') {
    return root;
  }
  return second === 'as' ? NOT_FOUND : answerGateway({ tokens, turns }, first, [second, ...others].join('/'), request);
}

function parseTarget(target: string): URL | null {
  return URL.parse(target, 'http://practice-tenant.invalid');
}
