import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';

import { portOf, startListening } from './listeners.ts';

export type ClosedPort = { readonly port: number; readonly close: () => Promise<void> };

/**
 * A port that refuses connections for as long as it is held. Merely picking a free one would not do: another
 * process could start to listen there. It is the local end of an outgoing connection instead, which nobody
 * else can have and nobody can connect to. (Port 9 is no way out: `fetch` refuses it by itself, WHATWG Fetch
 * "port blocking".)
 */
export async function holdClosedPort(address: string, wantedPort: number): Promise<ClosedPort> {
  const accepted: Socket[] = [];
  const peer = createServer((socket) => {
    accepted.push(socket);
    socket.on('error', ignoreReset);
  });
  await startListening(peer, address, 0);
  const holder = (await connectFrom(wantedPort, peer, address)) ?? (await connectFrom(0, peer, address));
  if (holder?.localPort === undefined) {
    throw new Error(`No port could be reserved on ${address}.`);
  }
  return {
    port: holder.localPort,
    close: () =>
      new Promise((resolve) => {
        peer.close(() => {
          resolve();
        });
        for (const socket of [holder, ...accepted]) {
          socket.destroy();
        }
      }),
  };
}

/** null where the local port is taken. */
function connectFrom(localPort: number, peer: Server, address: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port: portOf(peer), localAddress: address, localPort });
    socket.once('error', () => {
      resolve(null);
    });
    socket.once('connect', () => {
      socket.on('error', ignoreReset);
      resolve(socket);
    });
  });
}

/** Only the port matters, whatever becomes of the connection at the end. */
function ignoreReset(): void {
  return;
}
