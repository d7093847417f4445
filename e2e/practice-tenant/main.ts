import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';

import { PortInUseError } from './listeners.ts';
import { scenarioTable } from './scenario-table.ts';
import { scenarios } from './scenarios/registry.ts';
import { startPracticeTenant } from './start.ts';
import type { PracticeTenant } from './start.ts';

const USAGE = `node e2e/practice-tenant/main.ts [options]

  --port 4400           the plain http listener; 0: any free port
  --tls-port 4401       the TLS listener; 0: any free port
  --address 127.0.0.1   where it listens
  --latency-ms 0        pause before every answer of a tenant
  --ca-file PATH        writes the practice CA there, for the wizard's EXTRA_CA_FILE
  --print-scenarios     prints the scenarios as a Markdown table and ends
  --help                prints this and ends
`;

const PORT_MAX = 65_535;
const LATENCY_MS_MAX = 600_000;

/** A command line that cannot be followed. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

async function run(): Promise<void> {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(USAGE);
    return;
  }
  if (options['print-scenarios']) {
    process.stdout.write(`${scenarioTable(scenarios)}\n`);
    return;
  }
  const tenant = await startPracticeTenant({
    address: options.address,
    port: readNumber('--port', options.port, PORT_MAX),
    tlsPort: readNumber('--tls-port', options['tls-port'], PORT_MAX),
    latencyMs: readNumber('--latency-ms', options['latency-ms'], LATENCY_MS_MAX),
  });
  endOnSignal(tenant);
  const caFile = options['ca-file'];
  try {
    if (caFile !== undefined) {
      await writeFile(caFile, tenant.caPem);
    }
  } catch (error) {
    await tenant.close();
    throw error;
  }
  const { url, tlsUrl, allowedTenantHosts } = tenant;
  process.stdout.write(`${JSON.stringify({ ready: true, url, tlsUrl, allowedTenantHosts, caFile })}\n`);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '4400' },
        'tls-port': { type: 'string', default: '4401' },
        address: { type: 'string', default: '127.0.0.1' },
        'latency-ms': { type: 'string', default: '0' },
        'ca-file': { type: 'string' },
        'print-scenarios': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? `${error.message}.` : 'The options are not understood.');
  }
}

function readNumber(option: string, text: string, max: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > max) {
    throw new UsageError(`${option} takes a whole number from 0 to ${String(max)}, not "${text}".`);
  }
  return value;
}

function endOnSignal(tenant: PracticeTenant): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void tenant.close().then(() => process.exit(0));
    });
  }
}

/** One sentence for what the caller can put right, the system's refusals among it; a bug keeps its stack. */
function describe(error: unknown): string {
  if (error instanceof PortInUseError) {
    return `${error.message} Choose others with --port and --tls-port.`;
  }
  if (error instanceof UsageError) {
    return `${error.message} The options are listed by --help.`;
  }
  if (error instanceof Error) {
    return 'code' in error ? error.message : (error.stack ?? error.message);
  }
  return 'The practice tenant failed.';
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${describe(error)}\n`);
  process.exitCode = 1;
}
