import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { expect, test } from '@playwright/test';
import { tokenIn } from './support/checklist-client';
import { startPostgres } from './support/postgres';
import { startServer } from './support/server-process';

/** The processes of a throw-away PostgreSQL, stopped as a machine is that hangs: it takes everything and answers nothing. */
const signalAll = (pids: readonly number[], signal: 'STOP' | 'CONT') =>
  spawnSync('kill', [`-${signal}`, ...pids.map(String)]);

async function processesOf(url: string): Promise<number[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // the first line is the process that all others come from, and that would make more of them
  const { rows } = await client.query<{ pid: number }>(
    `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid
     union all select pid from pg_stat_activity where pid <> pg_backend_pid()`,
  );
  await client.end();
  return rows.map(({ pid }) => pid);
}

test('a database that hangs: everything says so, nothing waits for ever, and it recovers by itself', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const postgres = await startPostgres();
  const server = await startServer({ DATABASE_URL: postgres.url });
  let pids: number[] = [];
  try {
    const started = await fetch(`${server.url}/api/checklists`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Outage' }),
    });
    const token = tokenIn(((await started.json()) as { links: { manage: string } }).links.manage);
    const read = () => fetch(`${server.url}/api/checklists/current`, { headers: { authorization: `Bearer ${token}` } });
    expect((await read()).status).toBe(200);

    pids = await processesOf(postgres.url);
    signalAll(pids, 'STOP');
    const began = performance.now();
    const [ready, api, page] = await Promise.all([
      fetch(`${server.url}/api/health/ready`),
      read(),
      fetch(`${server.url}/c/${token}`),
    ]);
    expect(performance.now() - began).toBeLessThan(20_000);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'not-ready', reason: 'database-does-not-answer' },
    ]);
    expect(api.status).toBe(503);
    expect(api.headers.get('content-type')).toBe('application/problem+json');
    expect(page.status).toBe(503);
    expect(page.headers.get('retry-after')).not.toBeNull();
    // a person without JavaScript reads it, too
    const context = await browser.newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    await tab.setContent(await page.text());
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText('This checklist cannot be shown at the moment');
    await context.close();

    signalAll(pids, 'CONT');
    pids = [];
    await expect.poll(async () => (await read()).status, { timeout: 15_000 }).toBe(200);
    expect((await fetch(`${server.url}/api/health/ready`)).status).toBe(200);
  } finally {
    signalAll(pids, 'CONT');
    await server.kill();
    await postgres.stop();
  }
});
