import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { AllowedHosts } from './address-policy';
import type { LookupAll } from './connection';
import { answerBytesMax, createTransports, type Transport } from './transport';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    answer(request, response);
  });
  const port = await listen(server);
  closers.push(
    () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  );
  return { port, requests };
}

async function serveTcp(onSocket: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    onSocket(socket);
  });
  const port = await listen(server);
  closers.push(
    () =>
      new Promise((done) => {
        server.close(done);
        for (const socket of sockets) socket.destroy();
      }),
  );
  return { port, connections: () => sockets.size };
}

const listen = (server: {
  listen: (port: number, host: string, done: () => void) => unknown;
  address: () => string | AddressInfo | null;
}) =>
  new Promise<number>((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : 0);
    });
  });

function transportFor(allowed: string, lookup?: LookupAll): Transport {
  const { hosts } = AllowedHosts.parse(allowed);
  const transport = createTransports({
    allowedHosts: hosts,
    proxy: null,
    extraCa: null,
    tenantTimeoutMs: 1_000,
    ...(lookup ? { lookup } : {}),
  }).open();
  closers.push(() => transport.close());
  return transport;
}

const get = (transport: Transport, url: string, deadlineMs = 20_000, signal = new AbortController().signal) =>
  transport.send({ method: 'GET', url: new URL(url), headers: {}, deadlineMs, signal });

const resolvesTo =
  (...addresses: string[]): LookupAll =>
  (_hostname, callback) => {
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
const fault = (kind: string) => ({ ok: false, fault: { kind } });

describe('where it connects to', () => {
  test('a listed loopback host', async () => {
    const { port } = await serve((_request, response) => response.end('{"a":1}'));
    const answer = await get(transportFor(`127.0.0.1:${String(port)}`), `http://127.0.0.1:${String(port)}/x`);
    expect(answer).toMatchObject({ ok: true, value: { status: 200, body: '{"a":1}' } });
  });

  test('no host that is not listed, and no other port of a listed one', async () => {
    const trap = await serveTcp(() => undefined);
    const transport = transportFor('127.0.0.1:1');
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '0x7f000001', '2130706433', '127.1', '0.0.0.0']) {
      for (const scheme of ['http', 'https']) {
        expect(await get(transport, `${scheme}://${host}:${String(trap.port)}/`)).toMatchObject(
          fault('host-not-allowed'),
        );
      }
    }
    expect(trap.connections()).toBe(0);
  });

  test('no cloud host that resolves to a private address, and none with a mixed answer', async () => {
    const cloud = 'https://mingle-ionapi.inforcloudsuite.com/';
    for (const addresses of [
      ['127.0.0.1'],
      ['10.0.0.1'],
      ['169.254.169.254'],
      ['8.8.8.8', '127.0.0.1'],
      ['::ffff:10.0.0.1'],
    ]) {
      expect(await get(transportFor('', resolvesTo(...addresses)), cloud)).toMatchObject(fault('address-not-allowed'));
    }
  });

  test('a listed host that resolves to a link-local address is refused all the same', async () => {
    const transport = transportFor('gw.example', resolvesTo('169.254.169.254'));
    expect(await get(transport, 'https://gw.example/')).toMatchObject(fault('address-not-allowed'));
  });

  test('exactly the address that was checked: the name is asked once', async () => {
    const { port, requests } = await serve((_request, response) => response.end('ok'));
    let asked = 0;
    const transport = transportFor(`tenant.localhost:${String(port)}`, (_hostname, callback) => {
      asked += 1;
      callback(null, [{ address: asked === 1 ? '127.0.0.1' : '169.254.169.254', family: 4 }]);
    });
    expect(await get(transport, `http://tenant.localhost:${String(port)}/one`)).toMatchObject({ ok: true });
    expect(await get(transport, `http://tenant.localhost:${String(port)}/two`)).toMatchObject({ ok: true });
    expect([asked, requests]).toEqual([1, ['/one', '/two']]);
  });

  test('nowhere that a redirect points to', async () => {
    const trap = await serveTcp(() => undefined);
    const { port } = await serve((_request, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${String(trap.port)}/` }).end();
    });
    const transport = transportFor(`127.0.0.1:${String(port)},127.0.0.1:${String(trap.port)}`);
    expect(await get(transport, `http://127.0.0.1:${String(port)}/`)).toMatchObject({
      ok: true,
      value: { status: 302 },
    });
    expect(trap.connections()).toBe(0);
  });
});

