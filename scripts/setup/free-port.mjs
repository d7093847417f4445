import { createServer } from 'node:net';
import { Refusal, SettingFault } from './refusal.mjs';

/**
 * Whether a program may listen there now. Throws a sentence when it never could.
 *
 * @param {number} port
 * @param {string} address
 * @returns {Promise<boolean>}
 */
export function isFree(port, address) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(new SettingFault(whyNotListening(error.code, port, address)));
    });
    probe.listen({ port, host: address, exclusive: true }, () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}

/**
 * @param {string | undefined} code
 * @param {number} port
 * @param {string} address
 */
function whyNotListening(code, port, address) {
  if (code === 'EACCES') return `This user may not listen on port ${String(port)}: choose a PORT from 1024 on.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `Ionboard cannot start: LISTEN_ADDRESS is ${JSON.stringify(address)}, no address of this computer; 127.0.0.1 and 0.0.0.0 always are.`;
  return `The wizard cannot listen on port ${String(port)} of ${address} (${code ?? 'unknown error'}).`;
}

/**
 * The first port from `from` on, in steps, where `count` ports in a row are free.
 *
 * @param {number} from
 * @param {{ address?: string, step?: number, count?: number }} [options]
 */
export async function freePortFrom(from, { address = '127.0.0.1', step = 1, count = 1 } = {}) {
  for (let port = from, tries = 0; port + count <= 65_536 && tries < 50; port += step, tries += 1) {
    const ports = Array.from({ length: count }, (_, index) => port + index);
    const answers = await Promise.all(ports.map((one) => isFree(one, address)));
    if (answers.every(Boolean)) return port;
  }
  throw new Refusal(`No free port was found from ${String(from)} on.`);
}
