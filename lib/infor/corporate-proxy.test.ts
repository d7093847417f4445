import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parseProxy } from './corporate-proxy';

function proxyOf(httpsProxy: string, noProxy = '') {
  const read = parseProxy(httpsProxy, noProxy);
  if (!read.ok) throw new Error(read.fault.code);
  return read.value;
}

describe('HTTPS_PROXY', () => {
  test.each([
    ['http://proxy.example:3128', 'http://proxy.example:3128'],
    ['HTTP://Proxy.Example:3128/', 'http://proxy.example:3128'],
    ['proxy.example:3128', 'http://proxy.example:3128'],
    ['https://proxy.example', 'https://proxy.example'],
    ['http://[::1]:3128', 'http://[::1]:3128'],
  ])('%s is %s', (setting, origin) => {
    expect(proxyOf(setting).origin).toBe(origin);
  });

  test('user and password become a header, percent-decoded, and are shown nowhere', () => {
    const proxy = proxyOf('http://acme%5Cuser:not-a-p%40ssword@proxy.example:3128');
    const value = Buffer.from('acme\\user:not-a-p@ssword').toString('base64');
    expect(proxy.authorization?.reveal()).toBe(`Basic ${value}`);
    for (const shown of [proxy.origin, JSON.stringify(proxy), inspect(proxy, { depth: 5 })]) {
      expect(shown).not.toContain('ssword');
      expect(shown).not.toContain(value);
    }
  });

  test('without credentials there is no header', () => {
    expect(proxyOf('http://proxy.example').authorization).toBeNull();
  });

  test.each([
    'socks5://user:not-a-password@proxy.example',
    'http://',
    'http://user:not-a-password@proxy.example/path',
    'http://user:not-a-password@:3128',
  ])('%s is a fault that repeats nothing of it', (setting) => {
    const read = parseProxy(setting, '');
    expect(read).toMatchObject({ ok: false });
    expect(JSON.stringify(read)).not.toContain('not-a-password');
  });
});

describe('NO_PROXY', () => {
  const isDirect = (noProxy: string, url: string) => proxyOf('http://proxy.example', noProxy).isBypassed(new URL(url));

  test.each([
    ['gw.acme.example', 'https://gw.acme.example/'],
    ['GW.ACME.EXAMPLE', 'https://gw.acme.example:7443/'],
    ['acme.example', 'https://gw.acme.example/'],
    ['.acme.example', 'https://gw.acme.example/'],
    ['.acme.example', 'https://acme.example/'],
    ['*.acme.example', 'https://gw.acme.example/'],
    ['gw.acme.example:7443', 'https://gw.acme.example:7443/'],
    ['gw.acme.example:443', 'https://gw.acme.example/'],
    ['gw.acme.example.', 'https://gw.acme.example/'],
    ['gw.acme.example', 'https://gw.acme.example./'],
    ['other.example, gw.acme.example', 'https://gw.acme.example/'],
    ['other.example gw.acme.example', 'https://gw.acme.example/'],
    ['*', 'https://anything.example/'],
    ['127.0.0.1', 'https://127.0.0.1:8443/'],
    ['10.0.0.0/8', 'https://10.20.30.40/'],
    ['::1', 'https://[::1]:8443/'],
    ['[::1]', 'https://[::1]:8443/'],
    ['fd00::/8', 'https://[fd12::1]/'],
  ])('%s: %s is reached without the proxy', (noProxy, url) => {
    expect(isDirect(noProxy, url)).toBe(true);
  });

  test.each([
    ['', 'https://gw.acme.example/'],
    ['w.acme.example', 'https://gw.acme.example/'],
    ['*.acme.example', 'https://acme.example/'],
    ['gw.acme.example:7443', 'https://gw.acme.example/'],
    ['10.0.0.0/8', 'https://11.0.0.1/'],
    ['10.0.0.0/8', 'https://10.acme.example/'],
    ['10.0.0.0/99', 'https://10.0.0.1/'],
    ['::1', 'https://127.0.0.1/'],
    ['acme', 'https://gw.acme.example/'],
    [' , ;, ', 'https://gw.acme.example/'],
  ])('"%s": %s goes through the proxy', (noProxy, url) => {
    expect(isDirect(noProxy, url)).toBe(false);
  });
});
