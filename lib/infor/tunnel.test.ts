import { createServer, type IncomingMessage } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { buildConnector } from 'undici';
import { afterEach, expect, test } from 'vitest';
import { AllowedHosts } from './address-policy';
import { openTunnel, parseProxy } from './corporate-proxy';
import { classifyTransportError } from './transport-fault';
import { createTransports, type Transport } from './transport';

/*
 * The tunnel itself. What goes through it, TLS to the tenant included, is walked through in e2e/integration.
 */

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

const portOf = (server: { address: () => string | AddressInfo | null }) => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

/** A proxy that treats each CONNECT as told, and keeps what it was asked. */
async function serveProxy(onConnect: (request: IncomingMessage, socket: Socket) => void) {
  const asked: { target: string; authorization: string | undefined }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    asked.push({ target: request.url ?? '', authorization: request.headers['proxy-authorization'] });
    socket.on('error', () => undefined);
    onConnect(request, socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return { port: portOf(server), asked, sockets };
}

const status =
  (line: string) =>
  (_request: IncomingMessage, socket: Socket): void => {
    socket.end(`HTTP/1.1 ${line}\r\ncontent-length: 0\r\n\r\n`);
  };

function tunnel(setting: string, target = 'gw.example:443', timeoutMs = 1_000) {
  const proxy = parseProxy(setting, '');
  if (!proxy.ok) throw new Error(proxy.fault.code);
  const options = { connect: buildConnector({ timeout: timeoutMs }), timeoutMs, signal: new AbortController().signal };
  return openTunnel(proxy.value, target, options);
}
const faultOf = (opening: Promise<unknown>) => opening.then(() => null, classifyTransportError);

test('what is written on one side comes out on the other, and the name is left to the proxy', async () => {
  const echo = createTcpServer((socket) => socket.pipe(socket));
  echo.listen(0, '127.0.0.1');
  await once(echo, 'listening');
  closers.push(() => echo.close());
  const proxy = await serveProxy((_request, socket) => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    const target = connect(portOf(echo), '127.0.0.1');
    socket.pipe(target).pipe(socket);
  });
  const socket = await tunnel(`http://127.0.0.1:${String(proxy.port)}`, 'only-the-proxy-knows.example:7443');
  socket.write('hello');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  expect(answer.toString()).toBe('hello');
  expect(proxy.asked).toEqual([{ target: 'only-the-proxy-knows.example:7443', authorization: undefined }]);
});

test('user and password go to the proxy', async () => {
  const proxy = await serveProxy(status('403 Forbidden'));
  await faultOf(tunnel(`http://user:not-a-password@127.0.0.1:${String(proxy.port)}`));
  const value = Buffer.from('user:not-a-password').toString('base64');
  expect(proxy.asked[0]?.authorization).toBe(`Basic ${value}`);
});

test.each([
  ['407 Proxy Authentication Required', 'HTTP 407'],
  ['403 Forbidden', 'HTTP 403'],
  ['502 Bad Gateway', 'HTTP 502'],
  ['504 Gateway Timeout', 'HTTP 504'],
])('%s is a fault of the proxy', async (line, detail) => {
  const proxy = await serveProxy(status(line));
  expect(await faultOf(tunnel(`http://127.0.0.1:${String(proxy.port)}`))).toEqual({ kind: 'proxy-failed', detail });
  expect(proxy.asked).toHaveLength(1);
});

