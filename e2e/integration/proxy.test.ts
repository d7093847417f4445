import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { wordRun } from '@/lib/i18n/check-words';
import { startForwardProxy, type ForwardProxy, type ForwardProxyOptions } from '../practice-tenant/forward-proxy.ts';
import { startPracticeTenant, type PracticeTenant } from '../practice-tenant/start.ts';
import { engineFor, verifyWhole } from './engine';

let tenant: PracticeTenant;
const proxies: ForwardProxy[] = [];
beforeAll(async () => {
  tenant = await startPracticeTenant();
});
afterEach(async () => {
  tenant.clearRequests();
  await Promise.all(proxies.splice(0).map((proxy) => proxy.close()));
});
afterAll(() => tenant.close());

async function proxyThat(options: ForwardProxyOptions = {}): Promise<ForwardProxy> {
  const proxy = await startForwardProxy(options);
  proxies.push(proxy);
  return proxy;
}

const tlsHost = () => new URL(tenant.tlsUrl).host;

test('a healthy file is ready through a proxy, with the certificate of the tenant itself', async () => {
  const proxy = await proxyThat();
  const engine = engineFor(tenant, { proxy: { url: proxy.url } });
  const { outcome } = await verifyWhole(engine, tenant.fileOverTls('healthy').bytes);
  expect([outcome.verdict, outcome.rootCause]).toEqual(['ready', null]);
  expect(new Set(proxy.targets())).toEqual(new Set([tlsHost()]));
  expect(tenant.tokens().at(-1)?.revoked).toBe(true);
  const contact = outcome.checks.find((check) => check.id === 'authorization-server');
  expect(contact?.params).toMatchObject({ proxy: new URL(proxy.url).host, hasCertificate: true });
  expect(contact?.evidence[0]?.note).toMatch(/^certificate-valid-until \(\d{4}-\d\d-\d\d\)$/);
});

test('a name that only the proxy knows', async () => {
  const proxy = await proxyThat();
  const port = new URL(tenant.tlsUrl).port;
  const text = new TextDecoder().decode(tenant.fileOverTls('healthy').bytes);
  const bytes = new TextEncoder().encode(text.replaceAll(tenant.tlsUrl, `https://tenant.example:${port}`));
  const allowedTenantHosts = `tenant.example:${port}`;

  const through = await verifyWhole(engineFor(tenant, { allowedTenantHosts, proxy: { url: proxy.url } }), bytes);
  // the name reached the tenant, whose certificate is for another one
  expect(through.outcome.rootCause).toEqual({ check: 'authorization-server', code: 'certificate-name' });
  expect(proxy.targets()).toContain(`tenant.example:${port}`);

  const direct = await verifyWhole(engineFor(tenant, { allowedTenantHosts }), bytes);
  expect(direct.outcome.rootCause).toEqual({ check: 'authorization-server', code: 'name-not-found' });
});

test.each([407, 403, 502] as const)('a proxy that answers %i is named, with the setting line', async (status) => {
  const proxy = await proxyThat({ answer: status });
  const { outcome } = await verifyWhole(
    engineFor(tenant, { proxy: { url: proxy.url } }),
    tenant.fileOverTls('healthy').bytes,
  );
  expect(outcome.verdict).toBe('not-ready');
  expect(outcome.rootCause).toEqual({ check: 'authorization-server', code: 'proxy-failed' });
  expect(tenant.requests()).toEqual([]);
  const words = wordRun(outcome, { locale: 'en', edition: null }).checks.find(({ code }) => code === 'proxy-failed');
  expect(words).toMatchObject({ status: 'failed', owner: 'operator', params: { detail: `HTTP ${String(status)}` } });
  expect(words?.observed).toContain(new URL(proxy.url).host);
  expect(words?.fix.join(' ')).toContain('HTTPS_PROXY');
  expect(words?.fix.join(' ')).toContain(`NO_PROXY=${new URL(tenant.tlsUrl).hostname}`);
});

test('a host in NO_PROXY is reached without it, and so is plain http to a loopback host', async () => {
  const proxy = await proxyThat({ answer: 407 });
  const noProxy = new URL(tenant.tlsUrl).hostname;
  const past = engineFor(tenant, { proxy: { url: proxy.url, noProxy } });
  expect((await verifyWhole(past, tenant.fileOverTls('healthy').bytes)).outcome.verdict).toBe('ready');
  const plain = engineFor(tenant, { proxy: { url: proxy.url } });
  expect((await verifyWhole(plain, tenant.file('healthy').bytes)).outcome.verdict).toBe('ready');
  expect(proxy.targets()).toEqual([]);
});

test('a proxy that wants a name and a password gets them, and no report shows them', async () => {
  const proxy = await proxyThat({ credentials: { user: 'ionboard', password: 'not-a-password' } });
  const bytes = tenant.fileOverTls('healthy').bytes;
  const without = await verifyWhole(engineFor(tenant, { proxy: { url: proxy.url } }), bytes);
  expect(without.outcome.rootCause?.code).toBe('proxy-failed');
  const url = proxy.url.replace('http://', 'http://ionboard:not-a-password@');
  const { outcome, events } = await verifyWhole(engineFor(tenant, { proxy: { url } }), bytes);
  expect(outcome.verdict).toBe('ready');
  expect(JSON.stringify([outcome, events])).not.toContain('not-a-password');
});

test('a proxy that does not answer leaves it undecided', async () => {
  const proxy = await proxyThat({ answer: 'hang' });
  const engine = engineFor(tenant, { proxy: { url: proxy.url }, tenantTimeoutMs: 300 });
  const { outcome } = await verifyWhole(engine, tenant.fileOverTls('healthy').bytes);
  expect(outcome.verdict).toBe('undecided');
  expect(outcome.rootCause).toEqual({ check: 'authorization-server', code: 'connection-timed-out' });
});
