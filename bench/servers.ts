import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, startServer } from '../e2e/support/server-process.ts';

const root = join(import.meta.dirname, '..');

/** A server that a benchmark asks, and how it is ended. */
export interface Running {
  url: string;
  stop: () => Promise<void>;
}

export interface RunningWizard extends Running {
  /** what the process has of the computer's memory, in bytes */
  memoryBytes: () => number;
  /** a file of the practice tenant */
  file: (scenario: string) => Promise<Blob>;
}

/**
 * The wizard as it is delivered, with a database of its own and the practice tenant beside it, each a process.
 *
 * @param databaseUrl another database than an empty one of SQLite
 * @param latencyMs the tenant's pause before every answer
 */
export async function startWizard({
  latencyMs = 0,
  databaseUrl,
}: { latencyMs?: number; databaseUrl?: string } = {}): Promise<RunningWizard> {
  const folder = mkdtempSync(join(tmpdir(), 'ionboard-bench-'));
  const tenant = await startTenant(latencyMs);
  const wizard = await startServer({
    DATABASE_URL: databaseUrl ?? `file:${join(folder, 'ionboard.sqlite')}`,
    PRACTICE_TENANT_URL: tenant.url,
    ALLOWED_TENANT_HOSTS: tenant.allowedTenantHosts,
    VERIFICATIONS_PER_MINUTE: '1000000',
    VERIFICATIONS_PER_CREDENTIAL_PER_HOUR: '1000000',
  });
  return {
    url: wizard.url,
    memoryBytes: wizard.memoryBytes,
    file: async (scenario) => (await fetch(`${wizard.url}/practice/${scenario}/file`)).blob(),
    stop: async () => {
      // runs may be waiting for a tenant that hangs
      await wizard.kill();
      await tenant.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The practice tenant as a process of its own: what it does must not count for whoever measures. */
async function startTenant(latencyMs: number): Promise<Running & { allowedTenantHosts: string }> {
  const main = join(root, 'e2e', 'practice-tenant', 'main.ts');
  const args = [main, '--port', '0', '--tls-port', '0', '--latency-ms', String(latencyMs)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const { url, allowedTenantHosts } = JSON.parse(line.toString()) as { url: string; allowedTenantHosts: string };
  return {
    url,
    allowedTenantHosts,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** A page of Next with nothing on it, built with the same version: what everything of ours is compared with. */
export async function startBarePage(): Promise<Running> {
  const app = join(root, 'bench', 'bare-page');
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
  const built = spawnSync(process.execPath, [next, 'build', app], { env, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the bare page could not be built:\n${built.stdout}${built.stderr}`);
  const server = join(app, '.next', 'standalone', 'bench', 'bare-page');
  cpSync(join(app, '.next', 'static'), join(server, '.next', 'static'), { recursive: true });
  const port = await freePort();
  const child = spawn(process.execPath, [join(server, 'server.js')], {
    env: { ...env, PORT: String(port), HOSTNAME: '127.0.0.1' },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  while (
    !(await fetch(url).then(
      () => true,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error('the bare page did not start');
    await pause(25);
  }
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
