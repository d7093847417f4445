import { globSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { expect, test } from '@playwright/test';
import { tokenIn } from './support/checklist-client';
import { databases, type TestDatabase } from './support/databases';
import { practiceFile } from './support/practice';
import { startServer } from './support/server-process';

/*
 * Secrets that are driven through verifications on a checklist must come out nowhere: no table, log line, event, page,
 * export or address. The same for the tokens of links, but for the page of the link itself.
 */

/** What a file holds that nobody may learn. */
interface IonapiFile {
  ci: string;
  cs: string;
  saak: string;
  sask: string;
}

const forms = (secret: string): string[] => {
  const bytes = Buffer.from(secret);
  return [
    secret,
    encodeURIComponent(secret),
    bytes.toString('hex'),
    // base64 at any offset, without the characters that neighbours decide
    ...[0, 1, 2].map((offset) =>
      Buffer.concat([Buffer.alloc(offset), bytes])
        .toString('base64url')
        .slice(offset === 0 ? 0 : offset + 1, -3),
    ),
  ];
};

const secretsOf = ({ ci, cs, saak, sask }: IonapiFile): string[] =>
  [cs, sask, saak, saak.split('#').at(-1) ?? saak, `${ci}:${cs}`].flatMap(forms);

/** Everything in the database, byte for byte or row by row. */
async function everythingIn({ url, file }: TestDatabase): Promise<string> {
  if (file !== null) {
    return globSync(`${file}*`)
      .map((name) => readFileSync(name, 'latin1'))
      .join('\n');
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const tables = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  );
  const rows: unknown[] = [];
  for (const { name } of tables.rows) rows.push((await client.query(`select * from "${name}"`)).rows);
  await client.end();
  return JSON.stringify(rows);
}

for (const kind of ['sqlite', 'postgres'] as const) {
  test(`no secret of a file is in anything that is left of its verification: ${kind}`, async ({ request }) => {
    test.setTimeout(60_000);
    const database = await databases[kind]();
    const server = await startServer({ DATABASE_URL: database.url, LOG_LEVEL: 'trace', METRICS: 'on' });
    try {
      const started = await fetch(`${server.url}/api/checklists`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'Canary' }),
      });
      const token = tokenIn(((await started.json()) as { links: { manage: string } }).links.manage);
      const authorization = { authorization: `Bearer ${token}` };
      const leaving = new AbortController();
      const stream = await fetch(`${server.url}/c/${token}/events`, { signal: leaving.signal });
      const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();

      const secrets: string[] = [];
      const seen: string[] = [];
      const verify = async (bytes: Buffer) => {
        secrets.push(...secretsOf(JSON.parse(bytes.toString()) as IonapiFile));
        const form = new FormData();
        form.set('file', new File([new Uint8Array(bytes)], 'canary.ionapi'));
        form.set('checklist', token);
        const answer = await fetch(`${server.url}/api/verifications`, { method: 'POST', body: form });
        expect(answer.status).toBe(200);
        seen.push(await answer.text());
      };
      for (const id of ['healthy', 'role-missing', 'invalid-grant', 'm3-rejected'])
        await verify((await practiceFile(request, id)).buffer);
      const canary = JSON.parse((await practiceFile(request, 'healthy')).buffer.toString()) as IonapiFile;
      for (const wrong of [{ cs: 'canary-client-secret-0123456789' }, { sask: 'canary-secret-key-0123456789' }])
        await verify(Buffer.from(JSON.stringify({ ...canary, ...wrong })));

      for (const path of ['', '/activity'])
        seen.push(
          await (await fetch(`${server.url}/api/checklists/current${path}`, { headers: authorization })).text(),
        );
      const pages: string[] = [];
      // the second is what Next sends where a script asks for a page
      for (const headers of [{}, { rsc: '1' }]) {
        for (const path of ['', '/print', '/markdown', '/check', '/guide/grid-role']) {
          const answer = await fetch(`${server.url}/c/${token}${path}`, { headers });
          expect([path, answer.status]).toEqual([path, 200]);
          pages.push(await answer.text());
        }
      }
      for (const wrong of [
        { file: canary.cs, checklist: token },
        { file: new File([canary.sask], 'a'), checklist: canary.sask },
        { file: new File([JSON.stringify(canary).repeat(200)], 'a') },
        { file: new File([JSON.stringify(canary)], 'a'), checklist: 'x'.repeat(43) },
      ]) {
        const form = new FormData();
        for (const [name, value] of Object.entries(wrong)) form.set(name, value);
        const refused = await fetch(`${server.url}/api/verifications`, { method: 'POST', body: form });
        expect(refused.status).toBeGreaterThanOrEqual(400);
        seen.push(await refused.text());
      }
      for (let events = ''; !events.includes('event: verification');) {
        const next = await reader?.read();
        if (!next || next.done) break;
        events += next.value;
        seen.push(next.value);
      }
      const metrics = await (await fetch(`${server.url}/api/metrics`)).text();
      leaving.abort();
      await server.stop();

      const left = { database: await everythingIn(database), log: server.output(), metrics, answers: seen.join('\n') };
      // the ground is what it is taken for
      expect(left.database).toContain('role-missing');
      expect(left.log).toContain('verification');
      expect(left.metrics).toContain('code="role-missing"');
      expect(left.metrics).toContain('route="/c/{token}"');
      for (const [where, text] of Object.entries({ ...left, pages: pages.join('\n') })) {
        expect([where, secrets.filter((secret) => text.includes(secret))]).toEqual([where, []]);
        // tokens that the tenant issued are JSON Web Tokens
        expect([where, /eyJ[A-Za-z0-9_-]{20,}\./.test(text)]).toEqual([where, false]);
      }
      for (const [where, text] of Object.entries({ ...left, markdown: pages[2] ?? '' }))
        expect([where, text.includes(token)]).toEqual([where, false]);
    } finally {
      await server.kill();
      await database.remove();
    }
  });
}

