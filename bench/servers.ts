import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startPracticeTenant } from '../e2e/practice-tenant/start.ts';
import { freePort, startServer } from '../e2e/support/server-process.ts';

const root = join(import.meta.dirname, '..');

/** A server that a benchmark asks, and how it is ended. */
export interface Running {
  url: string;
  stop: () => Promise<void>;
}

/** The wizard as it is delivered, with a database of its own and the practice tenant beside it. */
export async function startWizard(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'ionboard-bench-'));
  const tenant = await startPracticeTenant({ address: '127.0.0.1', port: 0, tlsPort: 0 });
  const wizard = await startServer({
    DATABASE_URL: `file:${join(folder, 'ionboard.sqlite')}`,
    PRACTICE_TENANT_URL: tenant.url,
    ALLOWED_TENANT_HOSTS: tenant.allowedTenantHosts,
    VERIFICATIONS_PER_MINUTE: '100000',
    VERIFICATIONS_PER_CREDENTIAL_PER_HOUR: '100000',
  });
  return {
    url: wizard.url,
    stop: async () => {
      await wizard.stop();
      await tenant.close();
      rmSync(folder, { recursive: true, force: true });
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
