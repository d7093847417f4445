import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { createPageMemory } from './page-memory';

/** A server whose pages are made by `make`, with the memory before it. */
async function serve(
  make: RequestListener,
  {
    versionOf = () => Promise.resolve('1'),
    bytesMax = 10_000_000,
  }: Partial<Parameters<typeof createPageMemory>[0]> = {},
) {
  let made = 0;
  let nonces = 0;
  const memory = createPageMemory({
    versionOf,
    bytesMax,
    newNonce: () => `nonce-${String((nonces += 1)).padStart(4, '0')}`,
  });
  const server = createServer((incoming, response) => {
    memory.answer(incoming, response, () => {
      made += 1;
      make(incoming, response);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const sent = request({ port, path, headers, method, host: '127.0.0.1' }).end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    const parts: Buffer[] = [];
    for await (const part of answer) parts.push(part as Buffer);
    // what is kept is kept after it was sent
    await pause(5);
    return {
      status: answer.statusCode,
      headers: answer.headers,
      bytes: Buffer.concat(parts),
      text: Buffer.concat(parts).toString(),
    };
  };
  return { ask, made: () => made, port };
}

const prerendered: RequestListener = (incoming, response) => {
  response.setHeader('x-nextjs-prerender', ['1', '1']);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('vary', 'rsc');
  response.setHeader('etag', '"abc"');
  response.write('<p>å ');
  response.end(`${String(incoming.headers.cookie)} ${String(incoming.headers['accept-language'])}</p>`);
};

test('a prerendered page is made once for all who have chosen the same', async () => {
  const { ask, made } = await serve(prerendered);
  const first = await ask('/guide/create-app', { cookie: 'language=en; other=1' });
  const again = await ask('/guide/create-app', { cookie: 'other=2; language=en' });
  expect(made()).toBe(1);
  expect([again.status, again.text]).toEqual([200, first.text]);
  expect(again.headers).toMatchObject({
    etag: '"abc"',
    vary: 'rsc, Accept-Encoding',
    'content-length': String(again.bytes.length),
  });
  await ask('/guide/create-app', { cookie: 'language=sv' });
  await ask('/guide/create-app', { cookie: 'language=en; edition=on-premises' });
  await ask('/guide/create-app', { cookie: 'language=en', 'accept-language': 'sv' });
  await ask('/guide/create-app', { cookie: 'language=en', 'x-forwarded-proto': 'https' });
  expect(made()).toBe(5);
});

test('it is compressed for whoever takes that, and not sent again to whoever has it', async () => {
  const { ask, made } = await serve(prerendered);
  const { text } = await ask('/');
  const small = await ask('/', { 'accept-encoding': 'br, gzip' });
  expect([small.headers['content-encoding'], gunzipSync(small.bytes).toString()]).toEqual(['gzip', text]);
  expect((await ask('/', { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding']).toBeUndefined();
  for (const tag of ['"abc"', 'W/"abc"', '"x", "abc"']) {
    const same = await ask('/', { 'if-none-match': tag });
    expect([same.status, same.text, same.headers.etag]).toEqual([304, '', '"abc"']);
  }
  expect((await ask('/', { 'if-none-match': '"x"' })).status).toBe(200);
  expect(made()).toBe(1);
});

test('what Next sent compressed is kept as well', async () => {
  const { ask, made } = await serve((_, response) => {
    response.setHeader('x-nextjs-prerender', '1');
    response.setHeader('content-type', 'text/html');
    response.setHeader('content-encoding', 'gzip');
    response.end(gzipSync('<p>page</p>'));
  });
  await ask('/', { 'accept-encoding': 'gzip' });
  // it is unpacked when the answer has gone, which a busy machine does later than the next request
  const madeFor = async () => {
    const before = made();
    await ask('/');
    return made() - before;
  };
  await expect.poll(madeFor).toBe(0);
  expect((await ask('/')).text).toBe('<p>page</p>');
});

test.each<[string, string, Record<string, string>, string?]>([
  ['a part of a page', '/guide', { rsc: '1' }],
  ['what Next fetches ahead', '/guide', { 'next-router-prefetch': '1' }],
  ['an address with a query', '/guide?edition=cloud', {}],
  ['a form', '/guide', {}, 'POST'],
  ['a head', '/guide', {}, 'HEAD'],
  ['another page', '/check', {}],
  ['the API', '/api/health/live', {}],
  ['a page for a browser that sends too much', '/guide', { cookie: `language=${'x'.repeat(1_000)}` }],
])('%s is made each time', async (_, path, headers, method) => {
  const { ask, made } = await serve(prerendered);
  for (let i = 0; i < 2; i += 1) await ask(path, headers, method);
  expect(made()).toBe(2);
});

test.each<[string, RequestListener]>([
  [
    'not found',
    (_, response) => response.writeHead(404, { 'content-type': 'text/html', 'x-nextjs-prerender': '1' }).end('x'),
  ],
  [
    'with a cookie',
    (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'x-nextjs-prerender': '1', 'set-cookie': 'a=b' }).end('x'),
  ],
  ['made for this request', (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('x')],
  [
    'longer than any',
    (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'x-nextjs-prerender': '1' }).end('x'.repeat(1_000_001)),
  ],
])('a page is not kept that is %s', async (_, make) => {
  // writeHead with an object does not set headers that getHeaders would tell of, as Next does not use it so
  const { ask, made } = await serve((incoming, response) => {
    const writeHead = response.writeHead.bind(response);
    const withHeaders = (status: number, headers: Record<string, string>) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      return writeHead(status);
    };
    Object.assign(response, { writeHead: withHeaders });
    make(incoming, response);
  });
  for (let i = 0; i < 2; i += 1) await ask('/guide');
  expect(made()).toBe(2);
});

test('memory has an end', async () => {
  const { ask, made } = await serve(prerendered, { bytesMax: 20_000 });
  for (let i = 0; i < 300; i += 1) await ask(`/help/check/code-${String(i)}`);
  await ask('/help/check/code-0');
  expect(made()).toBe(301);
  await ask('/help/check/code-299');
  expect(made()).toBe(301);
});

const behindLink: RequestListener = (_, response) => {
  response.setHeader('content-type', 'text/html');
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-security-policy', "script-src 'nonce-made-by-next'");
  response.end('<script nonce="made-by-next"></script><p>made-by-next</p>');
};
const token = 'not-a-secret-token';

test('a page behind a link is made once a version, and has a new nonce in each answer', async () => {
  let version: string | null = '1';
  const asked: string[] = [];
  const { ask, made } = await serve(behindLink, {
    versionOf: (one) => {
      asked.push(one);
      return Promise.resolve(version);
    },
  });
  await ask(`/c/${token}`);
  for (const nonce of ['nonce-0001', 'nonce-0002']) {
    const kept = await ask(`/c/${token}`);
    expect(kept.headers['content-security-policy']).toBe(`script-src 'nonce-${nonce}'`);
    expect(kept.text).toBe(`<script nonce="${nonce}"></script><p>${nonce}</p>`);
    expect(kept.headers['cache-control']).toBe('no-store');
  }
  const small = await ask(`/c/${token}`, { 'accept-encoding': 'gzip' });
  expect(gunzipSync(small.bytes).toString()).toContain('nonce="nonce-0003"');
  expect(made()).toBe(1);
  version = '2';
  await ask(`/c/${token}`);
  expect(made()).toBe(2);
  // another reader of the same link
  await ask(`/c/${token}`, { cookie: 'language=sv' });
  expect(made()).toBe(3);
  // the link has ended: Next says so
  version = null;
  await ask(`/c/${token}`);
  await ask(`/c/${token}`);
  expect(made()).toBe(5);
  expect(new Set(asked)).toEqual(new Set([token]));
});

test('where the database does not answer, Next says so', async () => {
  let isDown = false;
  const { ask, made } = await serve(behindLink, {
    versionOf: () => (isDown ? Promise.reject(new Error('down')) : Promise.resolve('1')),
  });
  await ask(`/c/${token}`);
  isDown = true;
  await ask(`/c/${token}`);
  expect(made()).toBe(2);
});

test('a database that hangs is not waited for twice', async () => {
  const { ask, made } = await serve(behindLink, { versionOf: () => new Promise(() => undefined) });
  const began = performance.now();
  expect((await ask(`/c/${token}`)).status).toBe(200);
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(made()).toBe(1);
});

test('a page that broke off is not kept', async () => {
  const { ask, made, port } = await serve((incoming, response) => {
    response.setHeader('x-nextjs-prerender', '1');
    response.setHeader('content-type', 'text/html');
    response.write('half');
    setTimeout(() => response.end(' whole'), 50);
    incoming.socket.on('error', () => undefined);
  });
  const left = request({ port, path: '/guide', host: '127.0.0.1' }).end();
  left.on('error', () => undefined);
  await once(left, 'response');
  left.destroy();
  await pause(100);
  expect((await ask('/guide')).text).toBe('half whole');
  expect(made()).toBe(2);
});
