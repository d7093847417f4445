import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serverOptions } from '../../scripts/setup/node-options.mjs';

/** A wizard of a test's own, from the same build as the one that all tests share. */
export interface ServerProcess {
  url: string;
  /** everything that it has written to standard output and standard error */
  output: () => string;
  /** what it has of the computer's memory now, in bytes; Linux alone tells, else 0 */
  memoryBytes: () => number;
  /** what it has ended with; null while it runs, and after a signal */
  exitCode: () => number | null;
  /** ends it as `kill -9` does: nothing of it runs any more afterwards */
  kill: () => Promise<void>;
  stop: () => Promise<void>;
}

const root = join(import.meta.dirname, '..', '..');
const liveMaxMs = 20_000;

/** Starts a wizard on a free port of the loopback address, and waits until it is ready, or runs at all. */
export async function startServer(
  settings: Record<string, string>,
  { until = 'ready' }: { until?: 'ready' | 'live' } = {},
): Promise<ServerProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    [...serverOptions, join(process.env['IONBOARD_SERVER_DIR'] ?? join(root, '.next', 'standalone'), 'server.js')],
    {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(port),
        LISTEN_ADDRESS: '127.0.0.1',
        PUBLIC_URL: '',
        LOG_LEVEL: 'warn',
        NEXT_TELEMETRY_DISABLED: '1',
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (output += bytes.toString()));
  const end = async (signal: NodeJS.Signals) => {
    if (hasEnded(child)) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  const giveUpAt = Date.now() + liveMaxMs;
  while (!(await answers(`${url}/api/health/${until}`))) {
    if (hasEnded(child) || Date.now() > giveUpAt) {
      await end('SIGKILL');
      throw new Error(`the wizard did not start:\n${output}`);
    }
    await pause(25);
  }
  return {
    url,
    output: () => output,
    memoryBytes: () => residentBytes(child.pid),
    exitCode: () => child.exitCode,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

function residentBytes(pid: number | undefined): number {
  const file = `/proc/${String(pid)}/status`;
  const kilobytes = existsSync(file) ? /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return Number(kilobytes ?? 0) * 1024;
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

const answers = (address: string) =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
