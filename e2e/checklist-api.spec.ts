import { activityEntrySchema, linkSchema, taskSchema } from '@/lib/domain/checklist/checklist';
import { expect, test, type APIRequestContext, type APIResponse } from '@playwright/test';
import { z } from 'zod';
import { ChecklistClient, tokenIn } from './support/checklist-client';

/*
 * The contract of the checklist API, over HTTP (docs/http-api.md). What a link may do, and how long it lives, is proved
 * in lib/checklists; here it is about requests and answers.
 */

const statuses = async (answers: Promise<APIResponse>[]) =>
  (await Promise.all(answers)).map((answer) => answer.status());

const isProblem = (answer: APIResponse) => {
  expect(answer.headers()['content-type']).toBe('application/problem+json');
  expect(answer.headers()['cache-control']).toBe('no-store');
};

test('a checklist from its start to its end', async ({ request, baseURL }) => {
  const started = await request.post('/api/checklists', { data: { name: 'Acme to M3' } });
  expect(started.status()).toBe(201);
  const { id, links } = (await started.json()) as { id: string; links: { manage: string } };
  expect(links.manage).toMatch(new RegExp(`^http://localhost:${new URL(baseURL ?? '').port}/c/[A-Za-z0-9_-]{43}$`));
  const checklist = new ChecklistClient(request, tokenIn(links.manage));

  const whole = await checklist.read();
  expect(whole).toMatchObject({ id, name: 'Acme to M3', capability: 'manage', verification: null });
  expect(whole.links).toHaveLength(1);

  const done = await checklist.send('PATCH', '/tasks/grid-role', { state: 'done', version: 1, name: 'Anna' });
  expect(taskSchema.parse(await done.json())).toMatchObject({ version: 2, doneBy: { kind: 'person', name: 'Anna' } });

  const comment = await checklist.send('POST', '/tasks/grid-role/comments', { text: 'Ticked it' });
  expect(comment.status()).toBe(201);
  const task = await checklist.task('grid-role');
  expect(task.version).toBe(2);
  expect(task.comments).toEqual([await comment.json()]);

  const made = await checklist.send('POST', '/links', { capability: 'contribute', label: 'Users', owner: 'network' });
  expect(made.status()).toBe(201);
  const link = (await made.json()) as { id: string; url: string; expiresAt: string };
  const days = (Date.parse(link.expiresAt) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(13.9);
  expect(days).toBeLessThanOrEqual(14);
  const extended = await checklist.send('PATCH', `/links/${link.id}`, { expiresInSeconds: 3_600 });
  expect(linkSchema.parse(await extended.json())).toMatchObject({ id: link.id, owner: 'network', label: 'Users' });
  expect((await checklist.send('DELETE', `/links/${link.id}`)).status()).toBe(204);

  const log = z
    .object({ entries: z.array(activityEntrySchema) })
    .parse(await (await checklist.send('GET', '/activity')).json());
  expect(log.entries.map(({ what }) => what)).toEqual([
    'link-revoked',
    'link-extended',
    'link-created',
    'comment-added',
    'task-done',
    'checklist-started',
  ]);

  const deleted = await checklist.send('DELETE');
  expect(deleted.status()).toBe(204);
  expect((await checklist.send('GET')).status()).toBe(401);
});

test('unknown, revoked, deleted and missing links get one and the same answer', async ({ request }) => {
  const manager = await ChecklistClient.start(request);
  const revoked = await manager.link({ capability: 'view' });
  await manager.send('DELETE', `/links/${revoked.id}`);
  const deleted = await ChecklistClient.start(request);
  await deleted.send('DELETE');
  const answers = await Promise.all([
    revoked.send('GET'),
    deleted.send('GET'),
    new ChecklistClient(request, 'A'.repeat(43)).send('GET'),
    new ChecklistClient(request, 'x').send('GET'),
    request.get('/api/checklists/current'),
    request.get('/api/checklists/current', { headers: { authorization: `Basic ${manager.token}` } }),
    // a token is taken from the header only
    request.get(`/api/checklists/current?token=${manager.token}`, { headers: { cookie: `token=${manager.token}` } }),
  ]);
  const seen = await Promise.all(
    answers.map(async (answer) => {
      const { date: _, ...headers } = answer.headers();
      return JSON.stringify([answer.status(), headers, await answer.text()]);
    }),
  );
  expect(new Set(seen).size).toBe(1);
  expect(answers[0].status()).toBe(401);
});

test('the pages of dead links are alike, too, and reveal nothing', async ({ request }) => {
  const manager = await ChecklistClient.start(request, 'A name that nobody may learn');
  const revoked = await manager.link({ capability: 'view' });
  await manager.send('DELETE', `/links/${revoked.id}`);
  const pages = await Promise.all(
    [revoked.token, 'A'.repeat(43)].map(async (token) => {
      const answer = await request.get(`/c/${token}`);
      expect(answer.status()).toBe(404);
      expect(answer.headers()['cache-control']).toContain('no-store');
      return (await answer.text())
        .replaceAll(token, 'TOKEN')
        .replace(/nonce="[^"]*"|"nonce":"[^"]*"|nonce-[A-Za-z0-9+/=]+/g, 'NONCE');
    }),
  );
  expect(pages[0]).toBe(pages[1]);
  expect(pages[0]).toContain('Ask for a new link');
  expect(pages[0]).not.toContain('nobody may learn');
  expect(await statuses([request.get(`/c/${revoked.token}/events`), request.get('/c/x/check')])).toEqual([404, 404]);
});

test('thirty scanners that open a link change nothing', async ({ request }) => {
  const manager = await ChecklistClient.start(request);
  const link = await manager.link({ capability: 'contribute' });
  const before = [await manager.read(), await (await manager.send('GET', '/activity')).text()];
  const places = ['', '/print', '/check', '/guide/grid-role', '/markdown'];
  const visits = Array.from({ length: 6 }, () => places.map((place) => request.get(`${link.page}${place}`))).flat();
  expect(new Set(await statuses(visits))).toEqual(new Set([200]));
  expect([await manager.read(), await (await manager.send('GET', '/activity')).text()]).toEqual(before);
  // what a browser sends when a person's page is open
  expect((await request.post(`${link.page}/opened`)).status()).toBe(204);
  expect((await manager.read()).links?.find(({ id }) => id === link.id)?.lastOpenedAt).not.toBeNull();
});

test('of forty writers with one version exactly one wins, and the others are shown the present task', async ({
  request,
}) => {
  const manager = await ChecklistClient.start(request);
  const contributor = await manager.link({ capability: 'contribute' });
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      (i % 2 ? manager : contributor).send('PATCH', '/tasks/grid-role', {
        state: 'blocked',
        version: 1,
        reason: `writer ${i}`,
      }),
    ),
  );
  const won = answers.filter((answer) => answer.status() === 200);
  expect(won).toHaveLength(1);
  const present = await manager.task('grid-role');
  expect(await won[0]?.json()).toEqual(present);
  for (const answer of answers.filter((one) => one.status() !== 200)) {
    expect(answer.status()).toBe(409);
    isProblem(answer);
    expect(((await answer.json()) as { task: unknown }).task).toEqual(present);
  }
});

