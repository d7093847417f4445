import { createServer as createHttpServer } from 'node:http';
import type { RequestListener, Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createNetServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import type { TlsOptions } from 'node:tls';

import type { ServerCertificate } from './certificates.ts';

/** Longer than any pause within a run, so that a kept-alive connection never ends under a request. */
const KEEP_ALIVE_MS = 70_000;

/** The operating system has given this port to somebody else. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
  readonly port: number;

  constructor(port: number, address: string) {
    super(`Port ${String(port)} on ${address} is in use.`);
    this.port = port;
  }
}

export type Listener = {
  readonly port: number;
  /** Stops at once: open connections are cut, those of hanging answers too. */
  readonly close: () => Promise<void>;
};

/** Listens on a port, 0 meaning any; with a certificate over TLS. Rejects with {@link PortInUseError}. */
export async function listen(
  answer: RequestListener,
  address: string,
  port: number,
  certificate: ServerCertificate | null = null,
  tls: TlsOptions = {},
): Promise<Listener> {
  const server =
    certificate === null
      ? createHttpServer(answer)
      : createHttpsServer({ cert: certificate.certPem, key: certificate.keyPem, ...tls }, answer);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await startListening(server, address, port);
  return { port: portOf(server), close: () => stop(server) };
}

/** Listens for connections that are not answered as HTTP. */
export async function listenRaw(connected: (socket: Socket) => void, address: string, port: number): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server = createNetServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    connected(socket);
  });
  await startListening(server, address, port);
  return {
    port: portOf(server),
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

/** Opens with the wanted port, or with any free one where that is taken. */
export async function preferring(port: number, open: (port: number) => Promise<Listener>): Promise<Listener> {
  try {
    return await open(port);
  } catch (error) {
    if (error instanceof PortInUseError) {
      return open(0);
    }
    throw error;
  }
}

/** Resolves when the server listens. */
export function startListening(server: Server, address: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      reject(error.code === 'EADDRINUSE' ? new PortInUseError(port, address) : error);
    };
    server.once('error', fail);
    server.listen(port, address, () => {
      server.off('error', fail);
      resolve();
    });
  });
}

/** The port that a listening server has got. */
export function portOf(server: Server): number {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') {
    throw new Error('The server does not listen on a TCP port.');
  }
  return bound.port;
}

function stop(server: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
