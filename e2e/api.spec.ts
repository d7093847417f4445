import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { z } from 'zod';
import { checkIds } from '@/lib/domain/report/check';
import { reportSchema, verificationEventSchema } from '@/lib/domain/report/report';
import { practiceFile } from './support/practice';

const api = '/api/verifications';
const verify = async (
  request: APIRequestContext,
  id: string,
  more: { accept?: string; parts?: Record<string, string>; headers?: Record<string, string> } = {},
) =>
  request.post(api, {
    headers: { accept: more.accept ?? 'application/json', ...more.headers },
    multipart: { ...more.parts, file: await practiceFile(request, id) },
  });

const fileOf = (bytes: number) => ({
  name: 'a.ionapi',
  mimeType: 'application/octet-stream',
  buffer: Buffer.alloc(bytes, 0x20),
});
const problemSchema = z.object({
  type: z.literal('about:blank'),
  status: z.number(),
  title: z.string().min(3),
  detail: z.string().min(10),
});

test('a report is that of the schema kept in docs', async ({ request }) => {
  const answer = await verify(request, 'healthy');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['cache-control']).toBe('no-store');
  const body: unknown = await answer.json();
  const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync('docs/report.schema.json', 'utf8')));
  const kept = z.fromJSONSchema(schema);
  expect(kept.safeParse(body).error?.issues).toBeUndefined();
  expect(reportSchema.parse(body)).toMatchObject({ verdict: 'ready', rootCause: null });
});

test('the stream is one event a line, and ends with the report', async ({ request }) => {
  const answer = await verify(request, 'role-missing', { accept: '*/*' });
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/x-ndjson',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  const lines = (await answer.text()).split('\n').filter((line) => line !== '');
  const events = lines.map((line) => verificationEventSchema.parse(JSON.parse(line)));
  expect(events[0]).toMatchObject({ type: 'run-started', checks: [...checkIds] });
  expect(events.at(-1)).toMatchObject({
    type: 'run-finished',
    report: { rootCause: { check: 'grid-role', code: 'role-missing' } },
  });
  expect(
    events
      .filter((event) => event.type === 'check-finished')
      .map((event) => event.check.id)
      .toSorted(),
  ).toEqual([...checkIds].toSorted());
});

test('words follow the part, then the header, then English', async ({ request }) => {
  const title = async (parts: Record<string, string>) =>
    reportSchema.parse(await (await verify(request, 'file-empty', { parts })).json()).checks[0]?.title;
  expect(await title({})).toBe('The file is an ION API file');
  expect(await title({ language: 'en-XA' })).toContain('⟦');
  expect(await title({ language: 'xx' })).toBe('The file is an ION API file');
});

test('expectedTenant and edition are heeded', async ({ request }) => {
  const report = reportSchema.parse(
    await (await verify(request, 'healthy', { parts: { expectedTenant: 'ACME_PRD' } })).json(),
  );
  expect(report.verdict).toBe('ready-with-warnings');
  expect(report.checks.find((check) => check.id === 'file-consistency')?.code).toBe('tenant-unexpected');
  const classic = reportSchema.parse(
    await (await verify(request, 'role-missing', { parts: { edition: 'cloud-classic' } })).json(),
  );
  expect(classic.checks.find((check) => check.id === 'grid-role')?.fix.join()).toContain('User Management');
});

test.describe('refusals', () => {
  test('the limit of size is exact', async ({ request }) => {
    expect(
      (
        await request.post(api, { multipart: { file: fileOf(65_536) }, headers: { accept: 'application/json' } })
      ).status(),
    ).toBe(200);
    expect((await request.post(api, { multipart: { file: fileOf(65_537) } })).status()).toBe(413);
    expect((await request.post(api, { multipart: { file: fileOf(5_000_000) } })).status()).toBe(413);
  });

  test('each has its status and says what to do', async ({ request }) => {
    const answers = [
      [400, await request.post(api, { multipart: { other: 'x' } })],
      [
        400,
        await request.post(api, { headers: { 'content-type': 'multipart/form-data; boundary=x' }, data: 'nonsense' }),
      ],
      [415, await request.post(api, { data: { file: 'x' } })],
      [415, await request.post(api)],
      [403, await verify(request, 'file-empty', { headers: { 'sec-fetch-site': 'cross-site' } })],
      [403, await verify(request, 'file-empty', { headers: { origin: 'https://evil.example' } })],
      [403, await verify(request, 'file-empty', { headers: { origin: 'null' } })],
      [401, await verify(request, 'file-empty', { parts: { checklist: 'unknown' } })],
    ] as const;
    for (const [status, answer] of answers) {
      expect(answer.status()).toBe(status);
      expect(answer.headers()['content-type']).toBe('application/problem+json');
      expect(problemSchema.parse(await answer.json()).status).toBe(status);
    }
  });

  test('of several faults the first in order is told', async ({ request }) => {
    const crossSite = { origin: 'https://evil.example' };
    expect((await request.post(api, { headers: crossSite, data: 'x' })).status()).toBe(403);
    expect(
      (await request.post(api, { headers: { 'content-type': 'text/plain' }, data: 'x'.repeat(200_000) })).status(),
    ).toBe(415);
    expect((await request.post(api, { multipart: { file: fileOf(65_537), checklist: 'x' } })).status()).toBe(413);
    expect((await request.post(api, { multipart: { checklist: 'x' } })).status()).toBe(400);
  });

  test('other methods are not answered', async ({ request }) => {
    expect((await request.get(api)).status()).toBe(405);
  });

  test('a declared size is believed when it is too large, before anything was sent', async ({ baseURL }) => {
    const status = await new Promise<number>((done, wrong) => {
      const sent = httpRequest(`${baseURL ?? ''}${api}`, {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '50000000' },
      });
      sent.on('response', (answer) => {
        done(answer.statusCode ?? 0);
        sent.destroy();
      });
      sent.on('error', wrong);
      sent.write('--x');
    });
    expect(status).toBe(413);
  });
});

test('health', async ({ request }) => {
  expect((await request.get('/api/health/live')).status()).toBe(200);
  expect((await request.get('/api/health/ready')).status()).toBe(200);
});

test('every page forbids framing, foreign origins and inline scripts, also where there is none', async ({
  request,
}) => {
  for (const path of ['/', '/guide', '/guide/create-app', '/check', '/practice', '/nowhere', '/guide/nowhere']) {
    const headers = (await request.get(path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect([path, policy]).toEqual([path, expect.stringContaining("frame-ancestors 'none'")]);
    expect([path, /unsafe|https?:|\*/.test(policy)]).toEqual([path, false]);
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    });
  }
});

test('addresses carry no language', async ({ request }) => {
  for (const path of ['/en', '/en/guide', '/en-XA/check']) expect((await request.get(path)).status()).toBe(404);
});