test.describe('requests that are not valid', () => {
  const cases: [string, string, string, unknown][] = [
    ['no member', 'PATCH', '/tasks/grid-role', {}],
    ['a state that is none', 'PATCH', '/tasks/grid-role', { state: 'finished', version: 1 }],
    ['a version as text', 'PATCH', '/tasks/grid-role', { state: 'done', version: '1' }],
    ['a version with a fraction', 'PATCH', '/tasks/grid-role', { state: 'done', version: 1.5 }],
    ['blocked without a reason', 'PATCH', '/tasks/grid-role', { state: 'blocked', version: 1 }],
    ['blocked for a blank reason', 'PATCH', '/tasks/grid-role', { state: 'blocked', version: 1, reason: ' \n' }],
    ['a reason of 1001', 'PATCH', '/tasks/grid-role', { state: 'blocked', version: 1, reason: 'x'.repeat(1001) }],
    ['a reason that is null', 'PATCH', '/tasks/grid-role', { state: 'done', version: 1, reason: null }],
    ['a blank name', 'PATCH', '/tasks/grid-role', { state: 'done', version: 1, name: ' ' }],
    ['a name of 101', 'PATCH', '/tasks/grid-role', { state: 'done', version: 1, name: '😀'.repeat(101) }],
    ['an unknown member', 'PATCH', '/tasks/grid-role', { state: 'done', version: 1, owner: 'network' }],
    ['an inherited member', 'PATCH', '/tasks/grid-role', JSON.parse('{"state":"done","version":1,"__proto__":{}}')],
    ['an array', 'PATCH', '/tasks/grid-role', [{ state: 'done', version: 1 }]],
    ['an empty comment', 'POST', '/tasks/grid-role/comments', { text: '' }],
    ['no capability', 'POST', '/links', { label: 'x' }],
    ['a label of nothing', 'POST', '/links', { capability: 'view', label: '' }],
    ['less than an hour', 'POST', '/links', { capability: 'view', label: 'x', expiresInSeconds: 3_599 }],
    ['more than 90 days', 'POST', '/links', { capability: 'view', label: 'x', expiresInSeconds: 7_776_001 }],
    ['an owner that is none', 'POST', '/links', { capability: 'view', label: 'x', owner: 'everybody' }],
    ['a narrowed link that manages', 'POST', '/links', { capability: 'manage', label: 'x', owner: 'network' }],
  ];
  let checklist: ChecklistClient;
  test.beforeAll(async ({ playwright, baseURL }) => {
    checklist = await ChecklistClient.start(await playwright.request.newContext({ baseURL: baseURL ?? '' }));
  });
  for (const [name, method, path, body] of cases) {
    test(name, async () => {
      const answer = await checklist.send(method, path, JSON.stringify(body), { 'content-type': 'application/json' });
      expect(answer.status()).toBe(400);
      isProblem(answer);
    });
  }

  test('what fits exactly is taken', async () => {
    expect(
      await statuses([
        checklist.send('PATCH', '/tasks/create-app', {
          state: 'blocked',
          version: 1,
          reason: ` ${'😀'.repeat(1000)} `,
          name: 'ä'.repeat(100),
        }),
        checklist.send('POST', '/links', { capability: 'view', label: 'x', expiresInSeconds: 3_600 }),
        checklist.send('POST', '/links', { capability: 'view', label: 'x', expiresInSeconds: 7_776_000 }),
      ]),
    ).toEqual([200, 201, 201]);
  });

  test('hostile text comes back as it was typed', async () => {
    const text = '<b>\u0000\u202e\u001b[31m’ OR 1=1 --\ud800 \u{1F600}\n\n';
    await checklist.send('POST', '/tasks/network-access/comments', { text, name: text });
    const [comment] = (await checklist.task('network-access')).comments;
    expect(comment).toMatchObject({ text, name: text });
  });
});

