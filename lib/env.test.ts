import { expect, test } from 'vitest';
import type { SettingFault } from './domain/setting-fault';
import { readSettings } from './env';
import { languages } from './i18n/messages/languages';
import { wordSettingFault } from './i18n/setting-words';
import { wordsFor } from './i18n/words';

const english = wordsFor('en');
const inWords = (read: object): string[] =>
  'faults' in read ? (read.faults as SettingFault[]).map((fault) => wordSettingFault(fault, english)) : [];

test('defaults', () => {
  const read = readSettings({});
  expect('settings' in read && read.settings).toMatchObject({
    PORT: 3000,
    LISTEN_ADDRESS: '127.0.0.1',
    PUBLIC_URL: 'http://localhost:3000',
    TENANT_TIMEOUT_MS: 60_000,
    VERIFICATIONS_PER_MINUTE: 20,
    VERIFICATIONS_PER_CREDENTIAL_PER_HOUR: 20,
    TRUSTED_PROXY_HOPS: 0,
    LOG_LEVEL: 'info',
    METRICS: false,
  });
});

test.each([
  ['on', true],
  ['ON', true],
  ['1', true],
  ['off', false],
  ['false', false],
])('METRICS=%s means %s', (value, isOn) => {
  expect(readSettings({ METRICS: value })).toMatchObject({ settings: { METRICS: isOn } });
});

test('a blank value counts as not set, and PUBLIC_URL follows PORT', () => {
  const read = readSettings({ PORT: '8080', PUBLIC_URL: ' ', LOG_LEVEL: '' });
  expect('settings' in read && read.settings.PUBLIC_URL).toBe('http://localhost:8080');
});

test.each([
  ['PUBLIC_URL', 'https://ionboard.example?x=1'],
  ['PUBLIC_URL', 'https://ionboard.example/#x'],
  ['PUBLIC_URL', 'https://user:not-a-password@ionboard.example'],
  ['PUBLIC_URL', 'https://ionboard.example/path'],
  ['LISTEN_ADDRESS', 'not an address'],
  ['LISTEN_ADDRESS', 'http://127.0.0.1'],
  ['METRICS', 'prometheus'],
])('%s=%s is refused', (name, value) => {
  const read = readSettings({ [name]: value });
  expect(inWords(read).join()).toMatch(new RegExp(`^Ionboard cannot start: ${name} must be .*\\.$`));
});

test.each(['::1', '0.0.0.0', 'localhost', 'ionboard.acme.example'])('LISTEN_ADDRESS=%s is taken', (value) => {
  expect(readSettings({ LISTEN_ADDRESS: value })).toHaveProperty('settings');
});

test('all faults are listed at once, each by the name of its setting', () => {
  const read = readSettings({
    PORT: 'x',
    PUBLIC_URL: 'ionboard.example',
    ALLOWED_TENANT_HOSTS: 'good.example,https://bad.example,a b',
    TENANT_TIMEOUT_MS: '5',
    VERIFICATIONS_PER_MINUTE: '0',
    TRUSTED_PROXY_HOPS: '-1',
    SERVER_KEY: 'short',
    ACCESS_TOKEN_SHA256: 'the-token-itself-by-mistake',
    LOG_LEVEL: 'loud',
  });
  const faults = 'faults' in read ? read.faults : [];
  expect(faults.map(({ setting }) => setting)).toEqual([
    'PORT',
    'PUBLIC_URL',
    'ALLOWED_TENANT_HOSTS',
    'ALLOWED_TENANT_HOSTS',
    'TENANT_TIMEOUT_MS',
    'VERIFICATIONS_PER_MINUTE',
    'SERVER_KEY',
    'ACCESS_TOKEN_SHA256',
    'TRUSTED_PROXY_HOPS',
    'LOG_LEVEL',
  ]);
  // in words as well, and in every language its own
  for (const language of languages) {
    const sentences = faults.map((fault) => wordSettingFault(fault, wordsFor(language)));
    expect(sentences.join()).not.toMatch(/short\b|by-mistake|undefined/);
    expect(sentences[2]).toContain('https://bad.example');
    expect(sentences[4]).toMatch(/TENANT_TIMEOUT_MS.* 100 .* 600000/);
    expect(new Set(sentences).size).toBe(sentences.length);
  }
});

test('a proxy is read with the hosts that it is not for, and its fault is listed with the others', () => {
  const read = readSettings({ HTTPS_PROXY: 'http://user:not-a-password@proxy.example:3128', NO_PROXY: 'gw.example' });
  if ('faults' in read) throw new Error(inWords(read).join());
  expect(read.settings.proxy?.origin).toBe('http://proxy.example:3128');
  expect(read.settings.proxy?.isBypassed(new URL('https://gw.example/'))).toBe(true);
  expect(JSON.stringify(read)).not.toContain('not-a-password');

  const wrong = readSettings({ HTTPS_PROXY: 'socks://user:not-a-password@proxy.example', PORT: 'x' });
  const faults = inWords(wrong).join();
  expect(faults).toContain('PORT');
  expect(faults).toContain('HTTPS_PROXY');
  expect(faults).not.toContain('not-a-password');
});
