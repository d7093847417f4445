import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkIds } from '@/lib/domain/check';
import { wordRun } from '@/lib/i18n/check-words';
import { locales } from '@/lib/i18n/locales';
import { scenarios } from '../practice-tenant/scenarios/registry.ts';
import { startPracticeTenant, type PracticeTenant } from '../practice-tenant/start.ts';
import type { Verifier } from '@/lib/checks/verify-file';
import { engineFor, verifyWhole } from './engine';

let tenant: PracticeTenant;
let engine: Verifier;
beforeAll(async () => {
  tenant = await startPracticeTenant();
  engine = engineFor(tenant);
});
afterAll(() => tenant.close());

describe.each(['http', 'TLS'] as const)('over %s', (how) => {
  test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', async (id, { expect: expected }) => {
    const { bytes } = how === 'http' ? tenant.file(id) : tenant.fileOverTls(id);
    const { outcome } = await verifyWhole(engine, bytes);
    const { check, code, verdict, warning } = expected;
    expect({ verdict: outcome.verdict, rootCause: outcome.rootCause }).toEqual({
      verdict,
      rootCause: check === null ? null : { check, code },
    });
    expect(outcome.checks.map((result) => result.id)).toEqual([...checkIds]);
    for (const locale of locales) wordRun(outcome, { locale, edition: null });
    if (warning) expect(outcome.checks.find((result) => result.id === warning.check)?.code).toBe(warning.code);
  });
});
