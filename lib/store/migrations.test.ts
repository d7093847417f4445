import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { askPostgres, createDatabase } from '@/e2e/support/test-database';
import { tokenHashOf } from '../checklists/link-token';
import { openDatabase } from './database';
import { openStore } from './open-store';
import type { ChecklistStore } from './checklist-store';

/*
 * From the first released schema to the present one, with data in it. The fixture is frozen: a migration that is edited
 * after its release, or that loses something, is seen here.
 */

const firstSchema = readFileSync(join(import.meta.dirname, 'first-schema.test.sql'), 'utf8');
const token = 'not-a-secret-token-of-the-first-schema-0000';

/** Tables and columns, as both databases name them. */
async function columnsOf(url: string): Promise<string[]> {
  const { db, reads } = await openDatabase(url);
  try {
    const tables = await db.introspection.getTables();
    return tables
      .flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}${column.isNullable ? '?' : ''}`))
      .sort();
  } finally {
    await Promise.all([...new Set([db, reads])].map((one) => one.destroy()));
  }
}

describe.each(['sqlite', 'postgres'] as const)('%s', (kind) => {
  let folder: string;
  let url: string;
  let opened: ChecklistStore[];
  const anotherUrl = () =>
    kind === 'sqlite'
      ? Promise.resolve(`file:${join(folder, `${String(Math.random()).slice(2)}.sqlite`)}`)
      : createDatabase(inject('postgresUrl'));
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ionboard-migrations-'));
    url = await anotherUrl();
    opened = [];
    if (kind === 'sqlite') {
      const database = new DatabaseSync(url.replace('file:', ''));
      database.exec(firstSchema);
      database.close();
    } else await askPostgres(url, firstSchema);
  });
  afterEach(async () => {
    await Promise.all(opened.map((store) => store.close()));
    await rm(folder, { recursive: true });
  });
  const open = async () => {
    const store = await openStore(url);
    opened.push(store);
    return store;
  };

  test('everything on a checklist of the first schema is there, word for word', async () => {
    const store = await open();
    const found = await store.findLink(tokenHashOf(token));
    expect(found).toMatchObject({
      link: { capability: 'manage', label: 'Setup lead', isFirst: true, expiresAt: null },
      checklist: { name: 'Webshop to M3 – år 1', edition: null, sequence: 31 },
    });
    const id = found?.checklist.id ?? '';
    const content = await store.content(id);
    const task = (wanted: string) => content?.tasks.find((one) => one.id === wanted);
    expect(content?.tasks).toHaveLength(7);
    expect(task('create-app')).toMatchObject({ state: 'done', version: 3, doneBy: { kind: 'check', stale: false } });
    expect(task('grid-role')).toMatchObject({
      state: 'to-do',
      finding: { code: 'role-missing' },
      comments: [{ text: 'line 1\nline 2', name: 'Åsa', label: 'Setup lead' }],
    });
    expect(content?.lastRun?.outcome).toMatchObject({ verdict: 'not-ready', rootCause: { code: 'role-missing' } });
    const labels = (await store.links(id)).map(({ label, owner }) => [label, owner]);
    expect(labels).toEqual([
      ['Setup lead', null],
      ["Åsa's link; drop table", 'user-administrator'],
    ]);
    const log = await store.activity(id);
    expect(log.find(({ what }) => what === 'task-blocked')?.detail).toBe('waits for "HR" \u0000 😀');
    expect(await store.serverKey('another')).toBe('not-a-secret-server-key-of-the-first-schema');
    // and it is worked on as any other
    const changed = await store.change(id, Date.now, (writer) => writer.setEdition('on-premises'));
    expect(changed).not.toBeNull();
    expect((await store.content(id))?.edition).toBe('on-premises');
  });

  test('instances that start together on it bring it up to date once', async () => {
    const stores = await Promise.all([open(), open(), open(), open()]);
    for (const store of stores) expect(await store.findLink(tokenHashOf(token))).not.toBeNull();
  });

  test('ends with the very tables of a new database', async () => {
    const fresh = await columnsOf(await anotherUrl());
    expect(fresh.length).toBeGreaterThan(40);
    expect(await columnsOf(url)).toEqual(fresh);
  });
});
