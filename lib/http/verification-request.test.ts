import { expect, test } from 'vitest';
import { readSettings } from '../env';
import { createOperatorAccess } from './operator-access';
import { acceptVerification } from './verification-request';
import { createSlots } from './slots';
import { createVerificationLimits } from './verification-limits';

const read = readSettings({});
if ('faults' in read) throw new Error(JSON.stringify(read.faults));
const { settings } = read;

const deps = (perMinute: number, perCredential = 100, runs = 100) => ({
  settings,
  access: createOperatorAccess({
    tokenSha256: undefined,
    serverKey: () => 'a key of tests',
    publicUrl: settings.PUBLIC_URL,
  }),
  limits: createVerificationLimits(perMinute, perCredential),
  runSlots: createSlots({ all: runs }),
  fingerprint: () => 'the same for all',
  checklists: { open: async () => null },
  isOutage: () => false,
});

async function upload(headers: Record<string, string> = {}, parts: Record<string, string> = {}): Promise<Request> {
  const form = new FormData();
  form.set('file', new File(['{}'], 'a.ionapi'));
  for (const [name, value] of Object.entries(parts)) form.set(name, value);
  const whole = new Response(form);
  return new Request('http://localhost:3000/api/verifications', {
    method: 'POST',
    body: await whole.arrayBuffer(),
    headers: { 'content-type': whole.headers.get('content-type') ?? '', 'x-ionboard-peer': '203.0.113.5', ...headers },
  });
}
const status = async (request: Request | Promise<Request>, using: ReturnType<typeof deps>) => {
  const accepted = await acceptVerification(await request, using);
  return accepted.ok ? 200 : accepted.fault.status;
};

test('an address that has used up its minute is told how long to wait, before its upload is looked at', async () => {
  const using = deps(2);
  expect(await status(upload(), using)).toBe(200);
  expect(await status(upload(), using)).toBe(200);
  const refused = await acceptVerification(await upload(), using);
  expect(refused).toMatchObject({ ok: false, fault: { status: 429 } });
  expect(!refused.ok && refused.fault.retryAfterSeconds).toBeGreaterThan(0);
  expect(await status(upload({ 'content-type': 'text/plain' }), using)).toBe(429);
  expect(await status(upload({ 'sec-fetch-site': 'cross-site' }), using)).toBe(403);
  expect(await status(upload({ 'x-ionboard-peer': '203.0.113.6' }), using)).toBe(200);
});

test('an upload that is refused does not use up the minute', async () => {
  const using = deps(1);
  for (let i = 0; i < 3; i += 1) expect(await status(upload({ 'content-type': 'text/plain' }), using)).toBe(415);
  expect(await status(upload(), using)).toBe(200);
});

test('a forwarded address is not believed without a trusted proxy', async () => {
  const using = deps(1);
  expect(await status(upload({ 'x-forwarded-for': '198.51.100.1' }), using)).toBe(200);
  expect(await status(upload({ 'x-forwarded-for': '198.51.100.2' }), using)).toBe(429);
});

test('the limit of the credentials is the last to be told', async () => {
  const using = deps(100, 1);
  expect(await status(upload(), using)).toBe(200);
  expect(await status(upload(), using)).toBe(429);
  expect(await status(upload({}, { checklist: 'x' }), using)).toBe(401);
});

test('so many run at the same time, and a place is given back', async () => {
  const using = deps(100, 100, 1);
  const first = await acceptVerification(await upload(), using);
  expect(await status(upload(), using)).toBe(429);
  if (first.ok) first.value.release();
  expect(await status(upload(), using)).toBe(200);
});

test('parts are trimmed, blank ones count as not given', async () => {
  const accepted = await acceptVerification(
    await upload({}, { runAs: ' JOB ', expectedTenant: ' ', edition: 'on-premises', language: 'en-XA' }),
    deps(100),
  );
  expect(accepted).toMatchObject({
    ok: true,
    value: {
      input: { runAs: 'JOB', expectedTenant: null },
      reader: { edition: 'on-premises', locale: 'en-XA' },
    },
  });
});

test('a file part without a file name is none, and too large all the same', async () => {
  const withText = async (length: number) => {
    const form = new FormData();
    form.set('file', 'x'.repeat(length));
    const whole = new Response(form);
    return new Request('http://localhost:3000/api/verifications', {
      method: 'POST',
      body: await whole.arrayBuffer(),
      headers: { 'content-type': whole.headers.get('content-type') ?? '', 'x-ionboard-peer': '203.0.113.5' },
    });
  };
  expect(await status(withText(65_536), deps(10))).toBe(400);
  expect(await status(withText(65_537), deps(10))).toBe(413);
});