test('where a request has several faults, the first of the contract is told', async ({ request }) => {
  const manager = await ChecklistClient.start(request);
  const viewer = await manager.link({ capability: 'view' });
  const narrowed = await manager.link({ capability: 'contribute', owner: 'network' });
  const foreign = { 'sec-fetch-site': 'cross-site' };
  const dead = new ChecklistClient(request, 'A'.repeat(43));
  const text = { 'content-type': 'text/plain' };
  const json = { 'content-type': 'application/json' };
  const large = JSON.stringify({ text: 'x'.repeat(65_536) });
  const role = '/tasks/grid-role';
  const order: [Promise<APIResponse>, number][] = [
    [dead.send('PUT', role, 'x', { ...foreign, ...text }), 403],
    [dead.send('PUT', role, 'x', text), 405],
    [dead.send('OPTIONS', role), 405],
    [dead.send('PATCH', role, 'x', text), 401],
    [viewer.send('PATCH', role, 'x', text), 403],
    [manager.send('PATCH', role, large, text), 415],
    [manager.send('PATCH', role, large, json), 413],
    [manager.send('PATCH', '/tasks/none', '{', json), 400],
    [narrowed.send('PATCH', role, { state: 'done', version: 7 }), 404],
    [manager.send('PATCH', '/tasks/m3-user', { state: 'done', version: 7 }), 404],
    [manager.send('PATCH', role, { state: 'done', version: 7 }), 409],
    [manager.send('PATCH', role, { state: 'done', version: 1 }, { origin: 'null' }), 403],
    [manager.send('PATCH', role, { state: 'done', version: 1 }, { origin: 'https://elsewhere.example' }), 403],
    [manager.send('GET', '', undefined, foreign), 200],
    [viewer.send('GET', '/activity'), 403],
    [narrowed.send('POST', '/links', { capability: 'view', label: 'x' }), 403],
    [manager.send('DELETE', '/links/none'), 404],
    [manager.send('PATCH', '/links/none', { expiresInSeconds: 3_600 }), 404],
    [request.put('/api/checklists', { data: {} }), 405],
    [request.post('/api/checklists', { data: { name: '' } }), 400],
    [request.post('/api/checklists', { data: '{}', headers: text }), 415],
    [request.post('/api/checklists', { data: { name: 'x' }, headers: foreign }), 403],
  ];
  for (const [i, [answer, expected]] of order.entries()) expect([i, (await answer).status()]).toEqual([i, expected]);
  expect((await manager.read()).links).toHaveLength(3);
  const [own] = (await manager.read()).links ?? [];
  expect((await manager.send('DELETE', `/links/${own?.id ?? ''}`)).status()).toBe(409);
  expect((await manager.send('PATCH', `/links/${own?.id ?? ''}`, { expiresInSeconds: 3_600 })).status()).toBe(409);
});

