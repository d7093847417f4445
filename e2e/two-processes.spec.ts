import { expect, test } from '@playwright/test';
import { tokenIn } from './support/checklist-client';
import { databases } from './support/databases';
import { draw } from './support/draw';
import { startServer } from './support/server-process';

/*
 * Two processes on one database: instances on PostgreSQL, and on SQLite a restart whose halves overlap.
 */

const send = (url: string, token: string, method: string, path: string, body?: unknown) =>
  fetch(`${url}/api/checklists${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

// on PostgreSQL there are three in every run: e2e/instances.spec.ts
for (const kind of draw(['sqlite', 'postgres'] as const, 1)) {
  test(`two processes that start together on one new database share it: ${kind}`, async () => {
    test.setTimeout(60_000);
    const database = await databases[kind]();
    const settings = { DATABASE_URL: database.url };
    const servers = await Promise.allSettled([startServer(settings), startServer(settings)]);
    const [one, two] = servers.flatMap((started) => (started.status === 'fulfilled' ? [started.value] : []));
    try {
      expect(servers.flatMap((started) => (started.status === 'rejected' ? [String(started.reason)] : []))).toEqual([]);
      if (!one || !two) return;
      const started = await send(one.url, '', 'POST', '', { name: 'Shared' });
      const token = tokenIn(((await started.json()) as { links: { manage: string } }).links.manage);
      const made = await send(one.url, token, 'POST', '/current/links', { capability: 'view', label: 'x' });
      const link = (await made.json()) as { id: string; url: string };

      // what one changes, the other tells those who watch
      const stream = await fetch(`${two.url}/c/${tokenIn(link.url)}/events`);
      const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
      let seen = '';
      const until = async (wanted: RegExp | null) => {
        const began = performance.now();
        for (;;) {
          const next = await reader?.read();
          if (!next || next.done) break;
          seen += next.value;
          if (wanted?.test(seen)) break;
        }
        return performance.now() - began;
      };
      await until(/"grid-role"/);
      await send(one.url, token, 'PATCH', '/current/tasks/grid-role', { state: 'in-progress', version: 1 });
      expect(await until(/"in-progress"/)).toBeLessThan(2_000);
      // revoked by one, ended by the other
      await send(one.url, token, 'DELETE', `/current/links/${link.id}`);
      expect(await until(null)).toBeLessThan(2_000);

      // no tick is lost between them: of many writers at both, exactly one has the version
      const writers = Array.from({ length: 20 }, (_, i) =>
        send(i % 2 ? one.url : two.url, token, 'PATCH', '/current/tasks/grid-role', { state: 'done', version: 2 }),
      );
      const statuses = (await Promise.all(writers)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(statuses.filter((status) => status === 409)).toHaveLength(19);
    } finally {
      await Promise.all([one?.stop(), two?.stop()]);
      await database.remove();
    }
  });
}
