import { DatabaseSync } from 'node:sqlite';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openStore } from './open-store';
import { isOutage } from './outage';

const thrownBy = (action: () => unknown): unknown => {
  try {
    return action();
  } catch (error) {
    return error;
  }
};

const withCode = (code: string, message = 'said without saying') => Object.assign(new Error(message), { code });

describe('the database does not answer', () => {
  test.each([
    ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE'].map((code) => withCode(code)),
    ...['08006', '08001', '53300', '53100', '57P01', '57P03', '57014', '25P03'].map((code) => withCode(code)),
    new Error('timeout exceeded when trying to connect'),
    new Error('Connection terminated'),
    new Error('Connection terminated unexpectedly'),
    new Error('Connection terminated due to connection timeout'),
    new Error('Client has encountered a connection error and is not queryable'),
    new Error('the database could not be migrated', { cause: withCode('ECONNREFUSED') }),
    new AggregateError([withCode('ECONNREFUSED'), withCode('EHOSTUNREACH')]),
  ])('$code $message', (error) => {
    expect(isOutage(error)).toBe(true);
  });
});

describe('something else is wrong', () => {
  const own = new Error('I caused myself');
  own.cause = own;
  test.each([
    ...['23505', '42601', '22021', '28P01', '40001', 'ERR_INVALID_ARG_TYPE'].map((code) => withCode(code)),
    own,
    new Error('there is no checklist', { cause: 'Connection terminated' }),
    'ECONNREFUSED',
    null,
    undefined,
    {},
  ])('%s', (error) => {
    expect(isOutage(error)).toBe(false);
  });
});

describe('what the databases themselves throw', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ionboard-outage-'));
  const open: DatabaseSync[] = [];
  const connect = (name: string, options = {}) => {
    const db = new DatabaseSync(join(folder, name), options);
    open.push(db);
    return db;
  };
  afterEach(() => {
    for (const db of open.splice(0)) db.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('SQLite: locked, read-only, not to be opened, full; not a broken rule', () => {
    const db = connect('a.sqlite');
    db.exec('create table t (x unique); insert into t values (1)');
    db.exec('begin immediate');
    expect(isOutage(thrownBy(() => connect('a.sqlite').exec('begin immediate')))).toBe(true);
    db.exec('rollback');
    expect(isOutage(thrownBy(() => connect('a.sqlite', { readOnly: true }).exec('delete from t')))).toBe(true);
    expect(isOutage(thrownBy(() => connect('missing/a.sqlite')))).toBe(true);
    db.exec('pragma max_page_count = 3');
    expect(isOutage(thrownBy(() => db.exec('insert into t values (zeroblob(100000))')))).toBe(true);
    expect(isOutage(thrownBy(() => db.exec('insert into t values (1)')))).toBe(false);
  });

  test('PostgreSQL: nobody listens on its port; somebody else does', async () => {
    const server = createServer((socket) => socket.destroy());
    const port = await new Promise<number>((done) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        done(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const url = `postgres://user:secret@127.0.0.1:${port}/database`;
    expect(isOutage(await openStore(url).catch((error: unknown) => error))).toBe(true);
    await new Promise((done) => server.close(done));
    expect(isOutage(await openStore(url).catch((error: unknown) => error))).toBe(true);
  });
});