test.describe('a verification writes to its checklist', () => {
  test('the missing role reopens its task, the healthy file proves it, another file makes proofs stale', async ({
    request,
  }) => {
    const manager = await ChecklistClient.start(request);
    await manager.send('PATCH', '/tasks/grid-role', { state: 'blocked', version: 1, reason: 'No such role' });
    const report = (await (await manager.verify('role-missing')).json()) as { id: string };
    const reopened = await manager.task('grid-role');
    expect(reopened).toMatchObject({ state: 'to-do', reason: null, version: 3 });
    expect(reopened.diagnosis).toEqual({ check: 'grid-role', code: 'role-missing' });
    const { verification } = await manager.read();
    expect(verification?.id).toBe(report.id);
    expect(verification?.checks.flatMap(({ evidence }) => evidence)).toEqual([]);

    await manager.verify('healthy');
    expect(await manager.task('grid-role')).toMatchObject({
      state: 'done',
      diagnosis: null,
      doneBy: { kind: 'check', checkId: 'grid-role', stale: false },
    });
    await manager.verify('file-truncated');
    expect(await manager.task('grid-role')).toMatchObject({ state: 'done', doneBy: { kind: 'check', stale: true } });
    expect((await manager.task('download-credentials')).diagnosis).toEqual({
      check: 'file-format',
      code: 'file-truncated',
    });
  });

  test('tasks of M3 appear when a check asks for them', async ({ request }) => {
    const manager = await ChecklistClient.start(request);
    expect((await manager.read()).tasks.map(({ id }) => id)).not.toContain('m3-user');
    await manager.verify('m3-company-missing');
    expect(await manager.task('m3-user')).toMatchObject({
      owner: 'm3-security',
      state: 'to-do',
      diagnosis: { check: 'm3-user', code: 'm3-company-missing' },
    });
  });

  test('a narrowed link sees of it what its owner needs', async ({ request }) => {
    const manager = await ChecklistClient.start(request);
    const network = await manager.link({ capability: 'contribute', owner: 'network' });
    expect((await network.verify('role-missing')).status()).toBe(200);
    const { verification, tasks, links } = await network.read();
    expect(links).toBeUndefined();
    expect(tasks.map(({ owner }) => owner)).toEqual(['network']);
    expect(verification).toMatchObject({ verdict: 'not-ready', rootCause: null, identity: null, roles: null });
    expect(verification?.checks.map(({ id }) => id)).toEqual(['authorization-server', 'gateway']);
    expect(JSON.stringify(verification)).not.toContain('flow.connect');
    // the run itself is the whole truth, by whichever link it was started
    expect((await manager.task('grid-role')).diagnosis).not.toBeNull();
  });

  test('a link that may look only, or is dead, runs nothing', async ({ request }) => {
    const manager = await ChecklistClient.start(request);
    const viewer = await manager.link({ capability: 'view' });
    expect((await viewer.verify('healthy')).status()).toBe(403);
    expect((await new ChecklistClient(request, 'x').verify('healthy')).status()).toBe(401);
    expect((await manager.read()).verification).toBeNull();
  });
});

