import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createVerifier } from '@/lib/checks/verify-file';
import { checks } from '@/lib/checks/registry';
import { previewFile } from '@/lib/domain/file/file-preview';
import { reportSchema } from '@/lib/domain/report/report';
import { wordRun } from '@/lib/i18n/check-words';
import { AllowedHosts } from '@/lib/infor/address-policy';
import { createTransports } from '@/lib/infor/transport';
import { mutatedFiles } from './mutated-files';

/*
 * Files that nobody thought of: 10 000 of them through the whole engine, with a name server that knows nobody.
 */

const canary = 'practice-not-a-secret-canary';
const good = {
  ti: 'ACME_TST',
  cn: 'Flow Göteborg',
  dt: '12',
  ci: `ACME_TST~${canary}-ci`,
  cs: `${canary}-cs`,
  iu: 'https://mingle-ionapi.eu1.inforcloudsuite.com',
  pu: 'https://mingle-sso.eu1.inforcloudsuite.com:443/ACME_TST/as/',
  oa: 'authorization.oauth2',
  ot: 'token.oauth2',
  or: 'revoke_token.oauth2',
  sc: ['INFOR-IFS'],
  ev: 'V1000000000',
  v: '1.1',
  saak: `ACME_TST#${canary}-saak`,
  sask: `${canary}-sask`,
};
const files = mutatedFiles(good);

const crashes: unknown[] = [];
const asked = new Set<string>();
const { hosts } = AllowedHosts.parse('');
const transports = createTransports({
  allowedHosts: hosts,
  proxy: null,
  extraCa: null,
  tenantTimeoutMs: 1_000,
  lookup: (hostname, callback) => {
    asked.add(hostname);
    callback(Object.assign(new Error('offline'), { code: 'ENOTFOUND' }), []);
  },
});
const verifier = createVerifier({
  allowedHosts: hosts,
  tenantTimeoutMs: 1_000,
  serverKey: () => 'a key for tests only',
  onCrash: (error, check) => crashes.push([check, error]),
  openTransport: transports.open,
});

async function reportOn(bytes: Uint8Array) {
  const outcome = await verifier.verify(
    bytes,
    { runAs: null, expectedTenant: null },
    new AbortController().signal,
    () => undefined,
  );
  if (!outcome) throw new Error('the verification was cut off');
  return wordRun(outcome, { locale: 'en', edition: null });
}

const codesOf = new Map(checks.map(({ id, codes }) => [id, new Set(Object.keys(codes))]));

describe('10 000 generated files', () => {
  // a seed of its own each time, printed with what breaks it
  test('never throw, always have a verdict with words, and show no key', async () => {
    let longest = 0;
    await fc.assert(
      fc.asyncProperty(files, async (bytes) => {
        const began = performance.now();
        const report = await reportOn(bytes);
        longest = Math.max(longest, performance.now() - began);
        expect(crashes).toEqual([]);
        expect(report.verdict).toBe('not-ready');
        expect(reportSchema.safeParse(report).success).toBe(true);
        for (const check of report.checks) {
          expect([check.code, check.status === 'skipped' || codesOf.get(check.id)?.has(check.code)]).toEqual([
            check.code,
            true,
          ]);
          expect(check.observed).not.toBe('');
          if (check.status !== 'passed' && check.status !== 'skipped') expect(check.fix.length).toBeGreaterThan(0);
        }
        const told = JSON.stringify(report);
        for (const key of ['cs', 'saak', 'sask']) expect(told).not.toContain(`${canary}-${key}`);
        // what the browser has said of the file before, the server says too
        const { fault } = previewFile(bytes);
        const first = report.checks.find(({ stage, status }) => stage === 'file' && status === 'failed');
        if (fault) expect(first).toMatchObject({ id: fault.check, code: fault.code });
      }),
      { numRuns: 10_000 },
    );
    // far from a benchmark: only that no file is a bomb
    expect(longest).toBeLessThan(2_000);
    for (const hostname of asked) expect(hostname).toMatch(/\.(inforcloudsuite|inforgov)\.com\.?$/);
  }, 60_000);
});
