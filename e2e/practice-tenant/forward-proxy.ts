import { Buffer } from 'node:buffer';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

import { portOf, startListening } from './listeners.ts';

/** What the proxy does with a request for a tunnel: makes it, refuses it with a status, cuts it off, or is silent. */
export type ForwardProxyAnswer = 'tunnel' | 407 | 403 | 502 | 'close' | 'hang';

export type ForwardProxyOptions = {
  /** `tunnel` by default. */
  readonly answer?: ForwardProxyAnswer;
  /** Where given, a request without exactly these gets 407, whatever `answer` says. */
  readonly credentials?: { readonly user: string; readonly password: string };
};

export type ForwardProxy = {
  readonly url: string;
  /** What tunnels were asked for, as `host:port`, oldest first; refused ones too. */
  readonly targets: () => readonly string[];
  readonly close: () => Promise<void>;
};

const ADDRESS = '127.0.0.1';

const REASONS = {
  403: 'Forbidden',
  407: 'Proxy Authentication Required',
  502: 'Bad Gateway',
} as const;

/**
 * Starts a company's forward proxy (CONNECT, RFC 9110 §9.3.6). Every name that it is asked for leads to the same port
 * of this computer: it knows names that nobody else does, as such a proxy may, and no test leaves the computer.
 */
export async function startForwardProxy(options: ForwardProxyOptions = {}): Promise<ForwardProxy> {
  const answer = options.answer ?? 'tunnel';
  const expected = options.credentials === undefined ? null : basicValue(options.credentials);
  const targets: string[] = [];
  const sockets = new Set<Duplex>();
  const keep = <Kept extends Duplex>(socket: Kept): Kept => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    return socket;
  };

  const server = createServer((_request, response) => {
    response.writeHead(405).end();
  });
  server.on('connection', keep);
  server.on('connect', (request: IncomingMessage, client: Duplex, head: Uint8Array) => {
    const target = request.url ?? '';
    targets.push(target);
    if (expected !== null && request.headers['proxy-authorization'] !== expected) {
      refuse(client, 407);
    } else if (answer === 'tunnel') {
      openTunnel(client, keep(connectTo(target)), head);
    } else if (answer === 'close') {
      client.destroy();
    } else if (answer !== 'hang') {
      refuse(client, answer);
    }
  });
  await startListening(server, ADDRESS, 0);
  return {
    url: `http://${ADDRESS}:${String(portOf(server))}`,
    targets: () => [...targets],
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) {
          socket.destroy();
        }
      }),
  };
}

/** RFC 9110 §11.7.1: a 407 says how to show who one is. */
function refuse(client: Duplex, status: 403 | 407 | 502): void {
  const challenge = status === 407 ? 'proxy-authenticate: Basic realm="practice"\r\n' : '';
  client.end(`HTTP/1.1 ${String(status)} ${REASONS[status]}\r\n${challenge}content-length: 0\r\n\r\n`);
}

/** Port 0 is nobody's, so that a target without a port cannot be reached. */
function connectTo(target: string): Socket {
  return connect(Number(/:(?<port>\d{1,5})$/.exec(target)?.groups?.port ?? 0), ADDRESS);
}

function openTunnel(client: Duplex, upstream: Socket, head: Uint8Array): void {
  const unreachable = (): void => {
    refuse(client, 502);
  };
  upstream.once('error', unreachable);
  upstream.once('connect', () => {
    upstream.off('error', unreachable);
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    upstream.write(head);
    upstream.pipe(client).pipe(upstream);
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
}

/** RFC 7617 §2. */
function basicValue({ user, password }: { readonly user: string; readonly password: string }): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
