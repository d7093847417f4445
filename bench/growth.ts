import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../e2e/support/postgres.ts';
import { askAs, startChecklist } from './checklists.ts';
import { median, type Row } from './row.ts';
import { startWizard, type RunningWizard } from './servers.ts';

const few = 1_000;
const many = 100_000;
const ratioMax = 1.2;
const rounds = 5;
const opensARound = 150;

/** What it costs to open a link, with few and with many checklists stored, on both databases. */
export async function measureGrowth(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ionboard-growth-'));
  const postgres = await startPostgres();
  try {
    const sqlite = (name: string) => `file:${join(folder, name)}`;
    const other = async (name: string) => {
      const client = new pg.Client({ connectionString: postgres.url });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
    };
    return [
      await compare('SQLite', sqlite('few.sqlite'), sqlite('many.sqlite')),
      await compare('PostgreSQL', await other('few'), await other('many')),
    ];
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(name: string, fewUrl: string, manyUrl: string): Promise<Row> {
  const small = await filled(fewUrl, few);
  const large = await filled(manyUrl, many);
  try {
    const times: { small: number[]; large: number[] } = { small: [], large: [] };
    await small.open();
    await large.open();
    // in turns, so that a busy moment of the computer hits both
    for (let round = 0; round < rounds; round += 1) {
      times.small.push(await small.open());
      times.large.push(await large.open());
    }
    const [fewMs, manyMs] = [median(times.small), median(times.large)];
    return {
      what: `opening a link with ${many} checklists / with ${few}, ${name}`,
      value: manyMs / fewMs,
      unit: '',
      atMost: ratioMax,
      note: `${manyMs.toFixed(2)} / ${fewMs.toFixed(2)} ms`,
    };
  } finally {
    await small.wizard.stop();
    await large.wizard.stop();
  }
}

/** A wizard on a database with so many checklists, each with links, tasks and a log as people leave them. */
async function filled(url: string, count: number) {
  // the first start makes the tables
  const first = await startWizard({ databaseUrl: url });
  await first.stop();
  await fill(url, count);
  const wizard = await startWizard({ databaseUrl: url });
  const { token } = await startChecklist(wizard.url);
  for (let i = 0; i < 50; i += 1) await openOnce(wizard, token);
  return {
    wizard,
    /** ms for one opening, the middle one of many */
    open: async () => {
      const times: number[] = [];
      for (let i = 0; i < opensARound; i += 1) times.push(await openOnce(wizard, token));
      return median(times);
    },
  };
}

async function openOnce({ url }: RunningWizard, token: string): Promise<number> {
  const began = performance.now();
  const answer = await askAs(url, token, 'GET', '');
  await answer.text();
  if (answer.status !== 200) throw new Error(`a link answers ${answer.status}`);
  return performance.now() - began;
}

const tasks = [
  'technical-user',
  'network-access',
  'authorized-apps',
  'create-app',
  'download-credentials',
  'grid-role',
];

type Rows = Record<(typeof tables)[number], (string | number | null)[][]>;

/** Rows of one checklist, as the product writes them. */
function rowsOf(at: number): Rows {
  const id = randomUUID();
  const links = ['manage', 'contribute', 'view'].map((capability, position) => {
    const linkId = randomUUID();
    const hash = createHash('sha256').update(linkId).digest('hex');
    return [
      id,
      linkId,
      hash,
      capability,
      '"Setup lead"',
      null,
      at,
      null,
      null,
      null,
      position === 0 ? 1 : 0,
      position + 1,
    ];
  });
  return {
    checklist: [[id, '"Webshop to M3"', at, at, 9, null]],
    link: links,
    task: tasks.map((task, index) => [id, task, 'to-do', null, 1, null, null, index + 1]),
    activity: links.map((link, index) => [
      id,
      6 + index,
      new Date(at).toISOString(),
      link[1] ?? null,
      '"Setup lead"',
      null,
      'link-created',
      link[1] ?? null,
      null,
    ]),
  };
}

const columns = {
  checklist: ['id', 'name', 'created_at', 'changed_at', 'sequence', 'edition'],
  link: [
    'checklist_id',
    'id',
    'token_hash',
    'capability',
    'label',
    'owner',
    'created_at',
    'expires_at',
    'revoked_at',
    'last_opened_at',
    'is_first',
    'position',
  ],
  task: ['checklist_id', 'id', 'state', 'reason', 'version', 'done_by', 'finding', 'sequence'],
  activity: ['checklist_id', 'sequence', 'at', 'link_id', 'link_label', 'name', 'what', 'subject', 'detail'],
} as const;
const tables = ['checklist', 'link', 'task', 'activity'] as const;

async function fill(url: string, count: number): Promise<void> {
  const at = Date.now();
  if (url.startsWith('file:')) {
    const database = new DatabaseSync(url.replace('file:', ''));
    const insert = Object.fromEntries(
      tables.map((table) => [
        table,
        database.prepare(
          `insert into ${table} (${columns[table].join(', ')}) values (${columns[table].map(() => '?').join(', ')})`,
        ),
      ]),
    );
    database.exec('begin');
    for (let i = 0; i < count; i += 1) {
      const rows = rowsOf(at);
      for (const table of tables) for (const row of rows[table]) insert[table]?.run(...row);
    }
    database.exec('commit');
    database.close();
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (let done = 0; done < count; done += few) {
    const all = Array.from({ length: few }, () => rowsOf(at));
    for (const table of tables) {
      const rows = all.flatMap((one) => one[table]);
      // a column at a time: the number of parameters of a query is limited
      const names = columns[table];
      const arrays = names.map((_, column) => rows.map((row) => row[column]));
      const casts = names.map((name, index) => `$${String(index + 1)}::${typeOf(name)}[]`);
      await client.query(
        `insert into ${table} (${names.join(', ')}) select * from unnest(${casts.join(', ')})`,
        arrays,
      );
    }
  }
  await client.query('analyze');
  await client.end();
}

const typeOf = (column: string) =>
  /^(created_at|changed_at|expires_at|revoked_at|last_opened_at|sequence|is_first|position|version)$/.test(column)
    ? 'bigint'
    : 'text';