test('a proxy that closes, that speaks no HTTP, or that is not there', async () => {
  const closing = await serveProxy((_request, socket) => socket.end());
  const babbling = await serveProxy((_request, socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
  for (const { port } of [closing, babbling]) {
    expect(await faultOf(tunnel(`http://127.0.0.1:${String(port)}`))).toMatchObject({ kind: 'proxy-failed' });
  }
  expect(await faultOf(tunnel('http://no-such-proxy.invalid:3128'))).toMatchObject({ kind: 'proxy-failed' });
  expect(await faultOf(tunnel('http://127.0.0.1:1'))).toEqual({ kind: 'proxy-failed', detail: 'ECONNREFUSED' });
});

test('a proxy that does not answer is a connection that timed out', async () => {
  const proxy = await serveProxy(() => undefined);
  expect(await faultOf(tunnel(`http://127.0.0.1:${String(proxy.port)}`, 'gw.example:443', 300))).toMatchObject({
    kind: 'connection-timed-out',
  });
});

function transportThrough(setting: string, noProxy = '', allowed = '127.0.0.1:9'): Transport {
  const proxy = parseProxy(setting, noProxy);
  if (!proxy.ok) throw new Error(proxy.fault.code);
  const { hosts } = AllowedHosts.parse(allowed);
  const lookup = (
    _hostname: string,
    callback: (error: null, addresses: { address: string; family: number }[]) => void,
  ) => {
    callback(null, [{ address: '10.0.0.1', family: 4 }]);
  };
  const transport = createTransports({
    allowedHosts: hosts,
    proxy: proxy.value,
    extraCa: null,
    tenantTimeoutMs: 1_000,
    lookup,
  }).open();
  closers.push(() => void transport.close());
  return transport;
}
const get = (transport: Transport, url: string) =>
  transport.send({
    method: 'GET',
    url: new URL(url),
    headers: {},
    deadlineMs: 5_000,
    signal: new AbortController().signal,
  });

test('hosts and literal addresses are judged as without a proxy, and it hears of none that is refused', async () => {
  const proxy = await serveProxy(status('403 Forbidden'));
  const transport = transportThrough(`http://127.0.0.1:${String(proxy.port)}`, '', '169.254.169.254');
  expect(await get(transport, 'https://evil.example/')).toMatchObject({ fault: { kind: 'host-not-allowed' } });
  expect(await get(transport, 'https://169.254.169.254/')).toMatchObject({ fault: { kind: 'address-not-allowed' } });
  expect(proxy.asked).toEqual([]);
  const cloud = await get(transport, 'https://mingle-ionapi.inforcloudsuite.com/');
  expect(cloud).toMatchObject({ fault: { kind: 'proxy-failed', detail: 'HTTP 403' } });
  expect(proxy.asked.map(({ target }) => target)).toEqual(['mingle-ionapi.inforcloudsuite.com:443']);
});

test('a host in NO_PROXY keeps the guard of its addresses', async () => {
  const proxy = await serveProxy(status('403 Forbidden'));
  const transport = transportThrough(`http://127.0.0.1:${String(proxy.port)}`, '.inforcloudsuite.com');
  const answer = await get(transport, 'https://mingle-ionapi.inforcloudsuite.com/');
  expect(answer).toMatchObject({ fault: { kind: 'address-not-allowed' } });
  expect(proxy.asked).toEqual([]);
});

test('plain http to a listed loopback host goes nowhere near the proxy', async () => {
  const proxy = await serveProxy(status('403 Forbidden'));
  const server = createServer((_request, response) => response.end('ok'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const host = `127.0.0.1:${String(portOf(server))}`;
  const answer = await get(transportThrough(`http://127.0.0.1:${String(proxy.port)}`, '', host), `http://${host}/`);
  expect(answer).toMatchObject({ ok: true, value: { body: 'ok' } });
  expect(proxy.asked).toEqual([]);
});

test('a run that ends gives up a tunnel that is being made', async () => {
  const proxy = await serveProxy((_request, socket) => socket.resume().on('end', () => socket.destroy()));
  const transport = transportThrough(`http://127.0.0.1:${String(proxy.port)}`);
  const answer = get(transport, 'https://mingle-ionapi.inforcloudsuite.com/');
  while (proxy.asked.length === 0) await new Promise((done) => setTimeout(done, 5));
  await transport.close();
  expect((await answer).ok).toBe(false);
  while ([...proxy.sockets].some((socket) => !socket.destroyed)) await new Promise((done) => setTimeout(done, 5));
});