test('an error that nobody caught is told without its message', async () => {
  const database = await databases.sqlite();
  const secret = 'obviously-fake-canary-of-an-error';
  const fault = (ms: number, code: string) => `setTimeout(() => { ${code} }, ${String(ms)});`;
  const faults = [
    fault(1_500, `Promise.reject(new Error('${secret}'))`),
    fault(1_700, `Promise.reject('${secret}')`),
    fault(1_900, `throw Object.assign(new Error('${secret}'), { detail: '${secret}' })`),
  ];
  // before the server's own program, as a fault in it would be
  const preload = `data:text/javascript,${encodeURIComponent(faults.join(''))}`;
  const server = await startServer({
    DATABASE_URL: database.url,
    LOG_LEVEL: 'trace',
    NODE_OPTIONS: `--import ${preload}`,
  });
  try {
    const told = () => server.output().match(/"msg":"unexpected error"/g) ?? [];
    await expect(() => expect(told().length).toBeGreaterThanOrEqual(faults.length)).toPass();
    expect(server.output()).not.toContain(secret);
    expect((await fetch(`${server.url}/api/health/ready`)).status).toBe(200);
  } finally {
    await server.kill();
    await database.remove();
  }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'in a browser' : 'in a browser without JavaScript', () => {
    test.use({ javaScriptEnabled });
    test('no key of a file is in the page of its verdict, or in any answer to it', async ({ page, request }) => {
      const file = await practiceFile(request, 'role-missing');
      const secrets = secretsOf(JSON.parse(file.buffer.toString()) as IonapiFile);
      const answers: Promise<string>[] = [];
      page.on('response', (response) => answers.push(response.text().catch(() => '')));
      await page.goto('/check');
      await page.getByLabel('ION API file', { exact: true }).setInputFiles(file);
      // with JavaScript the page shows what the file says before there is a button to start
      await page.getByRole('button', { name: javaScriptEnabled ? /^Start the check/ : /^Check the file/ }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('role');
      const texts = [await page.content(), ...(await Promise.all(answers))];
      expect(texts.join('\n')).toContain('role-missing');
      for (const text of texts) expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    });
  });
}
