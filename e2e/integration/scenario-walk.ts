import type { RunEvent, RunOutcome } from '@/lib/domain/report/outcome';
import type { LookupAll } from '@/lib/infor/connection';
import { startForwardProxy } from '../practice-tenant/forward-proxy.ts';
import type { Scenario } from '../practice-tenant/scenario.ts';
import { startPracticeTenant, type PracticeTenant } from '../practice-tenant/start.ts';
import type { IssuedToken } from '../practice-tenant/token-store.ts';
import { engineFor, verifyWhole, type EngineOptions } from './engine';

/** What one scenario led to. */
export interface Walked {
  scenario: Scenario;
  bytes: Uint8Array;
  outcome: RunOutcome;
  events: RunEvent[];
}

export interface Walk {
  /** in no particular order */
  walked: readonly Walked[];
  /** every token that the tenant gave out */
  tokens: readonly IssuedToken[];
}

/** Long enough for two slow cores; only scenarios that wait for nothing have it. */
const patienceMs = 10_000;
/** What a scenario that never answers costs. */
const impatienceMs = 1_500;
const atOnce = 6;

/** Takes the file of every scenario through the engine: those that wait all at once, the others a few at a time. */
export async function walkScenarios(scenarios: readonly Scenario[], how: 'http' | 'TLS'): Promise<Walk> {
  const [tenant, refusing] = await Promise.all([startPracticeTenant(), startForwardProxy({ answer: 407 })]);
  try {
    const walk = (scenario: Scenario) => walkOne(scenario, tenant, how, refusing.url);
    const waiting = scenarios.filter(isWaiting);
    const brisk = scenarios.filter((scenario) => !isWaiting(scenario));
    const lane = async (): Promise<Walked[]> => {
      const done: Walked[] = [];
      for (let next = brisk.shift(); next; next = brisk.shift()) done.push(await walk(next));
      return done;
    };
    const walked = await Promise.all([
      ...waiting.map(async (scenario) => [await walk(scenario)]),
      ...Array.from({ length: atOnce }, lane),
    ]);
    return { walked: walked.flat(), tokens: tenant.tokens() };
  } finally {
    await Promise.all([tenant.close(), refusing.close()]);
  }
}

/** Does something in it end by time alone? */
const isWaiting = ({ expect }: Scenario) => expect.findings.some(({ code }) => code.endsWith('timed-out'));

async function walkOne(scenario: Scenario, tenant: PracticeTenant, how: 'http' | 'TLS', proxy: string) {
  const { bytes } = how === 'TLS' ? tenant.fileOverTls(scenario.id) : tenant.file(scenario.id);
  const { needs } = scenario;
  const options: EngineOptions = {
    tenantTimeoutMs: isWaiting(scenario) ? impatienceMs : patienceMs,
    ...(needs?.nameServer === 'silent' ? { lookup: silentNameServer } : {}),
    ...(needs?.proxy === 'refusing' ? { proxy: { url: proxy } } : {}),
  };
  const { outcome, events } = await verifyWhole(engineFor(tenant, options), bytes, inputOf(scenario));
  return { scenario, bytes, outcome, events };
}

function inputOf({ needs }: Scenario): { runAs?: string; expectedTenant?: string } {
  return {
    ...(needs?.runAs === undefined ? {} : { runAs: needs.runAs }),
    ...(needs?.expectedTenant === undefined ? {} : { expectedTenant: needs.expectedTenant }),
  };
}

/** What the system's resolver says when nobody answers it (getaddrinfo: EAI_AGAIN). */
const silentNameServer: LookupAll = (_hostname, callback) => {
  callback(Object.assign(new Error('no answer'), { code: 'EAI_AGAIN' }), []);
};
