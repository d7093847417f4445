import { Buffer } from 'node:buffer';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

import { afterEach, expect, test } from 'vitest';

import { holdClosedPort } from './closed-port.ts';
import { startForwardProxy } from './forward-proxy.ts';
import type { ForwardProxy, ForwardProxyOptions } from './forward-proxy.ts';
import { startPracticeTenant } from './start.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function proxyThat(options: ForwardProxyOptions): Promise<ForwardProxy> {
  const proxy = await startForwardProxy(options);
  closing.push(proxy.close);
  return proxy;
}

/** All that comes back for a CONNECT and what follows it; empty where the connection is cut. */
async function ask(proxy: ForwardProxy, target: string, headers = '', then = ''): Promise<string> {
  const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1');
  socket.write(`CONNECT ${target} HTTP/1.1\r\nhost: ${target}\r\n${headers}\r\n${then}`);
  return text(socket);
}

test('a tunnel to any name ends at that port of this computer', async () => {
  const tenant = await startPracticeTenant();
  closing.push(tenant.close);
  const proxy = await proxyThat({});
  const target = `tenant.example:${new URL(tenant.url).port}`;
  const request = 'GET / HTTP/1.1\r\nhost: tenant.example\r\nconnection: close\r\n\r\n';
  const answer = await ask(proxy, target, '', request);
  expect(answer).toMatch(/^HTTP\/1\.1 200 Connection Established\r\n\r\nHTTP\/1\.1 400 /);
  expect(answer).toContain('{"error":"Bad Request"}');
  expect(proxy.targets()).toEqual([target]);
});

test.each([403, 407, 502] as const)('a refusal with %i', async (status) => {
  const proxy = await proxyThat({ answer: status });
  const answer = await ask(proxy, 'tenant.example:443');
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${String(status)} `));
  expect(answer.includes('proxy-authenticate: Basic')).toBe(status === 407);
  expect(proxy.targets()).toEqual(['tenant.example:443']);
});

test('502 where nothing listens', async () => {
  const closed = await holdClosedPort('127.0.0.1', 0);
  closing.push(closed.close);
  const proxy = await proxyThat({});
  expect(await ask(proxy, `tenant.example:${String(closed.port)}`)).toMatch(/^HTTP\/1\.1 502 /);
});

test('a tunnel is for those with the right credentials', async () => {
  const proxy = await proxyThat({ credentials: { user: 'practice', password: 'practice-not-a-password' } });
  const closed = await holdClosedPort('127.0.0.1', 0);
  closing.push(closed.close);
  const as = (credentials: string): Promise<string> =>
    ask(
      proxy,
      `tenant.example:${String(closed.port)}`,
      `proxy-authorization: Basic ${Buffer.from(credentials).toString('base64')}\r\n`,
    );
  expect(await ask(proxy, 'tenant.example:443')).toMatch(/^HTTP\/1\.1 407 /);
  expect(await as('practice:wrong')).toMatch(/^HTTP\/1\.1 407 /);
  // behind the credentials, where nothing listens
  expect(await as('practice:practice-not-a-password')).toMatch(/^HTTP\/1\.1 502 /);
});

test('a cut connection, and one that is never answered but ends when the proxy closes', async () => {
  expect(await ask(await proxyThat({ answer: 'close' }), 'tenant.example:443')).toBe('');
  const hanging = await startForwardProxy({ answer: 'hang' });
  const answer = ask(hanging, 'tenant.example:443');
  await expect.poll(() => hanging.targets()).toEqual(['tenant.example:443']);
  await hanging.close();
  expect(await answer).toBe('');
});

test('other requests are refused', async () => {
  const proxy = await proxyThat({});
  expect((await fetch(proxy.url)).status).toBe(405);
});
