import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { checkIds, type CheckResult } from '@/lib/domain/report/check';
import { previewFile } from '@/lib/domain/file/file-preview';
import { wordRun } from '@/lib/i18n/check-words';
import { editions } from '@/lib/domain/reader/edition';
import { locales } from '@/lib/i18n/locales';
import { languages } from '@/lib/i18n/messages/languages';
import { scenarios } from '../practice-tenant/scenarios/registry.ts';
import { englishIn } from '../support/translated';
import { codeTable } from './code-table';
import { walkScenarios, type Walk, type Walked } from './scenario-walk';

const ways = ['http', 'TLS'] as const;
type Way = (typeof ways)[number];

/** Files with hosts of their own are the same both ways. */
const walkedOver = { http: scenarios, TLS: scenarios.filter(({ hasOwnHosts }) => !hasOwnHosts) } as const;
const walks = new Map<Way, Walk>();
const faulty = new Set<string>();

beforeAll(async () => {
  const both = await Promise.all(ways.map(async (way) => [way, await walkScenarios(walkedOver[way], way)] as const));
  for (const [way, walk] of both) walks.set(way, walk);
}, 60_000);

afterAll(() => {
  const walked = ways.flatMap((way) => walks.get(way)?.walked ?? []);
  console.log(codeTable(walked, faulty));
});

function walkedBy(way: Way, id: string): Walked {
  const found = walks.get(way)?.walked.find(({ scenario }) => scenario.id === id);
  if (!found) throw new Error(`${id} was not walked over ${way}`);
  return found;
}

describe.each(ways)('over %s', (way) => {
  test.each(walkedOver[way].map((scenario) => [scenario.id, scenario] as const))('%s', (id, { expect: expected }) => {
    onTestFailed(() => {
      faulty.add(id);
    });
    const { outcome } = walkedBy(way, id);
    const { verdict, check, code, findings } = expected;
    expect({ verdict: outcome.verdict, rootCause: outcome.rootCause }).toEqual({
      verdict,
      rootCause: check === null ? null : { check, code },
    });
    // every check that does not pass, and no other; each as it is expected
    const said = outcome.checks.map((result) => ({
      check: result.id,
      code: result.code,
      status: result.status,
      owner: result.owner,
    }));
    expect(said).toEqual(expect.arrayContaining(findings.map((finding) => expect.objectContaining(finding) as object)));
    const isPass = ({ status }: { status: string }) => status === 'passed' || status === 'skipped';
    expect(said.filter((result) => !isPass(result)).map((result) => result.check)).toEqual(
      checkIds.filter((checkId) => findings.some((finding) => finding.check === checkId && !isPass(finding))),
    );
    expect(outcome.checks.map((result) => result.id)).toEqual([...checkIds]);
    for (const locale of locales) wordRun(outcome, { locale, edition: null });
  });

  test('no report has an English sentence for readers of another language', () => {
    for (const { scenario, outcome } of walks.get(way)?.walked ?? []) {
      for (const locale of languages.filter((language) => language !== 'en')) {
        for (const edition of [null, ...editions]) {
          // what a tenant says stays in its own language
          const own = ({ title, observed, meaning, fix, params }: CheckResult) =>
            Object.values(params).reduce<string>(
              (text, foreign) => text.replaceAll(String(foreign), '…'),
              [title, observed, meaning, ...fix].join('\n'),
            );
          const said = wordRun(outcome, { locale, edition }).checks.map(own).join('\n');
          expect([scenario.id, locale, edition, englishIn(said, locale)]).toEqual([scenario.id, locale, edition, []]);
        }
      }
    }
  });

  test('what the browser says of a file before it is sent is what the checks of the file say', () => {
    for (const { scenario, bytes, outcome } of walks.get(way)?.walked ?? []) {
      const preview = previewFile(bytes);
      const said = preview.fault ?? preview.warning;
      // which hosts are allowed, and which tenant is expected, the file alone does not show
      const ofFile = outcome.checks.filter(
        ({ stage, code }) => stage === 'file' && code !== 'host-not-allowed' && code !== 'tenant-unexpected',
      );
      const [found] = ['failed', 'warning'].flatMap((status) => ofFile.find((check) => check.status === status) ?? []);
      expect([scenario.id, said?.check, said?.code]).toEqual([scenario.id, found?.id, found?.code]);
    }
  });

  test('every token was given back, but where that is impossible', () => {
    const kept = walks.get(way)?.tokens.filter(({ revoked }) => !revoked) ?? [];
    const impossible = scenarios.filter(({ expect: { findings } }) =>
      findings.some(({ code }) => ['revocation-failed', 'revocation-unavailable', 'token-malformed'].includes(code)),
    );
    expect(impossible.map(({ id }) => id)).toEqual(expect.arrayContaining(kept.map(({ scenario }) => scenario)));
    const refresh = walks.get(way)?.tokens.filter(({ use }) => use === 'refresh') ?? [];
    expect(refresh).toMatchObject([{ scenario: 'healthy-refresh-token', revoked: true }]);
  });

  test('no secret of a file, and no token, in anything that is told', () => {
    for (const { bytes, outcome, events } of walks.get(way)?.walked ?? []) {
      const told = JSON.stringify([events, wordRun(outcome, { locale: 'en', edition: null })]);
      const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes);
      for (const [, secret = ''] of text.matchAll(/"(?:cs|sask|saak)"\s*:\s*"([^"\s]+)"/g)) {
        expect(told).not.toContain(secret);
        expect(told).not.toContain(encodeURIComponent(secret));
        expect(told).not.toContain(Buffer.from(secret).toString('base64').slice(2, -4));
      }
      expect(told).not.toMatch(/eyJ[\w-]{20,}\.[\w-]{20,}/);
    }
  });
});

test('on-premises and cloud are both told, and both become ready', () => {
  const deployments = walks
    .get('http')
    ?.walked.filter(({ outcome }) => outcome.verdict === 'ready')
    .map(({ outcome }) => outcome.connection?.deployment);
  expect(new Set(deployments)).toEqual(new Set(['multi-tenant-cloud', 'on-premises']));
});

test('at least twenty healthy variants, none of them called faulty', () => {
  const healthy = walks.get('http')?.walked.filter(({ scenario }) => scenario.family === 'healthy') ?? [];
  expect(healthy.length).toBeGreaterThanOrEqual(20);
  const notReady = healthy.filter(({ outcome }) => outcome.verdict !== 'ready');
  expect(notReady.map(({ scenario, outcome }) => [scenario.id, outcome.verdict, outcome.rootCause])).toEqual([]);
});
