import { lookup } from 'node:dns';
import { createVerifier, type Verifier } from '@/lib/checks/verify-file';
import type { RunEvent, RunOutcome } from '@/lib/domain/report/outcome';
import { AllowedHosts } from '@/lib/infor/address-policy';
import type { LookupAll } from '@/lib/infor/connection';
import { parseProxy } from '@/lib/infor/corporate-proxy';
import { createTransports } from '@/lib/infor/transport';
import type { PracticeTenant } from '../practice-tenant/start.ts';

/** A name server that knows the loopback names and nothing else, so that tests need no network. */
const offlineLookup: LookupAll = (hostname, callback) => {
  if (hostname === 'localhost' || hostname.endsWith('.localhost')) lookup('localhost', { all: true }, callback);
  else callback(Object.assign(new Error('offline'), { code: 'ENOTFOUND' }), []);
};

export interface EngineOptions {
  tenantTimeoutMs?: number;
  allowedTenantHosts?: string;
  lookup?: LookupAll;
  /** `HTTPS_PROXY` and `NO_PROXY` */
  proxy?: { url: string; noProxy?: string };
}

/** The product's engine as `lib/runtime.ts` builds it, pointed at a practice tenant. */
export function engineFor(tenant: PracticeTenant, options: EngineOptions = {}): Verifier {
  const { tenantTimeoutMs = 1_500 } = options;
  const { hosts } = AllowedHosts.parse(options.allowedTenantHosts ?? tenant.allowedTenantHosts);
  const proxy = options.proxy ? parseProxy(options.proxy.url, options.proxy.noProxy ?? '') : null;
  if (proxy?.ok === false) throw new Error(proxy.fault.code);
  const transports = createTransports({
    allowedHosts: hosts,
    proxy: proxy?.value ?? null,
    extraCa: tenant.caPem,
    tenantTimeoutMs,
    lookup: options.lookup ?? offlineLookup,
  });
  return createVerifier({
    allowedHosts: hosts,
    tenantTimeoutMs,
    serverKey: () => 'a key for tests only',
    onCrash: (error) => {
      throw error;
    },
    openTransport: transports.open,
  });
}

/** Runs one verification to its end, with its events. */
export async function verifyWhole(
  engine: Verifier,
  bytes: Uint8Array,
  input: { runAs?: string; expectedTenant?: string } = {},
): Promise<{ outcome: RunOutcome; events: RunEvent[] }> {
  const events: RunEvent[] = [];
  const outcome = await engine.verify(
    bytes,
    { runAs: input.runAs ?? null, expectedTenant: input.expectedTenant ?? null },
    new AbortController().signal,
    (event) => events.push(event),
  );
  if (!outcome) throw new Error('the verification was cut off');
  return { outcome, events };
}
