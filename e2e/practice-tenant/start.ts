import type { RequestListener } from 'node:http';

import { makeCertificates } from './certificates.ts';
import { allowedTenantHosts, openListeners } from './open-listeners.ts';
import { handleRequest } from './request-handler.ts';
import { createRequestLog } from './request-log.ts';
import type { RecordedRequest } from './request-log.ts';
import type { Origins, Scenario } from './scenario.ts';
import { scenarios } from './scenarios/registry.ts';
import { createTokenStore } from './token-store.ts';
import type { IssuedToken } from './token-store.ts';
import { createTurns } from './turns.ts';

export type PracticeTenantOptions = {
  /** 127.0.0.1 by default. */
  readonly address?: string;
  /** 0, the default: any. */
  readonly port?: number;
  /** 0, the default: any. */
  readonly tlsPort?: number;
  /** Before every answer of a tenant; 0 by default. */
  readonly latencyMs?: number;
  /** After this long the hanging token endpoint gives a token after all; by default it never answers. */
  readonly tokenHangMs?: number;
};

type ScenarioFile = { readonly name: string; readonly bytes: Uint8Array };

export type PracticeTenant = {
  readonly url: string;
  readonly tlsUrl: string;
  /** The certificate of the CA that signed the TLS listeners, but the self-signed one and that of an unknown CA. */
  readonly caPem: string;
  /** The value of ALLOWED_TENANT_HOSTS with which every file reaches the judgement that it is made for. */
  readonly allowedTenantHosts: string;
  readonly origins: Origins;
  readonly scenarios: readonly Scenario[];
  /** Oldest first; those for the practice interface are not among them. */
  readonly requests: () => readonly RecordedRequest[];
  readonly clearRequests: () => void;
  readonly tokens: () => readonly IssuedToken[];
  /** Throws where no scenario has that id. */
  readonly file: (scenarioId: string) => ScenarioFile;
  /** The same file with the TLS listener in the place of the plain one. */
  readonly fileOverTls: (scenarioId: string) => ScenarioFile;
  readonly close: () => Promise<void>;
};

/** Starts every listener of the practice tenant. Rejects with `PortInUseError` where a wanted port is taken. */
export async function startPracticeTenant(options: PracticeTenantOptions = {}): Promise<PracticeTenant> {
  const certificates = await makeCertificates();
  const { caPem } = certificates;
  const log = createRequestLog();
  const tokens = createTokenStore();
  const turns = createTurns();
  const answer: RequestListener = (request, response) => {
    const tenants = {
      scenarios,
      log,
      tokens,
      turns,
      caPem,
      latencyMs: options.latencyMs ?? 0,
      tokenHangMs: options.tokenHangMs ?? null,
      origins: async () => (await opening).origins,
    };
    // A client that leaves in the middle is the only way in which this fails, and needs no answer.
    handleRequest(tenants, request, response).catch(() => response.destroy());
  };
  const opening = openListeners(answer, certificates, {
    address: options.address ?? '127.0.0.1',
    port: options.port ?? 0,
    tlsPort: options.tlsPort ?? 0,
  });
  const { origins, close } = await opening;

  return {
    url: origins.http,
    tlsUrl: origins.tls,
    caPem,
    allowedTenantHosts: allowedTenantHosts(origins),
    origins,
    scenarios,
    requests: () => log.all(),
    clearRequests: () => {
      log.clear();
    },
    tokens: () => tokens.all(),
    file: (scenarioId) => scenarioFile(scenarioId, origins),
    fileOverTls: (scenarioId) => scenarioFile(scenarioId, { ...origins, http: origins.tls }),
    close,
  };
}

function scenarioFile(scenarioId: string, origins: Origins): ScenarioFile {
  const scenario = scenarios.find(({ id }) => id === scenarioId);
  if (scenario === undefined) {
    throw new Error(`The practice tenant has no scenario ${scenarioId}.`);
  }
  return { name: scenario.fileName, bytes: scenario.file(origins) };
}
