import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { joinHosts, listeningFrom, withAbsolutePaths } from './settings.mjs';

const folders = { root: resolve('/project'), callerFolder: resolve('/caller') };

test.each([
  [{}, { address: '127.0.0.1', port: 3000 }],
  [
    { PORT: '', LISTEN_ADDRESS: ' ' },
    { address: '127.0.0.1', port: 3000 },
  ],
  [
    { PORT: '65535', LISTEN_ADDRESS: '::' },
    { address: '::', port: 65_535 },
  ],
  [
    { HOSTNAME: 'f2a9b1c0', PORT: '1' },
    { address: '127.0.0.1', port: 1 },
  ],
])('%j listens at %j', (env, listening) => {
  expect(listeningFrom(env)).toEqual(listening);
});

test.each(['0', '65536', '99999', '-1', '3000.5', '3e3', '0x10', '03000', 'http', '3000;'])(
  'refuses the port %s',
  (PORT) => {
    expect(() => listeningFrom({ PORT })).toThrow(/PORT must be a whole number from 1 to 65535/);
  },
);

test.each([
  [undefined, `file:${join(folders.root, 'data', 'ionboard.sqlite')}`],
  ['', `file:${join(folders.root, 'data', 'ionboard.sqlite')}`],
  ['file:./here.sqlite', `file:${join(folders.callerFolder, 'here.sqlite')}`],
  ['file:here.sqlite', `file:${join(folders.callerFolder, 'here.sqlite')}`],
  ['file:../here.sqlite', `file:${resolve('/here.sqlite')}`],
  ['file:///var/here.sqlite', 'file:///var/here.sqlite'],
  ['file::memory:', 'file::memory:'],
  ['postgres://user@host/base', 'postgres://user@host/base'],
  ['nonsense', 'nonsense'],
])('DATABASE_URL %s becomes %s', (DATABASE_URL, absolute) => {
  expect(withAbsolutePaths({ DATABASE_URL }, folders)).toEqual({ DATABASE_URL: absolute });
});

test('takes EXTRA_CA_FILE from where npm was called, and leaves the other settings as they are', () => {
  const { EXTRA_CA_FILE, METRICS } = withAbsolutePaths({ EXTRA_CA_FILE: 'ca.pem', METRICS: ' on ' }, folders);
  expect([EXTRA_CA_FILE, METRICS]).toEqual([join(folders.callerFolder, 'ca.pem'), ' on ']);
});

test('joins lists of hosts without leaving empty entries', () => {
  expect(joinHosts(undefined, 'a.example,b.example', ' ', 'c.example')).toBe('a.example,b.example,c.example');
});