describe('how much and how long', () => {
  const listed = (port: number) =>
    [transportFor(`127.0.0.1:${String(port)}`), `http://127.0.0.1:${String(port)}/`] as const;

  test('an answer is cut off behind its limit, counted after decompression', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const { port } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    const answer = await get(...listed(port));
    expect(answer).toMatchObject({ ok: true, value: { isTooLarge: true } });
    expect(answer.ok && answer.value.bytes.byteLength).toBeLessThanOrEqual(answerBytesMax);
  });

  test('a whole answer of exactly the limit is taken', async () => {
    const { port } = await serve((_request, response) => response.end(Buffer.alloc(answerBytesMax, 0x61)));
    expect(await get(...listed(port))).toMatchObject({ ok: true, value: { isTooLarge: false } });
  });

  test.each(['gzip', 'deflate', 'br', 'zstd'])(
    'an answer that says %s and is not is one without a body',
    async (encoding) => {
      const { port, requests } = await serve((_request, response) => {
        response.writeHead(200, { 'content-encoding': encoding }).end('not compressed at all');
      });
      expect(await get(...listed(port))).toMatchObject({
        ok: true,
        value: { status: 200, body: '', isUndecodable: true },
      });
      expect(requests).toHaveLength(1);
    },
  );

  test('no answer, and an answer that drips, end at the deadline', async () => {
    const hanging = await serve(() => undefined);
    const dripping = await serve((_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => {
        clearInterval(drip);
      });
    });
    for (const { port } of [hanging, dripping]) {
      const began = performance.now();
      expect(await get(...listed(port), 300)).toMatchObject(fault('timed-out'));
      expect(performance.now() - began).toBeLessThan(2_000);
    }
  });

  test('a reader who leaves cuts the request off', async () => {
    const { port } = await serve(() => undefined);
    const reader = new AbortController();
    const answer = get(...listed(port), 5_000, reader.signal);
    reader.abort();
    expect(await answer).toMatchObject(fault('cancelled'));
  });
});

describe('why no answer came', () => {
  test('refused', async () => {
    const { port } = await serveTcp(() => undefined);
    await closers.pop()?.();
    expect(await get(transportFor(`127.0.0.1:${String(port)}`), `http://127.0.0.1:${String(port)}/`)).toMatchObject(
      fault('connection-refused'),
    );
  });
  test.each<[string, (socket: Socket) => void]>([
    ['a reset', (socket) => socket.resetAndDestroy()],
    ['a close', (socket) => socket.end()],
    ['something other than HTTP', (socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n')],
    ['a flood of headers', (socket) => socket.write(`HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(30_000)}`)],
  ])('%s is a reset', async (_name, onSocket) => {
    const { port } = await serveTcp(onSocket);
    expect(await get(transportFor(`127.0.0.1:${String(port)}`), `http://127.0.0.1:${String(port)}/`)).toMatchObject(
      fault('connection-reset'),
    );
  });
  test('a close during the TLS handshake is a reset', async () => {
    const { port } = await serveTcp((socket) => socket.once('data', () => socket.end()));
    expect(await get(transportFor(`127.0.0.1:${String(port)}`), `https://127.0.0.1:${String(port)}/`)).toMatchObject(
      fault('connection-reset'),
    );
  });
  test('a TLS handshake that hangs is a connection that timed out', async () => {
    const { port } = await serveTcp(() => undefined);
    expect(
      await get(transportFor(`127.0.0.1:${String(port)}`), `https://127.0.0.1:${String(port)}/`, 5_000),
    ).toMatchObject(fault('connection-timed-out'));
  });
  test('plain text where TLS is due is a TLS failure', async () => {
    const { port } = await serveTcp((socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    );
    expect(await get(transportFor(`127.0.0.1:${String(port)}`), `https://127.0.0.1:${String(port)}/`)).toMatchObject(
      fault('tls-failed'),
    );
  });
  test.each([
    ['ENOTFOUND', 'name-not-found'],
    ['EAI_AGAIN', 'name-lookup-failed'],
  ])('%s of the name server is %s', async (code, kind) => {
    const transport = transportFor('gw.example', (_hostname, callback) => {
      callback(Object.assign(new Error(code), { code }), []);
    });
    expect(await get(transport, 'https://gw.example/')).toMatchObject(fault(kind));
  });
});

test('the system’s own name server says no without a crash', async () => {
  const answer = await get(transportFor('no-such-host.invalid'), 'https://no-such-host.invalid/');
  expect(answer.ok ? null : answer.fault.kind).toMatch(/^name-(not-found|lookup-failed)$/);
});

test('an answer that breaks off is told from no answer', async () => {
  const { port } = await serveTcp((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{'));
  const answer = await get(transportFor(`127.0.0.1:${String(port)}`), `http://127.0.0.1:${String(port)}/`);
  expect(answer).toMatchObject({ ok: false, fault: { kind: 'connection-reset', answeredStatus: 200 } });
});
