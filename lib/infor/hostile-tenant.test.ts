import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createGzip, gzipSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { AllowedHosts } from './address-policy';
import type { LookupAll } from './connection';
import { answerBytesMax, createTransports, type Transport } from './transport';

/*
 * A tenant that speaks HTTP as nobody should. Whatever it does, the request ends, by an answer that is not too large or
 * by a fault, within its deadline.
 */

const closers: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function listen(onRequest: (socket: Socket, text: string) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => onRequest(socket, bytes.toString('latin1')));
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  closers.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
}

function transportTo(port: number, host = '127.0.0.1', lookup?: LookupAll): Transport {
  const { hosts } = AllowedHosts.parse(`${host}:${String(port)}`);
  const settings = { allowedHosts: hosts, proxy: null, extraCa: null, tenantTimeoutMs: 1_000 };
  const transport = createTransports(lookup ? { ...settings, lookup } : settings).open();
  closers.push(() => transport.close());
  return transport;
}

const ask = (transport: Transport, url: string) =>
  transport.send({
    method: 'GET',
    url: new URL(url),
    headers: {},
    deadlineMs: 1_500,
    signal: new AbortController().signal,
  });

/** What comes back, in a word; `large` and `broken` are answers whose body says nothing. */
async function outcomeOf(answer: string | Buffer | ((socket: Socket) => void)): Promise<string> {
  const port = await listen((socket) => {
    if (typeof answer === 'function') answer(socket);
    else socket.end(answer);
  });
  const began = performance.now();
  const result = await ask(transportTo(port), `http://127.0.0.1:${String(port)}/`);
  expect(performance.now() - began).toBeLessThan(4_000);
  if (!result.ok) return result.fault.kind;
  expect(result.value.bytes.byteLength).toBeLessThanOrEqual(answerBytesMax);
  return `${String(result.value.status)} ${result.value.isTooLarge ? 'large' : result.value.isUndecodable ? 'broken' : result.value.body}`;
}

const ok = (headers: string, body = '{}') => `HTTP/1.1 200 OK\r\n${headers}\r\n${body}`;

describe('heads', () => {
  test.each<[string, string, string]>([
    ['a second answer behind the first', ok('Content-Length: 2\r\n') + ok('Content-Length: 4\r\n', 'evil'), '200 {}'],
    [
      'an answer inside of a header',
      ok('X: a\r\n\r\nHTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 2\r\n'),
      '200 HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 2\r\n\r\n{}',
    ],
    ['a bare line feed', 'HTTP/1.1 200 OK\nContent-Length: 2\nX-Injected: 1\n\n{}', 'connection-reset'],
    ['a bare carriage return', ok('X: a\rSet-Cookie: b\r\nContent-Length: 2\r\n'), 'connection-reset'],
    ['a null in a header', ok('X: \u0000\r\nContent-Length: 2\r\n'), 'connection-reset'],
    ['a header without a name', ok(': x\r\nContent-Length: 2\r\n'), 'connection-reset'],
    ['two lengths', ok('Content-Length: 2\r\nContent-Length: 3\r\n'), 'connection-reset'],
    [
      'a length and chunks',
      ok('Content-Length: 2\r\nTransfer-Encoding: chunked\r\n', '2\r\n{}\r\n0\r\n\r\n'),
      'connection-reset',
    ],
    ['a negative length', ok('Content-Length: -2\r\n'), 'connection-reset'],
    ['a length beyond numbers', ok('Content-Length: 99999999999999999999\r\n'), 'connection-reset'],
    ['another protocol', 'HTTP/9.9 200 OK\r\nContent-Length: 2\r\n\r\n{}', 'connection-reset'],
    ['a status that is none', 'HTTP/1.1 000 OK\r\nContent-Length: 2\r\n\r\n{}', 'connection-reset'],
    [
      'a change of protocols',
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
      'connection-reset',
    ],
    ['a redirect to a file', 'HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n', '302 '],
  ])('%s', async (_name, answer, expected) => {
    const outcome = await outcomeOf(answer);
    expect(outcome).toBe(expected);
  });

  test('a head without an end', async () => {
    const endless = (socket: Socket) => {
      const write = () => {
        while (!socket.destroyed && socket.write(`X: ${'a'.repeat(1_000)}\r\n`));
      };
      socket.write('HTTP/1.1 200 OK\r\n');
      socket.on('drain', write);
      write();
    };
    expect(await outcomeOf(endless)).toBe('connection-reset');
  });

  test('announcements without an end', async () => {
    const endless = (socket: Socket) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n'.repeat(100)), 5);
      socket.on('close', () => clearInterval(timer));
    };
    expect(await outcomeOf(endless)).toMatch(/timed-out|reset/);
  });
});

describe('bodies', () => {
  const encoded = (encoding: string, body: Buffer) =>
    Buffer.concat([
      Buffer.from(ok(`Content-Encoding: ${encoding}\r\nContent-Length: ${String(body.byteLength)}\r\n`, '')),
      body,
    ]);

  test('a bomb: kilobytes that unpack to a hundred megabytes', async () => {
    const megabyte = Buffer.alloc(1_048_576);
    const bomb = await buffer(
      Readable.from(Array.from({ length: 100 }, () => megabyte)).pipe(createGzip({ level: 9 })),
    );
    const before = process.memoryUsage().arrayBuffers;
    expect(await outcomeOf(encoded('gzip', bomb))).toBe('200 large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50e6);
  });

  test('a bomb in a bomb', async () => {
    expect(await outcomeOf(encoded('gzip, gzip', gzipSync(gzipSync(Buffer.alloc(100e6)))))).toBe('200 large');
  });

  test('encodings without an end', async () => {
    expect(await outcomeOf(encoded(Array.from({ length: 500 }, () => 'gzip').join(', '), gzipSync('{}')))).toMatch(
      /^200 broken$|reset|^200 $/,
    );
  });

  test.each([
    ['a chunk that is not there', 'fffffff\r\n{}\r\n'],
    ['a chunk beyond numbers', 'fffffffffffffffff\r\n{}\r\n'],
    ['a chunk that is none', 'zz\r\n{}\r\n'],
    ['a chunk with words', `2;${'a'.repeat(100_000)}\r\n{}\r\n0\r\n\r\n`],
    ['trailers that flood', `2\r\n{}\r\n0\r\n${'X: y\r\n'.repeat(20_000)}\r\n`],
  ])('%s', async (_name, chunks) => {
    expect(await outcomeOf(ok('Transfer-Encoding: chunked\r\n', chunks))).toMatch(/reset|off|timed-out|^200 \{\}$/);
  });
});

test('a name that leads elsewhere the second time is judged again for each connection', async () => {
  let trapped = 0;
  const trap = await listen(() => (trapped += 1));
  // closes each connection, so that the next request opens another
  const port = await listen((socket) => socket.end(ok('Content-Length: 2\r\nConnection: close\r\n')));
  const told: string[] = [];
  const rebinding: LookupAll = (_hostname, callback) => {
    const address = told.length === 0 ? '127.0.0.1' : '169.254.169.254';
    told.push(address);
    callback(null, [{ address, family: 4 }]);
  };
  const transport = transportTo(port, 'tenant.localhost', rebinding);
  const url = `http://tenant.localhost:${String(port)}/`;
  expect(await ask(transport, url)).toMatchObject({ ok: true });
  expect(await ask(transport, url)).toMatchObject({ ok: false, fault: { kind: 'address-not-allowed' } });
  expect(told).toEqual(['127.0.0.1', '169.254.169.254']);
  expect([trap > 0, trapped]).toEqual([true, 0]);
});