test.describe('the stream of events', () => {
  test('begins with all tasks, tells of changes at once, and ends when the link is revoked', async ({
    request,
    baseURL,
  }) => {
    const manager = await ChecklistClient.start(request);
    const link = await manager.link({ capability: 'view' });
    const stream = await openStream(`${baseURL ?? ''}/api/checklists/current/events`, {
      authorization: `Bearer ${link.token}`,
    });
    const { tasks } = await link.read();
    const first = await stream.take(tasks.length);
    expect(first.map(({ data }) => data)).toEqual(tasks);
    expect(new Set(first.map(({ id }) => id)).size).toBe(tasks.length);

    const began = performance.now();
    const changed = await manager.send('PATCH', '/tasks/grid-role', { state: 'in-progress', version: 1 });
    const [event] = await stream.take(1);
    expect(event).toMatchObject({ event: 'task', data: await changed.json() });
    await manager.send('DELETE', `/links/${link.id}`);
    expect(await stream.take(1)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('goes on after the last event that was seen', async ({ request, baseURL }) => {
    const manager = await ChecklistClient.start(request);
    const address = `${baseURL ?? ''}${manager.page}/events`;
    const before = await openStream(address);
    const seen = (await before.take((await manager.read()).tasks.length)).at(-1);
    before.leave();
    await manager.send('PATCH', '/tasks/grid-role', { state: 'in-progress', version: 1 });
    await manager.send('POST', '/tasks/network-access/comments', { text: 'Asked' });
    const after = await openStream(address, { 'last-event-id': seen?.id ?? '' });
    const missed = await after.take(2);
    expect(missed.map(({ data }) => (data as { id: string }).id)).toEqual(['grid-role', 'network-access']);
    after.leave();
  });
});

test('the description of the API is served', async ({ request }: { request: APIRequestContext }) => {
  const document = (await (await request.get('/api/openapi.json')).json()) as { openapi: string; paths: object };
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toContain('/api/checklists/current/tasks/{taskId}');
});

interface Seen {
  id: string;
  event: string;
  data: unknown;
}

/** Reads server-sent events; `take` answers fewer where the stream ends first. */
async function openStream(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ take: (count: number) => Promise<Seen[]>; leave: () => void }> {
  const leaving = new AbortController();
  const response = await fetch(url, { headers, signal: leaving.signal });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  // nobody may hold it back: neither a proxy nor a compressor, which would take 300 kB for each
  expect(response.headers.get('cache-control')).toBe('no-store, no-transform');
  expect(response.headers.get('content-encoding')).toBeNull();
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  const waiting: Seen[] = [];
  const member = (block: string, name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
  return {
    leave: () => {
      leaving.abort();
    },
    take: async (count) => {
      while (waiting.length < count) {
        const next = await reader?.read();
        if (!next || next.done) break;
        const blocks = (rest + next.value).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks.filter((one) => one.includes('data: ')))
          waiting.push({
            id: member(block, 'id'),
            event: member(block, 'event'),
            data: JSON.parse(member(block, 'data')),
          });
      }
      return waiting.splice(0, count);
    },
  };
}
