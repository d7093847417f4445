import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { freePortFrom, isFree } from './free-port.mjs';

/** Takes a port and gives its number. */
async function takePort() {
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

test('tells a taken port from a free one, and passes over it', async () => {
  const taken = await takePort();
  await expect(isFree(taken, '127.0.0.1')).resolves.toBe(false);
  const free = await freePortFrom(taken);
  expect(free).toBeGreaterThan(taken);
  await expect(isFree(free, '127.0.0.1')).resolves.toBe(true);
});

test('says in a sentence that an address is not of this computer', async () => {
  await expect(isFree(0, '192.0.2.1')).rejects.toThrow(/LISTEN_ADDRESS is "192\.0\.2\.1", no address of this computer/);
});
